// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/load_level.h"

#include <algorithm>
#include <cmath>

namespace quadrant {

std::vector<LoadLevel> loadLevels(const Scenario& scenario) {
    if (scenario.stages.empty()) {
        const bool open = isOpen(scenario);
        return {{Seconds(0), open ? scenario.load.rate : scenario.load.users}};
    }
    std::vector<LoadLevel> levels;
    Seconds at{0};
    for (const Stage& stage : scenario.stages) {
        levels.push_back({at, stage.rate.value_or(stage.users.value_or(0))});
        at += stage.length;
    }
    return levels;
}

double mostLoad(const Scenario& scenario) {
    const auto levels = loadLevels(scenario);
    const auto most = std::max_element(
        levels.begin(), levels.end(),
        [](const LoadLevel& left, const LoadLevel& right) { return left.level < right.level; });
    return most->level;
}

int mostUsers(const Scenario& scenario) {
    return static_cast<int>(mostLoad(scenario));
}

double arrivalsAskedFor(const Scenario& scenario) {
    const auto levels = loadLevels(scenario);
    double arrivals = 0;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const Seconds end = i + 1 < levels.size() ? levels[i + 1].at : scenario.duration;
        arrivals += levels[i].level * (end - levels[i].at).count();
    }
    return std::ceil(arrivals);
}

Seconds rampTime(const Scenario& scenario) {
    if (isOpen(scenario) || scenario.load.spawnRate <= 0)
        return Seconds(0);
    return Seconds(loadLevels(scenario).front().level / scenario.load.spawnRate);
}

} // namespace quadrant
