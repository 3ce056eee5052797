// SPDX-License-Identifier: GPL-3.0-or-later
// A regression gate, "p99:10%": how much worse a figure may be than the baseline. Pure.
//
// The point estimate decides, and the outcome has the interval beside it. Of `failures`, a share,
// it is percentage points. What could not be measured doesn't pass, and no more does an endpoint
// that the baseline has and the other side hasn't.
#pragma once

#include "core/base/result.h"
#include "core/compare/comparison.h"

namespace quadrant {

struct RegressionGate {
    const Figure* figure = nullptr;
    double percent = 0;
};

/// "FIGURE:PERCENT", with or without a % sign.
Result<RegressionGate> parseRegressionGate(const QString& text);

struct GateOutcome {
    enum class Kind { Passed, Failed, NotMeasured, Missing, FromZero };
    RegressionGate gate;
    std::size_t endpoint = 0; ///< of the comparison's
    std::size_t side = 0;
    Kind kind = Kind::Passed;
    double worse = 0; ///< above 0 is worse; of Passed and Failed

    bool passed() const { return kind == Kind::Passed; }
};

/// Of each gate, for each endpoint of each side but the baseline.
std::vector<GateOutcome> outcomesOf(const std::vector<RegressionGate>& gates,
                                    const Comparison& comparison);

} // namespace quadrant
