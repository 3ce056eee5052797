// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/endpoint_prediction.h"

#include "core/scenario/user_share.h"

#include <algorithm>

namespace quadrant {

bool sharesServer(const Scenario& scenario) {
    return scenario.arrangement == Arrangement::Together && scenario.targets.empty() &&
           endpointCount(scenario) > 1;
}

std::optional<Prediction> predictionFor(const Scenario& scenario, Mode mode, int cores) {
    const auto found = std::find(scenario.modes.begin(), scenario.modes.end(), mode);
    if (!scenario.targets.empty() || found == scenario.modes.end())
        return std::nullopt;
    const auto endpoint = static_cast<std::size_t>(found - scenario.modes.begin());
    return predict(scenario, mode, usersOf(scenario, endpoint), cores);
}

} // namespace quadrant
