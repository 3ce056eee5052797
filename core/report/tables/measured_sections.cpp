// SPDX-License-Identifier: GPL-3.0-or-later
// What was measured, who never came back, and whether it adds up.
#include "core/base/language.h"
#include "core/report/figures/server_figures.h"
#include "core/report/tables/summary_sections.h"
#include "core/report/words/verdict_text.h"
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

/// As figureRow(), but for how the value is written.
template <class Cell>
SummaryTable::Row rowOf(const RunSummary& run, const FigureName& figure, Cell cell) {
    return withTopic(summaryRow(run, figure.name(), cell), figure.topic);
}

/// Those of a server that is ours, and has told something.
SummaryTable::Row serverRow(const RunSummary& run, const ServerFigure& figure) {
    return rowOf(run, figure, [&figure](const SummaryColumn& column) {
        const auto server = serverPeaks(column);
        return server && server->threads > 0 ? figure.text(figure.value(*server)) : noValue();
    });
}

/// Of requests that have not ended nobody knows how long they would have taken.
SummaryTable::Row lowerBound(const RunSummary& run, const Figure& figure) {
    return rowOf(run, figure, [&figure](const SummaryColumn& column) {
        const QString bound = figure.textOf(column.summary);
        return column.summary.neverEnded() > 0 ? u"≥ "_s + bound : bound;
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
    const SummaryFigures& of = summaryFigures();
    std::vector<SummaryTable::Row> rows{
        figureRow(run, of.requests),
        rowOf(run, of.failures,
              [](const SummaryColumn& column) {
                  return formatPart(column.summary.failures, column.summary.requests);
              }),
        figureRow(run, of.requestsPerS),
        figureRow(run, of.failuresPerS),
        figureRow(run, ofPercent(of.percentiles, 50)),
        figureRow(run, of.mean),
        figureRow(run, ofPercent(of.percentiles, 95)),
        figureRow(run, ofPercent(of.percentiles, 99)),
        figureRow(run, of.max),
        serverRow(run, serverFigures().threads),
        serverRow(run, serverFigures().loopLag),
    };
    if (run.scenario.targets.empty() && run.scenario.profile.watchdog.count() > 0)
        rows.push_back(rowOf(run, serverFigures().restarts, [](const SummaryColumn& column) {
            return serverFigures().restarts.text(column.restarts);
        }));
    addFailureKinds(rows, run);
    SummaryTable::Row status{Core::tr("Status"), {}};
    for (const SummaryColumn& column : run.columns)
        status.cells.append(endpointStatus(column.status));
    rows.push_back(status);
    rows.push_back(withTopic(summaryRow(run, Core::tr("Verdict"),
                                        [](const SummaryColumn& column) {
                                            return column.verdict ? verdictText(column.verdict)
                                                                  : noValue();
                                        }),
                             "verdict"));
    return {Core::tr("What was measured"), rows, {}};
}

SummarySection unfinishedSection(const RunSummary& run) {
    const SummaryFigures& of = summaryFigures();
    std::vector<SummaryTable::Row> rows{
        figureRow(run, of.unfinished),
        rowOf(run, of.oldestUnfinished,
              [&of](const SummaryColumn& column) {
                  return column.summary.neverEnded() > 0
                             ? of.oldestUnfinished.textOf(column.summary)
                             : noValue();
              }),
    };
    if (std::any_of(run.columns.begin(), run.columns.end(),
                    [](const auto& column) { return column.summary.neverEnded() > 0; })) {
        for (const double percent : {50, 95, 99})
            rows.push_back(lowerBound(run, ofPercent(of.withUnfinished, percent)));
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
    const SummaryFigures& of = summaryFigures();
    return {Core::tr("Does it add up?"),
            {figureRow(run, of.meanUsers),
             rowOf(run, of.accountedUsers,
                   [](const SummaryColumn& column) { return accountedUsers(column.summary); }),
             rowOf(run, of.littleRatio,
                   [&of](const SummaryColumn& column) {
                       return column.summary.requests > 0 ? of.littleRatio.textOf(column.summary)
                                                          : noValue();
                   })},
            {}};
}

} // namespace quadrant
