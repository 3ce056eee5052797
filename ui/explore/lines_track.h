// SPDX-License-Identifier: GPL-3.0-or-later
// One line or more over time: what the server and the generator tell of themselves.
#pragma once

#include "ui/charts/broken_line.h"
#include "ui/explore/track.h"

#include <functional>

namespace quadrant {

class LinesTrack : public Track {
    Q_OBJECT

public:
    enum class Unit { Count, PerSecond, Milliseconds, Percent };
    struct Line {
        QString name;
        std::function<std::optional<double>(const Moment&)> value; ///< none where it isn't known
    };

    /// At most three.
    LinesTrack(const QString& name, Unit unit, std::vector<Line> lines, const Moments& moments,
               TimeFocus& focus, QWidget* parent = nullptr);

    bool hasData() const override;
    double highest() const override;
    QString valuesAt(const Moment& moment) const override;

protected:
    void replaceSeries() override;
    void styleSeries(const Theme& theme) override;
    std::vector<Tick> ticks(int most) const override;
    QString signedValuesAt(const Moment& moment) const override;
    QString legend() const override;

private:
    bool isKnown(const Line& line) const;
    QString text(double value) const;
    QString valuesAt(const Moment& moment, bool withSigns) const;

    const Unit m_unit;
    const std::vector<Line> m_lines;
    std::vector<BrokenLine> m_series; ///< of each
};

/// The server's and the generator's own, one for each kind of figure.
std::vector<LinesTrack*> telemetryTracks(const Moments& moments, TimeFocus& focus);

} // namespace quadrant
