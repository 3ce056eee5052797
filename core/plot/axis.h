// SPDX-License-Identifier: GPL-3.0-or-later
// An axis of a plot: which values it spans, and what is written beside it. Pure values.
#pragma once

#include <QString>

#include <vector>

namespace quadrant {

struct Tick {
    double at = 0; ///< a value of the axis
    QString label; ///< empty: a line only
};

struct Axis {
    QString title{};
    double from = 0; ///< above 0 where the axis is logarithmic
    double to = 1;   ///< above `from`
    bool logarithmic = false;
    std::vector<Tick> ticks{}; ///< by value

    /// Even along the axis: the value, or its logarithm to base 10.
    double coordinate(double value) const;
    /// 0 at `from`, 1 at `to`, beyond them outside.
    double place(double value) const;
};

} // namespace quadrant
