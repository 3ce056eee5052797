// SPDX-License-Identifier: GPL-3.0-or-later
// What a run collects, four times a second: its record and its views are built from nothing else.
// Plain values.
#pragma once

#include "core/analysis/self_check.h"
#include "core/server/server_sample.h"
#include "core/stats/interval.h"

#include <optional>
#include <vector>

namespace quadrant {

/// What one endpoint did since the last time.
struct Collected {
    /// In order, mostly one: two where the warm-up's end lies between, none where no time passed.
    std::vector<Interval> intervals;
    std::optional<ServerSample> server; ///< none where it isn't ours, or didn't answer in time
    double processBusyShare = 0;        ///< of all cores' time, 0 to 1: our processes had it
    SelfSample self;
};

} // namespace quadrant
