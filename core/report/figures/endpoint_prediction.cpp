// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/figures/endpoint_prediction.h"

#include "core/scenario/load_level.h"
#include "core/scenario/user_share.h"

#include <algorithm>

namespace quadrant {

bool sharesServer(const Scenario& scenario) {
    return scenario.arrangement == Arrangement::Together && scenario.targets.empty() &&
           endpointCount(scenario) > 1;
}

std::optional<Prediction> predictionFor(const Scenario& scenario, Mode mode, int cores) {
    const auto found = std::find(scenario.modes.begin(), scenario.modes.end(), mode);
    const auto levels = loadLevels(scenario);
    if (!scenario.targets.empty() || found == scenario.modes.end() || levels.size() > 1)
        return std::nullopt;
    const auto endpoint = static_cast<std::size_t>(found - scenario.modes.begin());
    if (isOpen(scenario)) {
        const double part = partOfArrivals(scenario, endpoint);
        Scenario own = scenario; // its part of the connections, too
        own.load.maxConnections =
            std::max(1, static_cast<int>(scenario.load.maxConnections * part));
        return predictOpen(own, mode, levels.front().level * part, cores);
    }
    return predict(scenario, mode, usersOf(scenario, endpoint), cores);
}

} // namespace quadrant
