// SPDX-License-Identifier: GPL-3.0-or-later
// Where axes begin and end and what stands beside them. Pure functions.
#pragma once

#include "core/base/clock.h"

#include <QString>

#include <utility>
#include <vector>

namespace quadrant {

struct Tick {
    double at = 0; ///< in the axis' own coordinate
    QString label; ///< empty: a line only
};

struct LatencyRange {
    Seconds low{0.001};
    Seconds high{1};
    friend bool operator==(const LatencyRange&, const LatencyRange&) = default;
};

/// The smallest range from a 1-2-5 step to another that holds the span, a decade at least. Grows in
/// steps, so an axis fed with a growing span moves rarely.
LatencyRange latencyRangeFor(Seconds smallest, Seconds largest);

/// The coordinate of a latency: log10 of seconds, on a linear axis. A log axis of Qt Charts drops
/// the whole line at its first zero.
double latencyCoordinate(Seconds latency);

/// A tick at each 1-2-5 step (only at decades where the range is long); at most `maxLabels` labels.
std::vector<Tick> latencyTicks(const LatencyRange& range, int maxLabels);

/// The next 1-2-5 step at or above `value`, 1 at least.
double niceCeiling(double value);
/// From 0 to `high` in even 1-2-5 steps.
std::vector<Tick> rateTicks(double high, int maxLabels);

/// Seconds as "0", "5", "10 s"; minutes like a clock where the duration is over two of them.
std::vector<Tick> timeTicks(Seconds duration, int maxLabels);

} // namespace quadrant
