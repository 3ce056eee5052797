// SPDX-License-Identifier: GPL-3.0-or-later
// Failures per second over time, the kinds stacked on each other.
#pragma once

#include "core/plot/ticks.h"
#include "ui/explore/track.h"

namespace quadrant {

class FailuresTrack : public Track {
    Q_OBJECT

public:
    using Track::Track;

    bool hasData() const override { return true; }
    double highest() const override;
    QString valuesAt(const Moment& moment) const override;

protected:
    void paintData(QPainter& painter, const Plot& plot) override;
    std::vector<Tick> ticks(int most) const override { return rateTicks(valueAxis().to, most); }
    QString legend() const override;
};

} // namespace quadrant
