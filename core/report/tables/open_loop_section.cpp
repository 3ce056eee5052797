// SPDX-License-Identifier: GPL-3.0-or-later
// How an open loop kept its rate, and its two latencies side by side: only where they differ did
// requests wait before they could be sent.
#include "core/base/language.h"
#include "core/report/tables/summary_sections.h"

#include <algorithm>
#include <cmath>

namespace quadrant {
namespace {

template <class Cell>
SummaryTable::Row openRow(const RunSummary& run, const QString& figure, Cell cell) {
    return summaryRow(run, figure, [cell](const SummaryColumn& column) {
        return column.summary.open ? cell(*column.summary.open) : noValue();
    });
}

QString startsInTime(const OpenSummary& open) {
    if (open.started == 0)
        return noValue();
    const double inTime = open.startsInTime * static_cast<double>(open.started);
    return formatShare(static_cast<std::uint64_t>(std::llround(inTime)), open.started, 3);
}

/// "Median response time (from the intended start)" above its service time.
void addLatencies(std::vector<SummaryTable::Row>& rows, const RunSummary& run, double percent) {
    const Figure& response = ofPercent(summaryFigures().percentiles, percent);
    rows.push_back(summaryRow(run, Core::tr("%1 (from the intended start)").arg(response.name()),
                              [&response](const SummaryColumn& column) {
                                  return column.summary.open ? response.textOf(column.summary)
                                                             : noValue();
                              }));
    rows.push_back(figureRow(run, ofPercent(summaryFigures().service, percent)));
}

} // namespace

SummarySection openLoopSection(const RunSummary& run) {
    if (!isOpen(run.scenario))
        return {};
    const SummaryFigures& of = summaryFigures();
    std::vector<SummaryTable::Row> rows{
        figureRow(run, of.askedPerS),
        figureRow(run, of.startedPerS),
        openRow(run, Core::tr("Rate kept"),
                [](const OpenSummary& open) {
                    // What waited since the warm-up makes up for what waits in the end, no more.
                    return formatShare(std::min(open.started, open.intended), open.intended, 3);
                }),
        openRow(run, Core::tr("Starts within 1 ms"), startsInTime),
        openRow(run, of.late.name(),
                [](const OpenSummary& open) { return formatPart(open.late, open.started); }),
        openRow(run, of.waited.name(),
                [](const OpenSummary& open) { return formatPart(open.waited, open.started); }),
        openRow(run, of.missed.name(),
                [](const OpenSummary& open) { return formatPart(open.missed, open.intended); }),
    };
    for (const double percent : {50, 95, 99, 100})
        addLatencies(rows, run, percent);
    return {
        Core::tr("Was the rate kept?"),
        rows,
        {Core::tr("In an open loop requests start at their time, whatever becomes of those before: "
                  "the response time holds what a request waited before it could be sent, the "
                  "service time does not.")}};
}

} // namespace quadrant
