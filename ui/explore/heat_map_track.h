// SPDX-License-Identifier: GPL-3.0-or-later
// How many requests ended after which time, over time: the darker (in a dark theme the brighter) a
// cell, the more. Latencies are on a logarithmic axis, and so are the shades.
#pragma once

#include "core/plot/ticks.h"
#include "ui/explore/track.h"

#include <QImage>

namespace quadrant {

class HeatMapTrack : public Track {
    Q_OBJECT

public:
    using Track::Track;

    /// Of all endpoints.
    void setRange(const LatencyRange& range);
    /// Smallest and largest latency; none where nothing ended.
    std::optional<std::pair<Seconds, Seconds>> span() const;

    bool hasData() const override { return true; }
    double highest() const override { return 1; }
    QString valuesAt(const Moment& moment) const override;

protected:
    void paintData(QPainter& painter, const Plot& plot) override;
    std::vector<Tick> ticks(int most) const override { return latencyTicks(m_range, most); }

private:
    QImage picture(const Plot& plot) const;

    LatencyRange m_range;
};

} // namespace quadrant
