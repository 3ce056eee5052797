// SPDX-License-Identifier: GPL-3.0-or-later
// The server's own telemetry over one interval: plain values, taken from any thread.
#pragma once

#include "core/base/clock.h"

#include <cstdint>

namespace quadrant {

struct ServerSample {
    // Of several loops, lag is the worst one's and utilisation the busiest one's: each serves its
    // own connections, and doesn't help another. What is counted is so over all of them.

    /// Event-loop lag: how late the loop's heartbeat is. A loop that is blocked right now counts
    /// with the lag it has so far, so it keeps growing as seen from outside.
    Millis loopLagMean{0};
    Millis loopLagWorst{0};
    Millis loopStalled{0};      ///< how long the loop has not turned, at the moment of sampling
    double loopUtilisation = 0; ///< share of the interval in which the loop didn't wait for events
    double loopProcessor = 0;   ///< share of the interval in which that loop's thread really ran
    /// CPU time of the pool's threads in the interval ÷ its length: 2 is two processors' worth.
    double poolProcessor = 0;
    int loopQueued = 0;         ///< requests that the loop has read, and not begun yet
    double lockUtilisation = 0; ///< share of the interval in which the setup cost's lock was held
    int lockWaiting = 0;        ///< threads that wait for it
    int restarts = 0;           ///< of loops by the watchdog, since the start
    int poolActive = 0;         ///< pool threads that run a handler
    int poolQueued = 0;         ///< requests that wait for a pool thread
    int poolThreads = 0;        ///< live pool threads (they start on demand)
    int peakThreads = 0;        ///< most of loops + live pool threads since the start
    int openConnections = 0;    ///< of clients
    std::uint64_t polls = 0;    ///< by sync-nonblocking, in this interval
    std::uint64_t requests = 0; ///< received, since the start
    int intervals = 1;          ///< merged into this one: the weight of its mean

    /// `later` follows this one: means and shares are weighted alike, worst of both, polls are
    /// added up, the rest is the later's.
    void append(const ServerSample& later);

    friend bool operator==(const ServerSample&, const ServerSample&) = default;
};

} // namespace quadrant
