// SPDX-License-Identifier: GPL-3.0-or-later
// The difference of two means, each known from a few repeats. Pure.
//
// The interval is B. L. Welch's (The generalization of "Student's" problem when several different
// population variances are involved, Biometrika 34, 1947), which lets the sides vary differently,
// with the degrees of freedom of F. E. Satterthwaite (Biometrics Bulletin 2, 1946). That repeats of
// the whole run, and not the requests within one, are what to draw it from: A. Georges, D.
// Buytaert, L. Eeckhout (Statistically rigorous Java performance evaluation, OOPSLA 2007).
#pragma once

#include "core/compare/confidence.h"

#include <optional>
#include <vector>

namespace quadrant {

/// The interval of mean(others) − mean(baseline). None where a side has fewer than two values.
std::optional<ConfidenceInterval> welchInterval(const std::vector<double>& baseline,
                                                const std::vector<double>& others);

double meanOf(const std::vector<double>& values); ///< of one or more

} // namespace quadrant
