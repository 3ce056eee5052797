// SPDX-License-Identifier: GPL-3.0-or-later
// Student's t distribution ("Student", The probable error of a mean, Biometrika 6, 1908). Pure.
#pragma once

namespace quadrant {

/// Which t is exceeded with a probability of `tail` (0 to 0.5); `degreesOfFreedom` is above 0 and
/// need not be whole.
double studentT(double tail, double degreesOfFreedom);

} // namespace quadrant
