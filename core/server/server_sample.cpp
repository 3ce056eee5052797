// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/server_sample.h"

#include <algorithm>

namespace quadrant {

void ServerSample::append(const ServerSample& later) {
    ServerSample merged = later;
    merged.intervals = intervals + later.intervals;
    const auto mean = [&](auto ours, auto theirs) {
        return (ours * intervals + theirs * later.intervals) / merged.intervals;
    };
    merged.loopLagMean = mean(loopLagMean, later.loopLagMean);
    merged.loopLagWorst = std::max(loopLagWorst, later.loopLagWorst);
    merged.loopUtilisation = mean(loopUtilisation, later.loopUtilisation);
    merged.loopProcessor = mean(loopProcessor, later.loopProcessor);
    merged.poolProcessor = mean(poolProcessor, later.poolProcessor);
    merged.lockUtilisation = mean(lockUtilisation, later.lockUtilisation);
    merged.polls = polls + later.polls;
    *this = merged;
}

} // namespace quadrant
