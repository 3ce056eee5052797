// SPDX-License-Identifier: GPL-3.0-or-later
// How one endpoint of a run is doing, while it is under load and once it has ended: the value that
// the record keeps, events carry, and panels, tables and files read. Plain values.
#pragma once

#include "core/analysis/finding.h"
#include "core/analysis/verdict.h"
#include "core/run/threshold_outcome.h"
#include "core/scenario/mode.h"
#include "core/stats/load_over_time.h"
#include "core/stats/summary.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace quadrant {

enum class EndpointStatus { Pending, Running, Finished, Stopped, Failed };

struct EndpointState {
    QString name;             ///< the mode's id, or the target's name
    std::optional<Mode> mode; ///< none for a target
    EndpointStatus status = EndpointStatus::Pending;
    int peakThreads = 0; ///< event loops and live pool threads; 0 where the server isn't ours
    Millis peakLoopLag{0};
    int restarts = 0;               ///< of event loops by the watchdog; of the warm-up too
    std::vector<LoadLevel> changes; ///< of the load while it went on, in the order of time
    std::vector<ThresholdOutcome> thresholds; ///< its own, in the order of the scenario
};

/// The state, with what follows from all that was measured up to then.
struct EndpointSummary : EndpointState {
    Summary summary;
    std::array<FailureCount, failureKindCount> failures{};
    std::vector<Finding> findings;
    std::optional<Verdict> verdict; ///< none as long as nothing has been measured
};

} // namespace quadrant
