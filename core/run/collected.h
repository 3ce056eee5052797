// SPDX-License-Identifier: GPL-3.0-or-later
// What a run collects, four times a second: its record is built from nothing else. Plain values.
#pragma once

#include "core/analysis/self_check.h"
#include "core/server/server_sample.h"
#include "core/stats/interval.h"

#include <optional>
#include <vector>

namespace quadrant {

/// What one endpoint did since the last time: the arguments of addIntervals().
struct Collected {
    std::vector<Interval> intervals;
    std::optional<ServerSample> server;
    double processBusyShare = 0;
    SelfSample self;
};

} // namespace quadrant
