// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_plan.h"

#include "core/scenario/user_share.h"

#include <numeric>

namespace quadrant {

std::vector<EndpointRecord> plannedEndpoints(const Scenario& scenario) {
    std::vector<EndpointRecord> endpoints;
    const auto add = [&endpoints](const QString& name, std::optional<Mode> mode,
                                  const QString& url) {
        EndpointRecord endpoint;
        endpoint.name = name;
        endpoint.mode = mode;
        endpoint.url = url;
        endpoints.push_back(std::move(endpoint));
    };
    if (scenario.targets.empty()) {
        for (const Mode mode : scenario.modes) {
            add(modeId(mode), mode, {});
            endpoints.back().evidence.poolSize = isSync(mode) ? scenario.profile.poolSize : 0;
        }
    } else {
        for (const Target& target : scenario.targets)
            add(target.name, std::nullopt, target.url);
    }
    return endpoints;
}

std::vector<std::vector<std::size_t>> endpointGroups(const Scenario& scenario) {
    const auto count = static_cast<std::size_t>(endpointCount(scenario));
    std::vector<std::size_t> all(count);
    std::iota(all.begin(), all.end(), std::size_t{0});
    if (scenario.arrangement == Arrangement::Together)
        return {all};
    std::vector<std::vector<std::size_t>> groups;
    for (const std::size_t endpoint : all)
        groups.push_back({endpoint});
    return groups;
}

LoadPlan loadPlan(const Scenario& scenario, std::vector<LoadTarget> targets) {
    LoadPlan plan;
    plan.targets = std::move(targets);
    plan.users = scenario.load.users;
    if (scenario.arrangement == Arrangement::Together)
        plan.usersPerTarget = usersPerEndpoint(scenario);
    plan.spawnRate = scenario.load.spawnRate;
    plan.thinkTime = scenario.load.thinkTime;
    plan.requestTimeout = scenario.load.requestTimeout;
    plan.keepAlive = scenario.load.keepAlive;
    plan.threads = scenario.load.threads;
    plan.warmUp = scenario.warmUp;
    plan.duration = scenario.duration;
    return plan;
}

Phase phaseAt(Seconds elapsed, const Scenario& scenario) {
    if (elapsed >= scenario.duration)
        return Phase::End;
    if (elapsed < rampTime(scenario.load))
        return Phase::Ramp;
    return elapsed < scenario.warmUp ? Phase::WarmUp : Phase::Measure;
}

} // namespace quadrant
