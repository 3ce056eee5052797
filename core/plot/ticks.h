// SPDX-License-Identifier: GPL-3.0-or-later
// Where axes begin and end, and what stands beside them where there is room for so many labels.
// Labels are in the words and numbers of the thread's language. Pure functions.
#pragma once

#include "core/base/clock.h"
#include "core/plot/axis.h"

#include <vector>

namespace quadrant {

struct LatencyRange {
    Seconds low{0.001};
    Seconds high{1};
    friend bool operator==(const LatencyRange&, const LatencyRange&) = default;
};

/// The smallest range from a round step to another that holds the span, at least so many steps
/// long: three are a decade. Grows in steps, so an axis fed with a growing span moves rarely.
LatencyRange latencyRangeFor(Seconds smallest, Seconds largest, int atLeastSteps = 3);
/// Logarithmic, in seconds; without ticks.
Axis latencyAxis(const LatencyRange& range);
/// A tick at each round step (only at powers of ten where the range is long); at most `maxLabels`
/// labels.
std::vector<Tick> latencyTicks(const LatencyRange& range, int maxLabels);

/// The next round step at or above `value`, 1 at least.
double niceCeiling(double value);
/// From 0 to `high` in even round steps.
std::vector<Tick> rateTicks(double high, int maxLabels);

/// Seconds as "0", "5", "10 s"; minutes like a clock where the duration is over two of them.
std::vector<Tick> timeTicks(Seconds duration, int maxLabels);

} // namespace quadrant
