// SPDX-License-Identifier: GPL-3.0-or-later
// What was measured, who never came back, and whether it adds up.
#include "core/base/language.h"
#include "core/report/failure_text.h"
#include "core/report/summary_sections.h"
#include "core/report/verdict_text.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

QString endpointStatus(EndpointStatus status) {
    switch (status) {
    case EndpointStatus::Pending:
        return u"not run"_s;
    case EndpointStatus::Running:
        return u"running"_s;
    case EndpointStatus::Finished:
        return u"finished"_s;
    case EndpointStatus::Stopped:
        return u"stopped"_s;
    case EndpointStatus::Failed:
        return u"failed"_s;
    }
    return {};
}

template <class Ms>
SummaryTable::Row responseTime(const RunSummary& run, const QString& figure, Ms ms) {
    return summaryRow(run, figure, [ms](const SummaryColumn& column) {
        return column.summary.requests > 0 ? formatDuration(Millis(ms(column.summary))) : noValue();
    });
}

SummaryTable::Row percentile(const RunSummary& run, const QString& figure, double percent) {
    return responseTime(
        run, figure, [percent](const Summary& summary) { return summary.percentileMs(percent); });
}

/// Of requests that have not ended nobody knows how long they would have taken.
SummaryTable::Row lowerBound(const RunSummary& run, const QString& figure, double percent) {
    return summaryRow(run, figure, [percent](const SummaryColumn& column) {
        const Summary& summary = column.summary;
        if (summary.requests + summary.neverEnded() == 0)
            return noValue();
        const QString bound = formatDuration(Millis(summary.percentileWithUnfinishedMs(percent)));
        return summary.neverEnded() > 0 ? u"≥ "_s + bound : bound;
    });
}

/// A row for each kind of failure that the run has seen.
void addFailureKinds(std::vector<SummaryTable::Row>& rows, const RunSummary& run) {
    for (std::size_t kind = 0; kind < failureKindCount; ++kind) {
        if (std::none_of(run.columns.begin(), run.columns.end(),
                         [kind](const auto& column) { return column.failures[kind].count > 0; }))
            continue;
        rows.push_back(summaryRow(run,
                                  u"Failures: "_s + failureKindId(static_cast<FailureKind>(kind)),
                                  [kind](const SummaryColumn& column) {
                                      return formatExactly(column.failures[kind].count);
                                  }));
    }
}

} // namespace

SummarySection measuredSection(const RunSummary& run) {
    using Column = SummaryColumn;
    std::vector<SummaryTable::Row> rows{
        summaryRow(run, u"Requests"_s,
                   [](const Column& c) { return formatExactly(c.summary.requests); }),
        summaryRow(
            run, u"Failures"_s,
            [](const Column& c) { return formatPart(c.summary.failures, c.summary.requests); }),
        summaryRow(run, u"Requests/s"_s,
                   [](const Column& c) { return formatRate(c.summary.requestsPerS); }),
        summaryRow(run, u"Failures/s"_s,
                   [](const Column& c) { return formatRate(c.summary.failuresPerS); }),
        percentile(run, u"Median response time"_s, 50),
        responseTime(run, u"Mean response time"_s, [](const Summary& s) { return s.meanMs; }),
        percentile(run, u"95 % response time"_s, 95),
        percentile(run, u"99 % response time"_s, 99),
        responseTime(run, u"Max response time"_s, [](const Summary& s) { return s.maxMs; }),
        summaryRow(run, u"Peak threads"_s,
                   [](const Column& c) {
                       return c.peakThreads > 0 ? QString::number(c.peakThreads) : noValue();
                   }),
        summaryRow(run, u"Peak loop lag"_s,
                   [](const Column& c) {
                       return c.peakThreads > 0 ? formatDuration(c.peakLoopLag) : noValue();
                   }),
    };
    if (run.scenario.targets.empty() && run.scenario.profile.watchdog.count() > 0)
        rows.push_back(summaryRow(run, u"Watchdog restarts"_s,
                                  [](const Column& c) { return QString::number(c.restarts); }));
    addFailureKinds(rows, run);
    SummaryTable::Row status{u"Status"_s, {}};
    for (const Column& column : run.columns)
        status.cells.append(endpointStatus(column.status));
    rows.push_back(status);
    rows.push_back(summaryRow(run, u"Verdict"_s, [](const Column& c) {
        return c.verdict ? verdictText(c.verdict) : noValue();
    }));
    return {u"What was measured"_s, rows, {}};
}

SummarySection unfinishedSection(const RunSummary& run) {
    std::vector<SummaryTable::Row> rows{
        summaryRow(run, u"Unfinished"_s,
                   [](const SummaryColumn& c) { return formatExactly(c.summary.unfinished); }),
        summaryRow(run, u"Oldest unfinished"_s,
                   [](const SummaryColumn& c) {
                       return c.summary.neverEnded() > 0
                                  ? formatDuration(c.summary.oldestUnfinished)
                                  : noValue();
                   }),
    };
    if (std::any_of(run.columns.begin(), run.columns.end(),
                    [](const auto& column) { return column.summary.neverEnded() > 0; })) {
        rows.push_back(lowerBound(run, u"Median, unfinished counted"_s, 50));
        rows.push_back(lowerBound(run, u"95 %, unfinished counted"_s, 95));
        rows.push_back(lowerBound(run, u"99 %, unfinished counted"_s, 99));
    }
    return {u"Who never came back"_s, rows, {}};
}

QString accountedUsers(const Summary& summary) {
    return u"%1 of %2 users"_s.arg(std::llround(summary.accountedUsers()))
        .arg(std::llround(summary.meanUsers));
}

SummarySection littlesLawSection(const RunSummary& run) {
    if (isOpen(run.scenario))
        return {};
    return {u"Does it add up?"_s,
            {summaryRow(run, u"Mean users"_s,
                        [](const SummaryColumn& c) {
                            return wordsLocale().toString(c.summary.meanUsers, 'f', 1);
                        }),
             summaryRow(run, u"Accounted for"_s,
                        [](const SummaryColumn& c) { return accountedUsers(c.summary); }),
             summaryRow(run, u"Little's ratio"_s,
                        [](const SummaryColumn& c) {
                            return c.summary.requests > 0
                                       ? wordsLocale().toString(c.summary.littleRatio, 'f', 2)
                                       : noValue();
                        })},
            {}};
}

} // namespace quadrant
