// SPDX-License-Identifier: GPL-3.0-or-later
// What each setting of a profile does to the figures: every mode measured as it is, and again with
// one setting at a time switched off. Plain values; all views and files are made from them.
#pragma once

#include "core/run/run_record.h"

#include <QString>

#include <optional>
#include <vector>

namespace quadrant {

/// One measurement: a mode by itself, with one thing changed or nothing.
struct Step {
    Mode mode = Mode::SyncBlocking;
    QString setting; ///< its path, "profile.queueOrder"; empty where nothing is changed
    QString change;  ///< in words: "queue order fifo instead of lifo"
    EndpointStatus status = EndpointStatus::Pending;
    QString error; ///< one sentence, where status is Failed
    Summary summary;

    bool isBaseline() const { return setting.isEmpty(); }
    /// To its end, or up to now.
    bool isMeasured() const {
        return status != EndpointStatus::Pending && status != EndpointStatus::Failed;
    }
};

struct Explanation {
    QString program; ///< "Quadrant 0.1.0"
    WallTime started{};
    HostInfo host;
    Scenario scenario;       ///< as it was given: not scaled
    double timeScale = 1;    ///< of all its durations while it was measured
    std::vector<Step> steps; ///< mode by mode, in each the baseline first
    RunStatus status = RunStatus::Running;
    QString error; ///< one sentence, where status is Failed
    Seconds elapsed{0};
    Seconds expected{0}; ///< all steps together
};

/// A figure as a multiple of the baseline's; none where either is missing.
struct Effect {
    std::optional<double> requestsPerS;
    std::optional<double> median;
};

/// What a step's change does to its mode's baseline. Empty until both are measured to their end.
Effect effectOf(const Explanation& explanation, const Step& step);

/// More than runs of the same thing differ among themselves.
bool isClear(double ratio);

} // namespace quadrant
