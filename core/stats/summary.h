// SPDX-License-Identifier: GPL-3.0-or-later
// How intervals become the figures of a mode. Pure values: any one thread at a time.
//
// Little's law (J. D. C. Little, 1961): L = λ W. The ratio is
// requests/s × (mean response time + think time) ÷ mean active users, over the measured time; it is
// 1 where every user's time is accounted for by requests that ended. Of the mean active users these
// requests account for that part: accountedUsers() = ratio × mean active users.
//
// Percentiles of completed requests leave out whoever still waits when the load ends. Those with
// the unfinished count them as if they had ended at that moment: the true ones can only be longer.
#pragma once

#include "core/stats/interval.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <optional>

namespace quadrant {

/// Percentiles that files and tables carry, as Locust's columns do.
inline constexpr std::array<double, 11> reportedPercentiles{50, 66, 75,   80,    90, 95,
                                                            98, 99, 99.9, 99.99, 100};

/// All measured intervals of an endpoint, merged.
struct Totals {
    Histogram succeeded;
    Histogram failed;
    std::array<FailureCount, failureKindCount> failures{};
    std::uint64_t bodyBytes = 0;
    double userSeconds = 0;
    Seconds measured{0};
    std::uint64_t unfinished = 0;
    Histogram unfinishedAges; ///< in an open loop also of what was missed
    Histogram timerLateness;  ///< of the generator

    // Of an open loop:
    std::uint64_t intended = 0;
    std::uint64_t started = 0;
    std::uint64_t waited = 0;
    std::uint64_t missed = 0;
    Histogram startLateness;
    Histogram serviceTimes;

    /// Leaves out an interval of the warm-up, except for what was unfinished at the end.
    void add(const Interval& interval);
    /// Another endpoint's totals, for the aggregated row: the measured times are added up.
    void add(const Totals& other);
};

/// A start later than this counts as late.
inline constexpr Micros lateStart{1000};

/// How an open loop kept its schedule.
struct OpenSummary {
    std::uint64_t intended = 0; ///< arrivals whose time came
    std::uint64_t started = 0;
    std::uint64_t late = 0; ///< of those that found a connection at once: started > lateStart late
    std::uint64_t waited = 0; ///< started, but had to wait for a connection
    std::uint64_t missed = 0; ///< never started
    double intendedPerS = 0;
    double startedPerS = 0;
    double startsInTime = 0; ///< share of `started` within lateStart of their intended start
    std::array<double, reportedPercentiles.size()> startLatenessMs{}; ///< the generator's own
    std::array<double, reportedPercentiles.size()> serviceMs{};
    double serviceMeanMs = 0;

    double servicePercentileMs(double percent) const; ///< one of reportedPercentiles
};

struct Summary {
    std::uint64_t requests = 0; ///< failures included, as in Locust
    std::uint64_t failures = 0;
    std::uint64_t unfinished = 0;
    Seconds oldestUnfinished{0};
    double requestsPerS = 0;
    double failuresPerS = 0;
    double answeredPerS = 0; ///< requests that got a response, of whatever status
    double meanMs = 0;
    double minMs = 0;
    double maxMs = 0;
    std::array<double, reportedPercentiles.size()> percentilesMs{}; ///< of all that ended
    /// Of all that ended and all that is unfinished, at the age it has: lower bounds. While the
    /// load goes on nothing is unfinished yet.
    std::array<double, reportedPercentiles.size()> percentilesWithUnfinishedMs{};
    double medianSucceededMs = 0;
    double medianFailedMs = 0;
    double meanBodyBytes = 0;
    double meanUsers = 0;   ///< active, over the measured time: fewer than asked for in a ramp
    double littleRatio = 0; ///< 0 where nothing was measured
    std::optional<OpenSummary> open; ///< of an open loop; response times are then from the
                                     ///< intended start

    /// Unfinished, or never started.
    std::uint64_t neverEnded() const { return unfinished + (open ? open->missed : 0); }

    /// Never more than there are: a think time that begins before the load's end counts in full.
    double accountedUsers() const { return std::min(littleRatio, 1.0) * meanUsers; }

    double percentileMs(double percent) const; ///< one of reportedPercentiles
    double percentileWithUnfinishedMs(double percent) const;
};

Summary summarise(const Totals& totals, Millis thinkTime);

} // namespace quadrant
