// SPDX-License-Identifier: GPL-3.0-or-later
// Intervals made by hand, for tests of what is drawn.
#pragma once

#include "core/stats/interval.h"

namespace quadrant {

inline constexpr Seconds intervalLength{0.25};

/// `count` requests of one latency; the number-th interval of a run.
inline Interval syntheticInterval(int number, int count, Millis latency = Millis(100)) {
    Histogram histogram;
    for (int i = 0; i < count; ++i)
        histogram.record(std::chrono::duration_cast<Micros>(latency).count());
    Interval interval;
    interval.begin = intervalLength * number;
    interval.end = intervalLength * (number + 1);
    interval.succeeded = histogram.drain();
    return interval;
}

/// As of an open loop: asked at a rate, and served each in `service` of its response time.
inline Interval openInterval(int number, int count, double rate, Millis latency, Millis service) {
    Interval interval = syntheticInterval(number, count, latency);
    interval.askedRate = rate;
    interval.arrived.intended = interval.arrived.started = static_cast<std::uint64_t>(count);
    interval.arrived.serviceTimes = syntheticInterval(number, count, service).succeeded;
    return interval;
}

inline void addFailures(Interval& interval, FailureKind kind, int count,
                        Millis latency = Millis(100)) {
    Histogram histogram;
    for (int i = 0; i < count; ++i)
        histogram.record(std::chrono::duration_cast<Micros>(latency).count());
    interval.failed.add(histogram.drain());
    interval.failures[static_cast<std::size_t>(kind)].count += static_cast<std::uint64_t>(count);
}

} // namespace quadrant
