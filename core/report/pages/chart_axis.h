// SPDX-License-Identifier: GPL-3.0-or-later
// Axes of the charts in a report, which has the same room for them everywhere. Pure functions.
#pragma once

#include "core/plot/axis.h"

namespace quadrant {

/// From 0 to `to` as it is.
Axis secondsAxis(double to);
/// From 0 to at least `most`, to a tick.
Axis rateAxis(double most);
/// Durations in seconds; reaches over both of them.
Axis logDurationAxis(double least, double most);
/// Percentiles up to 99.99 by their nines.
Axis ninesAxis();

} // namespace quadrant
