// SPDX-License-Identifier: GPL-3.0-or-later
// What an endpoint's load met on its server, gathered over the measured time: what the findings are
// drawn from, besides the figures of the requests themselves. Plain values; one thread at a time.
#pragma once

#include "core/server/server_sample.h"
#include "core/stats/interval.h"

#include <optional>

namespace quadrant {

/// Who reads the answers of the calls to the downstream service that an endpoint makes: nobody (it
/// makes none, or what it does is not known), the thread that calls and waits, or the event loop,
/// which may come late to them.
enum class Answers { None, Caller, Loop };

struct Evidence {
    int poolSize = 0;    ///< of the pool that serves the endpoint; 0: none does
    int loops = 1;       ///< event loops of its server
    int users = 0;       ///< active at the end
    bool shared = false; ///< other endpoints are under load on the same server at the same time
    Answers answers = Answers::None;
    int cores = 0; ///< of this machine
    Seconds measured{0};
    Seconds processBusy{0}; ///< CPU time of our processes, per core

    // Of the server, which other endpoints may share. Without telemetry (not our server): nothing.
    bool telemetry = false;
    Seconds poolFull{0}; ///< time in which every pool thread was busy and requests queued for one
    int mostQueued = 0;
    Seconds loopBusy{0}; ///< time in which the (busiest) loop didn't wait for events
    Seconds loopRan{0};  ///< time in which its thread had a processor
    Millis longestStall{0};
    Seconds lockHeld{0};
    double lockWaitingSeconds = 0; ///< ∫ threads that wait for the lock dt
    int mostLockWaiting = 0;
    int mostLoopQueued = 0;
    std::uint64_t begun = 0; ///< requests: received, and not queued for the loop
    int restarts = 0;

    /// `server` is the telemetry of a stretch that `load` is in, `processBusyShare` the share of
    /// all cores' time, 0 to 1, which our process had in it (of interest with our own server only).
    /// Leaves out the warm-up.
    void add(const Interval& load, const std::optional<ServerSample>& server,
             double processBusyShare = 0);

    double shareOf(Seconds part) const; ///< of the measured time

private:
    std::uint64_t m_begunBefore = 0; ///< by the end of the warm-up
    int m_restartsBefore = 0;
};

} // namespace quadrant
