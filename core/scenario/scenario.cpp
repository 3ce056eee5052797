// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/scenario.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace quadrant {

bool isOpen(const Scenario& scenario) {
    return scenario.stages.empty() ? scenario.load.rate > 0
                                   : scenario.stages.front().rate.has_value();
}

std::vector<QString> endpointNames(const Scenario& scenario) {
    std::vector<QString> names;
    for (const Target& target : scenario.targets)
        names.push_back(target.name);
    if (names.empty()) {
        for (const Mode mode : scenario.modes)
            names.push_back(modeId(mode));
    }
    return names;
}

int endpointCount(const Scenario& scenario) {
    return static_cast<int>(scenario.targets.empty() ? scenario.modes.size()
                                                     : scenario.targets.size());
}

Seconds totalDuration(const Scenario& scenario) {
    const int inTurn = scenario.arrangement == Arrangement::Together ? 1 : endpointCount(scenario);
    return scenario.duration * inTurn;
}

Scenario scaled(Scenario scenario, double factor) {
    using std::chrono::milliseconds;
    scenario.io.wait =
        milliseconds(std::llround(static_cast<double>(scenario.io.wait.count()) * factor));
    scenario.load.rate /= factor;
    scenario.load.spawnRate /= factor;
    scenario.load.thinkTime *= factor;
    scenario.load.requestTimeout *= factor;
    for (Stage& stage : scenario.stages) {
        if (stage.rate)
            *stage.rate /= factor;
        stage.length *= factor;
    }
    scenario.warmUp *= factor;
    scenario.duration *= factor;
    scenario.profile.setupCost *= factor;
    scenario.profile.networkDelay *= factor;
    scenario.profile.downstreamTimeout *= factor;
    if (scenario.profile.watchdog.count() > 0)
        scenario.profile.watchdog = std::max(scenario.profile.watchdog * factor, shortestWatchdog);
    scenario.timeScale *= factor;
    for (Threshold& threshold : scenario.thresholds)
        threshold = scaled(std::move(threshold), factor);
    scenario.published = scaled(std::move(scenario.published), factor);
    return scenario;
}

} // namespace quadrant
