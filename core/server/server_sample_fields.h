// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a ServerSample as an archive writes and reads them: for the pipe from a server in a
// process of its own, and for the run library. Their order is the format of the library's files: a
// new field goes last, with the version of the archive that it joins in.
#pragma once

#include "core/server/server_sample.h"
#include "core/stats/archive.h"

namespace quadrant {

template <Is<ServerSample> T>
void fieldsOf(auto& archive, T& it) {
    // Every member, in the struct's order: a new one doesn't compile until it is named here.
    auto& [lagMean, lagWorst, stalled, utilisation, processor, poolProcessor, queued,
           lockUtilisation, lockWaiting, restarts, poolActive, poolQueued, poolThreads, peakThreads,
           connections, polls, requests, intervals] = it;
    archive(lagMean, lagWorst, stalled, utilisation, processor, queued, lockUtilisation,
            lockWaiting, restarts, poolActive, poolQueued, poolThreads, peakThreads, connections,
            polls, requests, intervals);
    archive.since(3, poolProcessor);
}

} // namespace quadrant
