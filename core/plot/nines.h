// SPDX-License-Identifier: GPL-3.0-or-later
// Percentiles by their nines: as much room from 90 to 99 as from 99 to 99.9. Pure functions.
#pragma once

#include "core/plot/axis.h"

namespace quadrant {

/// −log10(1 − p), of a percentile below 100: 0 is the minimum, 1 is 90, 2 is 99.
double ninesOf(double percent);
double percentAt(double nines);

/// "99.9"
QString percentLabel(double percent);
/// A tick at each whole nine from 0 to `last`: "0 %", "90 %".
std::vector<Tick> ninesTicks(int last);

} // namespace quadrant
