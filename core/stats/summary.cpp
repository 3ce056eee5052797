// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/summary.h"

#include <algorithm>
#include <chrono>

namespace quadrant {
namespace {

double usToMs(double us) {
    return us / 1000;
}

double usToMs(std::int64_t us) {
    return static_cast<double>(us) / 1000;
}

void addFailures(std::array<FailureCount, failureKindCount>& sum,
                 const std::array<FailureCount, failureKindCount>& more) {
    for (std::size_t kind = 0; kind < failureKindCount; ++kind)
        sum[kind].add(more[kind]);
}

using Percentiles = std::array<double, reportedPercentiles.size()>;

Percentiles percentilesOf(const Histogram& histogram) {
    Percentiles percentiles{};
    for (std::size_t i = 0; i < reportedPercentiles.size(); ++i)
        percentiles[i] = usToMs(histogram.percentileUs(reportedPercentiles[i]));
    return percentiles;
}

std::uint64_t answered(const Totals& totals) {
    const auto failed = [&](FailureKind kind) {
        return totals.failures[static_cast<std::size_t>(kind)].count;
    };
    return totals.succeeded.count() + failed(FailureKind::Status4xx) +
           failed(FailureKind::Status5xx);
}

OpenSummary openSummary(const Totals& totals) {
    OpenSummary open;
    open.intended = totals.intended;
    open.started = totals.started;
    open.late = totals.startLateness.countAbove(lateStart.count());
    open.waited = totals.waited;
    open.missed = totals.missed;
    open.startLatenessMs = percentilesOf(totals.startLateness);
    open.serviceMs = percentilesOf(totals.serviceTimes);
    open.serviceMeanMs = usToMs(totals.serviceTimes.meanUs());
    const double seconds = totals.measured.count();
    if (seconds > 0) {
        open.intendedPerS = static_cast<double>(open.intended) / seconds;
        open.startedPerS = static_cast<double>(open.started) / seconds;
    }
    if (open.started > 0)
        open.startsInTime = static_cast<double>(totals.startLateness.count() - open.late) /
                            static_cast<double>(open.started);
    return open;
}

double valueOf(const Percentiles& percentiles, double percent) {
    const auto found = std::find(reportedPercentiles.begin(), reportedPercentiles.end(), percent);
    Q_ASSERT(found != reportedPercentiles.end());
    return percentiles[static_cast<std::size_t>(found - reportedPercentiles.begin())];
}

} // namespace

void Totals::add(const Interval& interval) {
    unfinished += interval.unfinished;
    unfinishedAges.add(interval.unfinishedAges);
    missed += interval.arrived.missed;
    if (interval.warmUp)
        return;
    intended += interval.arrived.intended;
    started += interval.arrived.started;
    waited += interval.arrived.waited;
    startLateness.add(interval.arrived.startLateness);
    serviceTimes.add(interval.arrived.serviceTimes);
    timerLateness.add(interval.timerLateness);
    succeeded.add(interval.succeeded);
    failed.add(interval.failed);
    addFailures(failures, interval.failures);
    bodyBytes += interval.bodyBytes;
    userSeconds += interval.userSeconds;
    measured += interval.end - interval.begin;
}

void Totals::add(const Totals& other) {
    succeeded.add(other.succeeded);
    failed.add(other.failed);
    addFailures(failures, other.failures);
    bodyBytes += other.bodyBytes;
    userSeconds += other.userSeconds;
    measured += other.measured;
    unfinished += other.unfinished;
    unfinishedAges.add(other.unfinishedAges);
    timerLateness.add(other.timerLateness);
    intended += other.intended;
    started += other.started;
    waited += other.waited;
    missed += other.missed;
    startLateness.add(other.startLateness);
    serviceTimes.add(other.serviceTimes);
}

double OpenSummary::servicePercentileMs(double percent) const {
    return valueOf(serviceMs, percent);
}

double Summary::percentileMs(double percent) const {
    return valueOf(percentilesMs, percent);
}

double Summary::percentileWithUnfinishedMs(double percent) const {
    return valueOf(percentilesWithUnfinishedMs, percent);
}

Summary summarise(const Totals& totals, Millis thinkTime) {
    Histogram all = totals.succeeded;
    all.add(totals.failed);

    Summary summary;
    summary.requests = all.count();
    summary.failures = totals.failed.count();
    summary.unfinished = totals.unfinished;
    summary.oldestUnfinished = Micros(totals.unfinishedAges.maxUs());
    summary.meanMs = usToMs(all.meanUs());
    summary.minMs = usToMs(all.minUs());
    summary.maxMs = usToMs(all.maxUs());
    summary.percentilesMs = percentilesOf(all);
    summary.medianSucceededMs = usToMs(totals.succeeded.percentileUs(50));
    summary.medianFailedMs = usToMs(totals.failed.percentileUs(50));
    if (summary.requests > 0)
        summary.meanBodyBytes =
            static_cast<double>(totals.bodyBytes) / static_cast<double>(summary.requests);

    const double seconds = totals.measured.count();
    if (seconds > 0) {
        summary.requestsPerS = static_cast<double>(summary.requests) / seconds;
        summary.failuresPerS = static_cast<double>(summary.failures) / seconds;
        summary.answeredPerS = static_cast<double>(answered(totals)) / seconds;
        summary.meanUsers = totals.userSeconds / seconds;
    }
    if (summary.meanUsers > 0)
        summary.littleRatio = summary.requestsPerS *
                              Seconds(Millis(summary.meanMs) + thinkTime).count() /
                              summary.meanUsers;

    if (totals.intended > 0)
        summary.open = openSummary(totals);

    all.add(totals.unfinishedAges);
    summary.percentilesWithUnfinishedMs = percentilesOf(all);
    return summary;
}

} // namespace quadrant
