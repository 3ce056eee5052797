// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_plan.h"

#include "core/scenario/load_level.h"
#include "core/scenario/user_share.h"

#include <numeric>

namespace quadrant {
namespace {

Answers answersOf(const Scenario& scenario, Mode mode) {
    if (!traitsOf(scenario.io.kind).asksDownstream)
        return Answers::None;
    // Where the downstream needs longer than the call may take, it is not for the loop's sake.
    const Seconds needed = scenario.io.wait + scenario.profile.networkDelay;
    const Seconds allowed = scenario.profile.downstreamTimeout;
    const bool inTime = allowed.count() <= 0 || needed < allowed;
    return !holdsThread(mode) && inTime ? Answers::Loop : Answers::Caller;
}

} // namespace

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
            Evidence& evidence = endpoints.back().evidence;
            evidence.poolSize = isSync(mode) ? scenario.profile.poolSize : 0;
            evidence.loops = scenario.profile.loops;
            evidence.answers = answersOf(scenario, mode);
            evidence.shared =
                scenario.arrangement == Arrangement::Together && scenario.modes.size() > 1;
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
    const bool open = isOpen(scenario);
    if (open)
        plan.rate = loadLevels(scenario).front().level;
    else
        plan.users = mostUsers(scenario);
    if (!scenario.stages.empty()) // the first one's, too: not all users need be there at once
        plan.levels = loadLevels(scenario);
    plan.poisson = scenario.load.arrivals == Arrivals::Poisson;
    plan.maxConnections = scenario.load.maxConnections;
    if (scenario.arrangement == Arrangement::Together)
        plan.usersPerTarget = open ? shareWeights(scenario) : usersPerEndpoint(scenario);
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
    if (elapsed < rampTime(scenario))
        return Phase::Ramp;
    return elapsed < scenario.warmUp ? Phase::WarmUp : Phase::Measure;
}

} // namespace quadrant
