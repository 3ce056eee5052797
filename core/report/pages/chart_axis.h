// SPDX-License-Identifier: GPL-3.0-or-later
// Axes of the charts in a report: where a value lies, and where the ticks are. Pure values.
#pragma once

#include <QString>

#include <vector>

namespace quadrant {

struct ChartAxis {
    struct Tick {
        double at = 0;
        QString label;
    };
    QString title;
    double from = 0;
    double to = 1; ///< above `from`
    bool logarithmic = false;
    std::vector<Tick> ticks; ///< by value

    /// 0 at `from`, 1 at `to`; what lies outside is moved to the edge.
    double place(double value) const;
};

/// From 0 to `to` as it is.
ChartAxis secondsAxis(double to);
/// From 0 to at least `most`, to a tick.
ChartAxis rateAxis(double most);
/// Durations in seconds; reaches over both of them.
ChartAxis logDurationAxis(double least, double most);
/// Percentiles up to 99.99 by their nines: as much room from 90 to 99 as from 99 to 99.9.
ChartAxis ninesAxis();
/// Where a percentile below 100 lies on it: 0 is the minimum, 1 is 90, 2 is 99.
double ninesOf(double percent);
double percentAt(double nines);

} // namespace quadrant
