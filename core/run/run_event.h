// SPDX-License-Identifier: GPL-3.0-or-later
// The events of a run, from which the library records it and views show it. Plain values, each
// tagged with the run's id so that a late one of an old run can be dropped; delivered on the run's
// own thread.
#pragma once

#include "core/run/collected.h"
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

/// It can begin: its host and the URLs of its targets are known, and nothing has been measured. Not
/// sent where it can't.
struct RunPrepared {
    int run = 0;
    std::shared_ptr<const RunRecord> record;
};

struct PhaseChanged {
    int run = 0;
    std::vector<std::size_t> endpoints; ///< those it is about: one, or all when together
    Phase phase = Phase::Prepare;
};

/// Its load begins.
struct EndpointBegan {
    int run = 0;
    std::size_t endpoint = 0;
    QString url;
    WallTime started{}; ///< time zero of its intervals
};

/// The load of these endpoints is another from `change.at` on: a stage has begun, or
/// RunController::changeLevel() was called.
struct LoadChanged {
    int run = 0;
    std::vector<std::size_t> endpoints;
    LoadLevel change;
};

/// Every 250 ms for each endpoint under load.
struct IntervalMeasured {
    int run = 0;
    std::size_t endpoint = 0;
    Collected collected; ///< since the last one; the record is built from it
    EndpointSummary state;
    Seconds elapsed{0}; ///< of the whole run
};

/// Also where its load could not begin: `state.status` says how it ended.
struct EndpointEnded {
    int run = 0;
    std::size_t endpoint = 0;
    EndpointSummary state;
};

/// Last of all, always sent once. record->status and record->error say how it went.
struct RunFinished {
    int run = 0;
    std::shared_ptr<const RunRecord> record;
};

using RunEvent = std::variant<RunStarted, RunPrepared, PhaseChanged, EndpointBegan, LoadChanged,
                              IntervalMeasured, EndpointEnded, RunFinished>;

} // namespace quadrant
