// SPDX-License-Identifier: GPL-3.0-or-later
// What one endpoint's requests did in one stretch of time: the unit that crosses threads. Intervals
// that follow each other merge exactly, as do those of several generator threads over the same
// stretch. Times are seconds since the endpoint's load began.
#pragma once

#include "core/base/clock.h"
#include "core/stats/failure_kind.h"
#include "core/stats/histogram.h"

#include <array>
#include <cstdint>

namespace quadrant {

struct FailureCount {
    std::uint64_t count = 0;
    Seconds firstSeen{0};
    Seconds lastSeen{0};
    /// Of the first one, what it is known by: the HTTP status, or the errno of the socket; or 0.
    int sample = 0;

    void add(const FailureCount& other);
};

/// How an open loop kept its schedule. Each arrival has an intended start; it starts late where the
/// generator is late, and where it finds no free connection it waits for one. All zero in a closed
/// loop.
struct Arrived {
    std::uint64_t intended = 0; ///< arrivals whose intended start lies in the interval
    std::uint64_t started = 0;
    std::uint64_t waited = 0; ///< of the started: those that had to wait for a connection
    std::uint64_t missed = 0; ///< only in the last interval: waited until the end, never started
    int waiting = 0;          ///< for a connection, at the end
    /// From the intended start to the start, of those that found a connection at once: the
    /// generator's own lateness.
    SparseHistogram startLateness;
    /// From the start to the end of all that ended, while `succeeded` and `failed` are from the
    /// intended start.
    SparseHistogram serviceTimes;

    void add(const Arrived& other); ///< but for `waiting`
};

struct Interval {
    Seconds begin{0};
    Seconds end{0};
    bool warmUp = false; ///< it lies in the warm-up: shown, but left out of the figures

    /// Latencies of requests that ended well: in a closed loop from the start, in an open one from
    /// the intended start.
    SparseHistogram succeeded;
    SparseHistogram failed; ///< latencies of requests that failed
    std::array<FailureCount, failureKindCount> failures{};
    std::uint64_t bodyBytes = 0; ///< of responses, successes and failures alike

    int users = 0;             ///< active at the end; in an open loop, connections
    double userSeconds = 0;    ///< ∫ active users dt
    int inFlight = 0;          ///< at the end
    Seconds oldestInFlight{0}; ///< age at the end; 0 when none is in flight
    /// Share of the interval, 0 to 1, in which the generator's thread had a processor: of several
    /// threads the one that wanted one most. Endpoints that are under load together share it.
    double generatorBusy = 0;
    /// The same, in which it was ready to run, but had none.
    double generatorWaited = 0;
    /// How late the generator's thread served a timer that is due every 10 ms: all threads' timers.
    /// Endpoints that are under load together share it, as generatorBusy.
    SparseHistogram timerLateness;

    double askedRate = 0; ///< arrivals per second at the end; 0 in a closed loop
    int askedUsers = 0;   ///< that should be active at the end, by the ramp and the stages
    Arrived arrived;

    std::uint64_t unfinished = 0; ///< only in the last interval: in flight when the load ended
    SparseHistogram unfinishedAges;

    std::uint64_t requests() const { return succeeded.count + failed.count; }
    std::uint64_t failureCount() const { return failed.count; }

    /// `later` follows this one in time.
    void append(const Interval& later);
    /// `other` is another thread's share of the same stretch.
    void combine(const Interval& other);
};

} // namespace quadrant
