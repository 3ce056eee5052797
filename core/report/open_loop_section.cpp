// SPDX-License-Identifier: GPL-3.0-or-later
// How an open loop kept its rate, and its two latencies side by side: only where they differ did
// requests wait before they could be sent.
#include "core/report/summary_sections.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

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
void addLatencies(std::vector<SummaryTable::Row>& rows, const RunSummary& run, const QString& which,
                  double percent) {
    const auto cell = [](const SummaryColumn& column, double ms) {
        return column.summary.open && column.summary.requests > 0 ? formatDuration(Millis(ms))
                                                                  : noValue();
    };
    rows.push_back(summaryRow(run, which + u" response time (from the intended start)"_s,
                              [=](const SummaryColumn& column) {
                                  return cell(column, column.summary.percentileMs(percent));
                              }));
    rows.push_back(
        summaryRow(run, which + u" service time (from the start)"_s, [=](const SummaryColumn& c) {
            return cell(c, c.summary.open ? c.summary.open->servicePercentileMs(percent) : 0);
        }));
}

} // namespace

SummarySection openLoopSection(const RunSummary& run) {
    if (!isOpen(run.scenario))
        return {};
    std::vector<SummaryTable::Row> rows{
        openRow(run, u"Requests/s asked"_s,
                [](const OpenSummary& open) { return formatRate(open.intendedPerS); }),
        openRow(run, u"Requests/s started"_s,
                [](const OpenSummary& open) { return formatRate(open.startedPerS); }),
        openRow(run, u"Rate kept"_s,
                [](const OpenSummary& open) {
                    // What waited since the warm-up makes up for what waits in the end, no more.
                    return formatShare(std::min(open.started, open.intended), open.intended, 3);
                }),
        openRow(run, u"Starts within 1 ms"_s, startsInTime),
        openRow(run, u"Started late"_s,
                [](const OpenSummary& open) { return formatPart(open.late, open.started); }),
        openRow(run, u"Waited for a connection"_s,
                [](const OpenSummary& open) { return formatPart(open.waited, open.started); }),
        openRow(run, u"Never started"_s,
                [](const OpenSummary& open) { return formatPart(open.missed, open.intended); }),
    };
    addLatencies(rows, run, u"Median"_s, 50);
    addLatencies(rows, run, u"95 %"_s, 95);
    addLatencies(rows, run, u"99 %"_s, 99);
    addLatencies(rows, run, u"Max"_s, 100);
    return {u"Was the rate kept?"_s,
            rows,
            {u"In an open loop requests start at their time, whatever becomes of those before: the "
             "response time holds what a request waited before it could be sent, the service time "
             "does not."_s}};
}

} // namespace quadrant
