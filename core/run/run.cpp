// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run.h"

#include "core/base/descriptors.h"
#include "core/base/processor_time.h"
#include "core/base/version.h"
#include "core/load/source_address.h"
#include "core/load/target_url.h"
#include "core/run/descriptor_budget.h"
#include "core/run/host_info.h"
#include "core/run/record_builder.h"
#include "core/run/run_plan.h"
#include "core/run/target_resolution.h"
#include "core/scenario/scenario_file.h"
#include "core/server/endpoint_server.h"
#include "core/server/server_process.h"

#include <algorithm>
#include <utility>

namespace quadrant {
namespace {

constexpr std::chrono::milliseconds collectEvery{250};
/// Of each thread and endpoint: 800,000 a second, some 8 MB.
constexpr std::size_t mostLogged = 200'000;

} // namespace

Run::Run(int id, Scenario scenario, RunOptions options, RunController::Listener listener,
         RunSignal& signal)
    : m_id(id)
    , m_options(std::move(options))
    , m_listener(std::move(listener))
    , m_signal(signal)
    , m_record(std::make_shared<RunRecord>())
    , m_self(m_options.window) {
    m_record->program = programName();
    m_record->scenario = std::move(scenario);
    m_record->endpoints = plannedEndpoints(m_record->scenario);
    for (EndpointRecord& endpoint : m_record->endpoints) {
        m_thresholds.emplace_back(m_record->scenario, endpoint.name);
        endpoint.thresholds = m_thresholds.back().outcomes();
    }
}

void Run::execute() {
    m_record->started = std::chrono::system_clock::now();
    RunStarted started{m_id, m_record->scenario, {}, totalDuration(m_record->scenario)};
    for (const EndpointRecord& endpoint : m_record->endpoints)
        started.endpoints.push_back(endpoint.name);
    tell(started);

    Result<Done> outcome = prepare();
    if (outcome.ok()) {
        tell(RunPrepared{m_id, std::make_shared<const RunRecord>(*m_record)});
        for (const Group& group : endpointGroups(m_record->scenario)) {
            if (m_signal.stopRequested())
                break;
            outcome = runGroup(group);
            if (!outcome.ok())
                break;
        }
    }
    if (m_signal.stopRequested())
        finish(RunStatus::Stopped, {});
    else if (!outcome.ok())
        finish(RunStatus::Failed, outcome.error().message);
    else
        finish(RunStatus::Finished, {});
}

Result<Done> Run::prepare() {
    const Scenario& scenario = m_record->scenario;
    const DescriptorLimit limit = raiseDescriptorLimit();
    m_record->host = hostInfo();
    m_localPorts = localPorts();
    for (EndpointRecord& endpoint : m_record->endpoints)
        endpoint.evidence.cores = m_record->host.cores;

    const Problems problems = check(scenario);
    if (!problems.empty())
        return Error{toStrings(problems).join(QStringLiteral("; "))};
    const QString shortage = descriptorShortage(scenario, openDescriptors(), limit.soft);
    if (!shortage.isEmpty())
        return Error{shortage};

    for (const Target& target : scenario.targets) {
        auto resolved = resolveTarget(target.url, m_options.allowRemote,
                                      [this] { return m_signal.stopRequested(); });
        if (!resolved)
            return resolved.error();
        m_remoteTargets.push_back(resolved.take());
    }
    return Done{};
}

Result<Done> Run::runGroup(const Group& group) {
    enter(group, Phase::Prepare);
    Result<Done> loaded = Done{};
    if (auto targets = startServer(group)) {
        LoadPlan plan = loadPlan(m_record->scenario, targets.take());
        plan.logged = m_options.requests ? mostLogged : 0;
        LoadGenerator generator(std::move(plan));
        loaded = load(group, generator);
    } else {
        loaded = targets.error();
    }
    m_server.reset();
    if (!loaded)
        end(group, EndpointStatus::Failed);
    else
        end(group, m_signal.stopRequested() ? EndpointStatus::Stopped : EndpointStatus::Finished);
    return loaded;
}

std::unique_ptr<ServerUnderTest> Run::makeServer() const {
    const Scenario& scenario = m_record->scenario;
    ServerSettings settings;
    settings.io = scenario.io;
    settings.profile = scenario.profile;
    if (scenario.server == ServerPlacement::ChildProcess)
        return std::make_unique<ServerProcess>(settings, m_options.serverProgram,
                                               [this] { return m_signal.stopRequested(); });
    return std::make_unique<EndpointServer>(settings);
}

Result<std::vector<LoadTarget>> Run::startServer(const Group& group) {
    const Scenario& scenario = m_record->scenario;
    std::vector<LoadTarget> targets;
    if (!scenario.targets.empty()) {
        for (const std::size_t index : group)
            targets.push_back(m_remoteTargets[index]);
        return targets;
    }
    m_server = makeServer();
    if (const auto listening = m_server->start(); !listening)
        return listening.error();
    for (const std::size_t index : group) {
        EndpointRecord& endpoint = m_record->endpoints[index];
        const QString path = EndpointServer::path(*endpoint.mode, scenario.io.kind);
        endpoint.url = m_server->baseUrl() + path;
        const std::string host = ServerSettings().host.toString().toStdString();
        targets.push_back({host, m_server->port(), host + ':' + std::to_string(m_server->port()),
                           path.toStdString()});
    }
    return targets;
}

Result<Done> Run::load(const Group& group, LoadGenerator& generator) {
    begin(group);
    const Scenario& scenario = m_record->scenario;
    if (m_server) { // what happened before the load began is not the load's
        m_server->telemetry();
        processBusyShare();
    }
    checkSelf();
    if (const auto started = generator.start(); !started)
        return started.error();
    const TimePoint begin = Clock::now(); // behind the generator's, so that it ends by itself
    const TimePoint end = begin + toTicks(scenario.duration);
    m_signal.takeLevel(); // it was for the load before
    for (TimePoint tick = begin + collectEvery;
         Clock::now() < end && !m_signal.stopRequested() && !serverFailed();) {
        const Seconds elapsed = Clock::now() - begin;
        enter(group, phaseAt(elapsed, scenario));
        changeLoad(group, generator);
        if (m_signal.waitUntil(std::min(tick, end)) || Clock::now() < tick)
            continue; // there is something to do before
        collect(group, generator, Clock::now() - begin);
        // A tick that was missed is left out, not made up for.
        tick = std::max(tick, Clock::now() - collectEvery) + collectEvery;
    }
    enter(group, Phase::End);
    generator.stop();
    collect(group, generator, std::min(Seconds(Clock::now() - begin), scenario.duration));
    m_elapsedBefore += scenario.duration;
    if (serverFailed())
        return Error{m_server->failure()};
    return Done{};
}

/// As it was asked for, and tells of the stages that have begun: the generator follows them itself.
void Run::changeLoad(const Group& group, LoadGenerator& generator) {
    if (const auto level = m_signal.takeLevel())
        generator.changeLevel(*level);
    for (const LoadLevel& change : generator.takeChanges()) {
        for (const std::size_t index : group)
            m_record->endpoints[index].changes.push_back(change);
        tell(LoadChanged{m_id, group, change});
    }
}

/// The keeper first: all is kept of what others get to see.
void Run::tell(const RunEvent& event) {
    if (m_options.keeper)
        m_options.keeper->keep(event);
    m_listener(event);
}

void Run::enter(const Group& group, Phase phase) {
    if (phase == m_phase && phase != Phase::Prepare)
        return;
    m_phase = phase;
    tell(PhaseChanged{m_id, group, phase});
}

void Run::collect(const Group& group, LoadGenerator& generator, Seconds elapsedInGroup) {
    std::vector<std::vector<Interval>> intervals = generator.collect();
    if (m_options.requests)
        tellRequests(group, intervals, generator.takeRequests());
    Collected collected{.intervals = {}, .server = {}, .self = checkSelf()};
    if (m_server) {
        collected.server = m_server->telemetry();
        collected.processBusyShare = processBusyShare();
    }
    for (std::size_t i = 0; i < group.size(); ++i) {
        EndpointRecord& endpoint = m_record->endpoints[group[i]];
        collected.intervals = std::move(intervals[i]);
        if (!collected.intervals.empty())
            collected.self.portsLeft = portsLeftFor(group[i], collected.intervals.back().users);
        addCollected(endpoint, collected);
        endpoint.seconds.pack();
        EndpointSummary state = endpointSummary(*m_record, endpoint);
        state.thresholds = watchThresholds(group[i], collected, state.summary);
        tell(IntervalMeasured{m_id, group[i], collected, std::move(state),
                              m_elapsedBefore + elapsedInGroup});
    }
}

void Run::tellRequests(const Group& group, const std::vector<std::vector<Interval>>& collected,
                       std::vector<RequestBatch> requests) {
    int users = 0;
    for (const std::vector<Interval>& intervals : collected)
        users += intervals.empty() ? 0 : intervals.back().users;
    for (std::size_t i = 0; i < group.size(); ++i)
        m_options.requests->ended(m_record->endpoints[group[i]], std::move(requests[i]), users);
}

const std::vector<ThresholdOutcome>&
Run::watchThresholds(std::size_t endpoint, const Collected& collected, const Summary& soFar) {
    m_thresholds[endpoint].add(collected, soFar);
    auto& outcomes = m_record->endpoints[endpoint].thresholds;
    outcomes = m_thresholds[endpoint].outcomes();
    if (stoppedByThreshold(*m_record))
        m_signal.requestStop();
    return outcomes;
}

bool Run::serverFailed() const {
    return m_server && !m_server->failure().isEmpty();
}

/// A server under load that is another program of this machine is no disturbance.
SelfSample Run::checkSelf() {
    SelfSample self = m_self.take(m_server ? m_server->otherProcessorTime() : Seconds(0));
    if (std::any_of(m_remoteTargets.begin(), m_remoteTargets.end(),
                    [](const LoadTarget& target) { return isLoopbackName(target.address); }))
        self.othersBusy = 0;
    return self;
}

/// Where others share the target's address, they count for themselves.
long Run::portsLeftFor(std::size_t endpoint, int connections) const {
    const bool loopback =
        m_remoteTargets.empty() || isLoopbackName(m_remoteTargets[endpoint].address);
    return portsLeft(connections, m_localPorts, loopback);
}

/// Of all cores' time since the last call; that of the server's process, too.
double Run::processBusyShare() {
    const auto used = processorTime(CLOCK_PROCESS_CPUTIME_ID) + m_server->otherProcessorTime();
    return m_processBusy.take(Clock::now(), used / m_record->host.cores);
}

void Run::begin(const Group& group) {
    for (const std::size_t index : group) {
        EndpointRecord& endpoint = m_record->endpoints[index];
        endpoint.started = std::chrono::system_clock::now();
        endpoint.status = EndpointStatus::Running;
        tell(EndpointBegan{m_id, index, endpoint.url, endpoint.started});
    }
}

void Run::end(const Group& group, EndpointStatus status) {
    for (const std::size_t index : group) {
        EndpointRecord& endpoint = m_record->endpoints[index];
        endpoint.status = status;
        if (status != EndpointStatus::Failed) { // else what there is is no whole
            m_thresholds[index].end(summarise(*m_record, endpoint));
            endpoint.thresholds = m_thresholds[index].outcomes();
        }
        tell(EndpointEnded{m_id, index, endpointSummary(*m_record, endpoint)});
    }
}

void Run::finish(RunStatus status, const QString& error) {
    m_record->status = status;
    m_record->error = error;
    tell(RunFinished{m_id, std::move(m_record)});
}

} // namespace quadrant
