// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/explanation.h"

#include <algorithm>

namespace quadrant {
namespace {

const Step* baselineOf(const Explanation& explanation, Mode mode) {
    const auto found =
        std::find_if(explanation.steps.begin(), explanation.steps.end(),
                     [mode](const Step& each) { return each.isBaseline() && each.mode == mode; });
    return found != explanation.steps.end() ? &*found : nullptr;
}

std::optional<double> ratio(double part, double whole) {
    return part > 0 && whole > 0 ? std::optional(part / whole) : std::nullopt;
}

} // namespace

Effect effectOf(const Explanation& explanation, const Step& step) {
    const Step* baseline = baselineOf(explanation, step.mode);
    if (step.isBaseline() || step.status != EndpointStatus::Finished || !baseline ||
        baseline->status != EndpointStatus::Finished)
        return {};
    return {ratio(step.summary.requestsPerS, baseline->summary.requestsPerS),
            ratio(step.summary.percentileMs(50), baseline->summary.percentileMs(50))};
}

bool isClear(double ratio) {
    constexpr double alike = 1.25;
    return ratio > alike || ratio < 1 / alike;
}

} // namespace quadrant
