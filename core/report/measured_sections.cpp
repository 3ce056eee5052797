// SPDX-License-Identifier: GPL-3.0-or-later
// What was measured, who never came back, and whether it adds up.
#include "core/base/language.h"
#include "core/report/summary_sections.h"
#include "core/report/verdict_text.h"
#include "core/stats/failure_title.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

QString endpointStatus(EndpointStatus status) {
    switch (status) {
    case EndpointStatus::Pending:
        return Core::tr("not run");
    case EndpointStatus::Running:
        return Core::tr("running");
    case EndpointStatus::Finished:
        return Core::tr("finished");
    case EndpointStatus::Stopped:
        return Core::tr("stopped");
    case EndpointStatus::Failed:
        return Core::tr("failed");
    }
    return {};
}

template <class Ms>
SummaryTable::Row responseTime(const RunSummary& run, const QString& figure, Ms ms) {
    const auto cell = [ms](const SummaryColumn& column) {
        return column.summary.requests > 0 ? formatDuration(Millis(ms(column.summary))) : noValue();
    };
    return withTopic(summaryRow(run, figure, cell), "percentiles");
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
        rows.push_back(withTopic(
            summaryRow(
                run, Core::tr("Failures: %1").arg(failureKindTitle(static_cast<FailureKind>(kind))),
                [kind](const SummaryColumn& column) {
                    return formatExactly(column.failures[kind].count);
                }),
            "failures"));
    }
}

} // namespace

SummarySection measuredSection(const RunSummary& run) {
    using Column = SummaryColumn;
    std::vector<SummaryTable::Row> rows{
        summaryRow(run, Core::tr("Requests"),
                   [](const Column& c) { return formatExactly(c.summary.requests); }),
        withTopic(summaryRow(run, Core::tr("Failures"),
                             [](const Column& c) {
                                 return formatPart(c.summary.failures, c.summary.requests);
                             }),
                  "failures"),
        summaryRow(run, Core::tr("Requests/s"),
                   [](const Column& c) { return formatRate(c.summary.requestsPerS); }),
        withTopic(summaryRow(run, Core::tr("Failures/s"),
                             [](const Column& c) { return formatRate(c.summary.failuresPerS); }),
                  "failures"),
        percentile(run, Core::tr("Median response time"), 50),
        responseTime(run, Core::tr("Mean response time"),
                     [](const Summary& s) { return s.meanMs; }),
        percentile(run, Core::tr("95 % response time"), 95),
        percentile(run, Core::tr("99 % response time"), 99),
        responseTime(run, Core::tr("Max response time"), [](const Summary& s) { return s.maxMs; }),
        withTopic(summaryRow(run, Core::tr("Peak threads"),
                             [](const Column& c) {
                                 return c.peakThreads > 0 ? QString::number(c.peakThreads)
                                                          : noValue();
                             }),
                  "pool"),
        withTopic(summaryRow(run, Core::tr("Peak loop lag"),
                             [](const Column& c) {
                                 return c.peakThreads > 0 ? formatDuration(c.peakLoopLag)
                                                          : noValue();
                             }),
                  "loop-lag"),
    };
    if (run.scenario.targets.empty() && run.scenario.profile.watchdog.count() > 0)
        rows.push_back(summaryRow(run, Core::tr("Watchdog restarts"),
                                  [](const Column& c) { return QString::number(c.restarts); }));
    addFailureKinds(rows, run);
    SummaryTable::Row status{Core::tr("Status"), {}};
    for (const Column& column : run.columns)
        status.cells.append(endpointStatus(column.status));
    rows.push_back(status);
    rows.push_back(withTopic(
        summaryRow(run, Core::tr("Verdict"),
                   [](const Column& c) { return c.verdict ? verdictText(c.verdict) : noValue(); }),
        "verdict"));
    return {Core::tr("What was measured"), rows, {}};
}

SummarySection unfinishedSection(const RunSummary& run) {
    std::vector<SummaryTable::Row> rows{
        summaryRow(run, Core::tr("Unfinished"),
                   [](const SummaryColumn& c) { return formatExactly(c.summary.unfinished); }),
        summaryRow(run, Core::tr("Oldest unfinished"),
                   [](const SummaryColumn& c) {
                       return c.summary.neverEnded() > 0
                                  ? formatDuration(c.summary.oldestUnfinished)
                                  : noValue();
                   }),
    };
    if (std::any_of(run.columns.begin(), run.columns.end(),
                    [](const auto& column) { return column.summary.neverEnded() > 0; })) {
        rows.push_back(lowerBound(run, Core::tr("Median, unfinished counted"), 50));
        rows.push_back(lowerBound(run, Core::tr("95 %, unfinished counted"), 95));
        rows.push_back(lowerBound(run, Core::tr("99 %, unfinished counted"), 99));
    }
    return {Core::tr("Who never came back"), rows, {}};
}

QString accountedUsers(const Summary& summary) {
    return Core::tr("%1 of %2 users")
        .arg(std::llround(summary.accountedUsers()))
        .arg(std::llround(summary.meanUsers));
}

SummarySection littlesLawSection(const RunSummary& run) {
    if (isOpen(run.scenario))
        return {};
    return {Core::tr("Does it add up?"),
            {summaryRow(run, Core::tr("Mean users"),
                        [](const SummaryColumn& c) {
                            return wordsLocale().toString(c.summary.meanUsers, 'f', 1);
                        }),
             summaryRow(run, Core::tr("Accounted for"),
                        [](const SummaryColumn& c) { return accountedUsers(c.summary); }),
             summaryRow(run, Core::tr("Little's ratio"),
                        [](const SummaryColumn& c) {
                            return c.summary.requests > 0
                                       ? wordsLocale().toString(c.summary.littleRatio, 'f', 2)
                                       : noValue();
                        })},
            {}};
}

} // namespace quadrant
