// SPDX-License-Identifier: GPL-3.0-or-later
// What a run tells while it goes on. Plain values, each tagged with the run's id so that a late one
// of an old run can be dropped; delivered on the run's own thread.
#pragma once

#include "core/analysis/finding.h"
#include "core/analysis/verdict.h"
#include "core/run/run_record.h"

#include <memory>
#include <variant>
#include <vector>

namespace quadrant {

enum class Phase { Prepare, Ramp, WarmUp, Measure, End };

/// First of all: the endpoints in order, before anything is sent.
struct RunStarted {
    int run = 0;
    Scenario scenario;
    std::vector<QString> endpoints;
    Seconds expected{0}; ///< all modes together
};

struct PhaseChanged {
    int run = 0;
    std::vector<std::size_t> endpoints; ///< those it is about: one, or all when together
    Phase phase = Phase::Prepare;
};

/// The load of these endpoints is another from `change.at` on: a stage has begun, or
/// RunController::changeLevel() was called.
struct LoadChanged {
    int run = 0;
    std::vector<std::size_t> endpoints;
    LoadChange change;
};

/// Every 250 ms for each endpoint under load.
struct IntervalMeasured {
    int run = 0;
    std::size_t endpoint = 0;
    Interval load;
    std::optional<ServerSample> server;
    double processBusyShare = 0; ///< of all cores' time, 0 to 1: our processes had it
    SelfSample self;
    Summary soFar;                            ///< over the measured time up to now
    Seconds elapsed{0};                       ///< of the whole run
    std::vector<Finding> findings;            ///< so far
    std::optional<Verdict> verdict;           ///< so far
    std::vector<ThresholdOutcome> thresholds; ///< so far
};

struct EndpointEnded {
    int run = 0;
    std::size_t endpoint = 0;
    EndpointStatus status = EndpointStatus::Finished;
    Summary summary;
    int peakThreads = 0;
    Millis peakLoopLag{0};
    int restarts = 0; ///< of the event loop, by the watchdog
    std::vector<Finding> findings;
    std::optional<Verdict> verdict;
    std::vector<ThresholdOutcome> thresholds;
};

/// Last of all, always sent once. record->status and record->error say how it went.
struct RunFinished {
    int run = 0;
    std::shared_ptr<const RunRecord> record;
};

using RunEvent = std::variant<RunStarted, PhaseChanged, LoadChanged, IntervalMeasured,
                              EndpointEnded, RunFinished>;

} // namespace quadrant
