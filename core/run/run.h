// SPDX-License-Identifier: GPL-3.0-or-later
// One run from beginning to end, on the thread that calls execute(): a state machine that goes
// prepare → ramp → warm-up → measure → end for each group of endpoints, then on to the next.
#pragma once

#include "core/base/busy_time.h"
#include "core/load/load_generator.h"
#include "core/run/run_controller.h"
#include "core/run/run_signal.h"
#include "core/run/self_gauge.h"
#include "core/run/threshold_watch.h"
#include "core/server/server_under_test.h"

#include <memory>
#include <vector>

namespace quadrant {

class Run {
public:
    Run(int id, Scenario scenario, RunOptions options, RunController::Listener listener,
        RunSignal& signal);

    /// Returns after RunFinished has been delivered.
    void execute();

private:
    using Group = std::vector<std::size_t>;

    Result<Done> prepare();
    Result<Done> runGroup(const Group& group);
    std::unique_ptr<ServerUnderTest> makeServer() const;
    Result<std::vector<LoadTarget>> startServer(const Group& group);
    Result<Done> load(const Group& group, LoadGenerator& generator);
    void changeLoad(const Group& group, LoadGenerator& generator);
    void tell(const RunEvent& event);
    void enter(const Group& group, Phase phase);
    void collect(const Group& group, LoadGenerator& generator, Seconds elapsedInGroup);
    bool serverFailed() const;
    double processBusyShare();
    SelfSample checkSelf();
    long portsLeftFor(std::size_t endpoint, int connections) const;
    void tellRequests(const Group& group, const std::vector<std::vector<Interval>>& collected,
                      std::vector<RequestBatch> requests);
    const std::vector<ThresholdOutcome>&
    watchThresholds(std::size_t endpoint, const Collected& collected, const Summary& soFar);
    void begin(const Group& group);
    void end(const Group& group, EndpointStatus status);
    void finish(RunStatus status, const QString& error);

    const int m_id;
    const RunOptions m_options;
    const RunController::Listener m_listener;
    RunSignal& m_signal;
    std::shared_ptr<RunRecord> m_record;
    std::vector<ThresholdWatch> m_thresholds; ///< by endpoint
    std::vector<LoadTarget> m_remoteTargets;  ///< resolved, by endpoint; empty with our own server
    std::unique_ptr<ServerUnderTest> m_server;
    IntervalShare m_processBusy{TimePoint()};
    SelfGauge m_self;
    int m_localPorts = 0;
    Seconds m_elapsedBefore{0}; ///< of the groups that are done
    Phase m_phase = Phase::Prepare;
};

} // namespace quadrant
