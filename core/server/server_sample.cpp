// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/server_sample.h"

#include <algorithm>

namespace quadrant {

void ServerSample::append(const ServerSample& later) {
    ServerSample merged = later;
    merged.intervals = intervals + later.intervals;
    merged.loopLagMean =
        (loopLagMean * intervals + later.loopLagMean * later.intervals) / merged.intervals;
    merged.loopProcessor =
        (loopProcessor * intervals + later.loopProcessor * later.intervals) / merged.intervals;
    merged.loopLagWorst = std::max(loopLagWorst, later.loopLagWorst);
    merged.polls = polls + later.polls;
    *this = merged;
}

} // namespace quadrant
