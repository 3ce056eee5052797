// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/scenario.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace quadrant {

QString ioKindId(IoKind kind) {
    switch (kind) {
    case IoKind::Http:
        return QStringLiteral("http");
    case IoKind::File:
        return QStringLiteral("file");
    case IoKind::None:
        return QStringLiteral("none");
    }
    return {};
}

bool isOpen(const Scenario& scenario) {
    return scenario.stages.empty() ? scenario.load.rate > 0
                                   : scenario.stages.front().rate.has_value();
}

Seconds rampTime(const LoadSettings& load) {
    return load.spawnRate > 0 ? Seconds(load.users / load.spawnRate) : Seconds(0);
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
    scenario.load.spawnRate /= factor;
    scenario.load.thinkTime *= factor;
    scenario.load.requestTimeout *= factor;
    scenario.warmUp *= factor;
    scenario.duration *= factor;
    scenario.profile.setupCost *= factor;
    scenario.profile.networkDelay *= factor;
    scenario.profile.downstreamTimeout *= factor;
    if (scenario.profile.watchdog.count() > 0)
        scenario.profile.watchdog = std::max(scenario.profile.watchdog * factor, shortestWatchdog);
    scenario.timeScale *= factor;
    scenario.published = scaled(std::move(scenario.published), factor);
    return scenario;
}

} // namespace quadrant
