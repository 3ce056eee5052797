// SPDX-License-Identifier: GPL-3.0-or-later
// What a run measured, whole: files, tables and later views are made from this alone.
#pragma once

#include "core/analysis/evidence.h"
#include "core/analysis/verdict.h"
#include "core/base/clock.h"
#include "core/run/endpoint_state.h"
#include "core/run/second_log.h"
#include "core/scenario/scenario.h"
#include "core/stats/summary.h"

#include <QString>

#include <optional>
#include <vector>

namespace quadrant {

struct HostInfo {
    int cores = 0;
    QString kernel;
    QString qt;
    long descriptorLimit = 0;
};

/// The state, and all that was measured.
struct EndpointRecord : EndpointState {
    QString url;
    WallTime started{}; ///< time zero of its intervals
    SecondLog seconds;
    Totals totals;
    Evidence evidence;
    SelfCheck self; ///< over the measured time
    std::uint64_t polls = 0;
};

/// Interrupted: the program that measured it was gone before it had ended.
enum class RunStatus { Running, Finished, Stopped, Failed, Interrupted };

struct RunRecord {
    QString program; ///< "Quadrant 0.1.0"
    WallTime started{};
    HostInfo host;
    Scenario scenario;
    RunStatus status = RunStatus::Running;
    QString error; ///< one sentence, where status is Failed
    std::vector<EndpointRecord> endpoints;
};

/// `endpoint` is one of the record's own.
Summary summarise(const RunRecord& record, const EndpointRecord& endpoint);
/// The same, with all that follows from it.
EndpointSummary endpointSummary(const RunRecord& record, const EndpointRecord& endpoint);
/// Of all endpoints. Sequential modes follow each other, so their measured times are added up;
/// modes that ran together share theirs.
Totals aggregatedTotals(const RunRecord& record);
Summary summariseAll(const RunRecord& record); ///< the summary of these

/// Whether an endpoint's figures can be trusted; `summary` is what they are up to now.
std::optional<Verdict> verdictOn(const RunRecord& record, const EndpointRecord& endpoint,
                                 const Summary& summary);
/// And those of one of its seconds, be it of the warm-up.
std::optional<Verdict> verdictOn(const RunRecord& record, const SecondRecord& second);

/// None is broken, and each of one that has finished was judged.
bool meetsThresholds(const EndpointRecord& endpoint);
/// Whether it was one of them that stopped the run.
bool stoppedByThreshold(const RunRecord& record);

QString statusId(RunStatus status);      ///< "finished", "stopped", "failed", "running", …
QString statusId(EndpointStatus status); ///< the same, and "pending"

} // namespace quadrant
