// SPDX-License-Identifier: GPL-3.0-or-later
// Round numbers: 1, 2 and 5 times the powers of ten. They are numbered: 0 is 1, 1 is 2, 2 is 5,
// 3 is 10, -1 is 0.5. A value that is a hair beyond one (a ten-thousandth of it, which nobody sees
// in a plot) counts as if it were on it. Pure functions.
#pragma once

#include <vector>

namespace quadrant {

double roundStep(int number);
bool isPowerOfTen(int number);

/// The number of the last step at or below `value`, and of the first at or above it; `value` is
/// above 0.
int roundStepBelow(double value);
int roundStepAbove(double value);

/// The smallest step of which `maxSteps` reach over `span`, but for a thousandth of it.
double evenStep(double span, int maxSteps);
/// 0 and each multiple of `step` up to `end`, or a thousandth beyond it.
std::vector<double> evenPlaces(double step, double end);

} // namespace quadrant
