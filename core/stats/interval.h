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

    void add(const FailureCount& other);
};

struct Interval {
    Seconds begin{0};
    Seconds end{0};
    bool warmUp = false; ///< it lies in the warm-up: shown, but left out of the figures

    SparseHistogram succeeded; ///< latencies of requests that ended well
    SparseHistogram failed;    ///< latencies of requests that failed
    std::array<FailureCount, failureKindCount> failures{};
    std::uint64_t bodyBytes = 0; ///< of responses, successes and failures alike

    int users = 0;             ///< active at the end
    double userSeconds = 0;    ///< ∫ active users dt
    int inFlight = 0;          ///< at the end
    Seconds oldestInFlight{0}; ///< age at the end; 0 when none is in flight
    /// Share of the interval, 0 to 1, in which the generator's thread had a processor: of several
    /// threads the busiest. Endpoints that are under load together share it.
    double generatorBusy = 0;

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
