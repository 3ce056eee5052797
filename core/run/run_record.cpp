// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_record.h"

#include "core/analysis/findings.h"

#include <algorithm>
#include <functional>

namespace quadrant {

Summary summarise(const RunRecord& record, const EndpointRecord& endpoint) {
    return summarise(endpoint.totals, record.scenario.load.thinkTime);
}

EndpointSummary endpointSummary(const RunRecord& record, const EndpointRecord& endpoint) {
    EndpointSummary all{endpoint, summarise(record, endpoint), endpoint.totals.failures, {}, {}};
    all.verdict = verdictOn(record, endpoint, all.summary);
    all.findings = findings(endpoint.evidence, endpoint.totals, all.summary, all.verdict);
    return all;
}

Summary summariseAll(const RunRecord& record) {
    return summarise(aggregatedTotals(record), record.scenario.load.thinkTime);
}

Totals aggregatedTotals(const RunRecord& record) {
    Totals sum;
    Seconds longest{0};
    for (const EndpointRecord& endpoint : record.endpoints) {
        sum.add(endpoint.totals);
        longest = std::max(longest, endpoint.totals.measured);
    }
    if (record.scenario.arrangement == Arrangement::Together)
        sum.measured = longest;
    return sum;
}

std::optional<Verdict> verdictOn(const RunRecord& record, const EndpointRecord& endpoint,
                                 const Summary& summary) {
    return verdict({.check = endpoint.self,
                    .timers = latenessOf(endpoint.totals.timerLateness),
                    .starts = latenessOf(endpoint.totals.startLateness),
                    .response99 = Millis(summary.percentileWithUnfinishedMs(99)),
                    .cores = record.host.cores});
}

std::optional<Verdict> verdictOn(const RunRecord& record, const SecondRecord& second) {
    SparseHistogram responses = second.load.succeeded;
    responses.add(second.load.failed);
    return verdict({.check = second.self,
                    .timers = latenessOf(second.load.timerLateness),
                    .starts = latenessOf(second.load.arrived.startLateness),
                    .response99 = latenessOf(responses).p99,
                    .cores = record.host.cores});
}

bool meetsThresholds(const EndpointRecord& endpoint) {
    using State = ThresholdOutcome::State;
    return std::all_of(endpoint.thresholds.begin(), endpoint.thresholds.end(),
                       [&endpoint](const ThresholdOutcome& outcome) {
                           return outcome.state == State::Held ||
                                  (outcome.state == State::NotJudged &&
                                   endpoint.status != EndpointStatus::Finished);
                       });
}

bool stoppedByThreshold(const RunRecord& record) {
    return std::any_of(
        record.endpoints.begin(), record.endpoints.end(), [](const EndpointRecord& endpoint) {
            return std::any_of(endpoint.thresholds.begin(), endpoint.thresholds.end(),
                               std::mem_fn(&ThresholdOutcome::stopsRun));
        });
}

QString statusId(RunStatus status) {
    switch (status) {
    case RunStatus::Running:
        return QStringLiteral("running");
    case RunStatus::Finished:
        return QStringLiteral("finished");
    case RunStatus::Stopped:
        return QStringLiteral("stopped");
    case RunStatus::Failed:
        return QStringLiteral("failed");
    case RunStatus::Interrupted:
        return QStringLiteral("interrupted");
    }
    return {};
}

QString statusId(EndpointStatus status) {
    switch (status) {
    case EndpointStatus::Pending:
        return QStringLiteral("pending");
    case EndpointStatus::Running:
        return QStringLiteral("running");
    case EndpointStatus::Finished:
        return QStringLiteral("finished");
    case EndpointStatus::Stopped:
        return QStringLiteral("stopped");
    case EndpointStatus::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

} // namespace quadrant
