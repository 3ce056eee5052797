// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/timeline.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace quadrant {
namespace {

constexpr Seconds intervalLength{0.25}; // how often a run reports

Seconds pointWidth(Seconds duration) {
    const double intervals = std::ceil(duration / intervalLength / Timeline::maxPoints);
    return intervalLength * std::max(1.0, intervals);
}

Seconds percentile(const Histogram& latencies, double percent) {
    return Micros(latencies.percentileUs(percent));
}

} // namespace

double TimelinePoint::succeededPerS() const {
    return perSecond(ended - std::accumulate(failures.begin(), failures.end(), std::uint64_t{0}));
}

double TimelinePoint::failuresPerS(std::size_t kind) const {
    return perSecond(failures[kind]);
}

double TimelinePoint::perSecond(std::uint64_t count) const {
    const double length = (end - begin).count();
    return length > 0 ? static_cast<double>(count) / length : 0;
}

Timeline::Timeline(Seconds duration)
    : m_duration(duration.count() > 0 ? duration : Seconds(1))
    , m_width(pointWidth(m_duration)) {}

void Timeline::add(const Interval& interval) {
    count(interval);
    findPercentiles();
}

void Timeline::add(const std::vector<Interval>& intervals) {
    for (const Interval& interval : intervals) {
        if (!m_points.empty() && !belongsToLast(interval))
            findPercentiles();
        count(interval);
    }
    if (!m_points.empty())
        findPercentiles();
}

void Timeline::count(const Interval& interval) {
    if (!belongsToLast(interval)) {
        m_latencies.reset();
        m_serviceTimes.reset();
        m_points.push_back({.begin = interval.begin, .end = interval.end, .warmUp = true});
    }
    TimelinePoint& point = m_points.back();
    point.end = interval.end;
    point.warmUp = point.warmUp && interval.warmUp;
    point.ended += interval.requests();
    m_latencies.add(interval.succeeded);
    m_latencies.add(interval.failed);
    if (interval.askedRate > 0) {
        m_open = true;
        m_serviceTimes.add(interval.arrived.serviceTimes);
        point.askedPerS = interval.askedRate;
    }
    for (std::size_t kind = 0; kind < failureKindCount; ++kind) {
        point.failures[kind] += interval.failures[kind].count;
        m_failures[kind] += interval.failures[kind].count;
    }
}

/// Of the last point.
void Timeline::findPercentiles() {
    TimelinePoint& point = m_points.back();
    point.p50 = percentile(m_latencies, 50);
    point.p95 = percentile(m_latencies, 95);
    point.p99 = percentile(m_latencies, 99);
    if (m_open)
        point.serviceP99 = percentile(m_serviceTimes, 99);
}

std::optional<std::pair<Seconds, Seconds>> Timeline::latencySpan() const {
    std::optional<std::pair<Seconds, Seconds>> span;
    for (const TimelinePoint& point : m_points) {
        if (point.ended == 0)
            continue;
        const Seconds least = m_open ? std::min(point.p50, point.serviceP99) : point.p50;
        const auto [low, high] = span.value_or(std::pair(least, point.p99));
        span = std::pair(std::min(low, least), std::max(high, point.p99));
    }
    return span;
}

double Timeline::peakPerS() const {
    double peak = 0;
    for (const TimelinePoint& point : m_points) {
        peak = std::max({peak, point.askedPerS, point.succeededPerS()});
        for (std::size_t kind = 0; kind < failureKindCount; ++kind)
            peak = std::max(peak, point.failuresPerS(kind));
    }
    return peak;
}

void Timeline::addChange(Seconds at, const QString& load) {
    m_changes.push_back({at, load});
}

bool Timeline::belongsToLast(const Interval& interval) const {
    // Half an interval of tolerance: the clock that cuts them is never quite on time.
    return !m_points.empty() &&
           interval.end - m_points.back().begin <= m_width + intervalLength / 2;
}

const TimelinePoint* Timeline::pointAt(Seconds time) const {
    if (m_points.empty())
        return nullptr;
    const auto found = std::find_if(m_points.begin(), m_points.end(),
                                    [time](const TimelinePoint& p) { return time < p.end; });
    return found == m_points.end() ? &m_points.back() : &*found;
}

Seconds Timeline::stallAfter() const {
    return std::max(Seconds(1), m_duration / 50);
}

std::vector<Timeline::Stretch> Timeline::stalls() const {
    std::vector<Stretch> stalls;
    Seconds lastEnd{0};
    const auto lookAt = [&](Seconds until) {
        if (until - lastEnd >= stallAfter())
            stalls.push_back({lastEnd, until});
    };
    for (const TimelinePoint& point : m_points) {
        if (point.ended == 0)
            continue;
        lookAt(point.begin);
        lastEnd = point.end;
    }
    if (!m_points.empty())
        lookAt(m_points.back().end);
    return stalls;
}

std::vector<std::vector<TimelinePoint>> Timeline::unbrokenRuns() const {
    std::vector<std::vector<TimelinePoint>> runs;
    for (const TimelinePoint& point : m_points) {
        if (point.ended == 0)
            continue;
        if (runs.empty() || point.begin - runs.back().back().end >= stallAfter())
            runs.emplace_back();
        runs.back().push_back(point);
    }
    return runs;
}

} // namespace quadrant
