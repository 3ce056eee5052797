// SPDX-License-Identifier: GPL-3.0-or-later
// How an open loop kept its rate, and its two latencies side by side: only where they differ did
// requests wait before they could be sent.
#include "core/base/language.h"
#include "core/report/summary_sections.h"

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
void addLatencies(std::vector<SummaryTable::Row>& rows, const RunSummary& run,
                  const QString& response, const QString& service, double percent) {
    const auto cell = [](const SummaryColumn& column, double ms) {
        return column.summary.open && column.summary.requests > 0 ? formatDuration(Millis(ms))
                                                                  : noValue();
    };
    rows.push_back(summaryRow(run, response, [=](const SummaryColumn& column) {
        return cell(column, column.summary.percentileMs(percent));
    }));
    rows.push_back(summaryRow(run, service, [=](const SummaryColumn& c) {
        return cell(c, c.summary.open ? c.summary.open->servicePercentileMs(percent) : 0);
    }));
}

} // namespace

SummarySection openLoopSection(const RunSummary& run) {
    if (!isOpen(run.scenario))
        return {};
    std::vector<SummaryTable::Row> rows{
        openRow(run, Core::tr("Requests/s asked"),
                [](const OpenSummary& open) { return formatRate(open.intendedPerS); }),
        openRow(run, Core::tr("Requests/s started"),
                [](const OpenSummary& open) { return formatRate(open.startedPerS); }),
        openRow(run, Core::tr("Rate kept"),
                [](const OpenSummary& open) {
                    // What waited since the warm-up makes up for what waits in the end, no more.
                    return formatShare(std::min(open.started, open.intended), open.intended, 3);
                }),
        openRow(run, Core::tr("Starts within 1 ms"), startsInTime),
        openRow(run, Core::tr("Started late"),
                [](const OpenSummary& open) { return formatPart(open.late, open.started); }),
        openRow(run, Core::tr("Waited for a connection"),
                [](const OpenSummary& open) { return formatPart(open.waited, open.started); }),
        openRow(run, Core::tr("Never started"),
                [](const OpenSummary& open) { return formatPart(open.missed, open.intended); }),
    };
    addLatencies(rows, run, Core::tr("Median response time (from the intended start)"),
                 Core::tr("Median service time (from the start)"), 50);
    addLatencies(rows, run, Core::tr("95 % response time (from the intended start)"),
                 Core::tr("95 % service time (from the start)"), 95);
    addLatencies(rows, run, Core::tr("99 % response time (from the intended start)"),
                 Core::tr("99 % service time (from the start)"), 99);
    addLatencies(rows, run, Core::tr("Max response time (from the intended start)"),
                 Core::tr("Max service time (from the start)"), 100);
    return {
        Core::tr("Was the rate kept?"),
        rows,
        {Core::tr("In an open loop requests start at their time, whatever becomes of those before: "
                  "the response time holds what a request waited before it could be sent, the "
                  "service time does not.")}};
}

} // namespace quadrant
