// SPDX-License-Identifier: GPL-3.0-or-later
// The sections of the summary table. One without rows has nothing to say, and is left out.
#pragma once

#include "core/base/format.h"
#include "core/report/tables/summary_table.h"
#include "core/stats/summary_figures.h"

namespace quadrant {

struct SummarySection {
    QString title;
    std::vector<SummaryTable::Row> rows;
    QStringList notes;
};

SummarySection measuredSection(const RunSummary& run);
/// Empty where the scenario has none.
SummarySection thresholdsSection(const RunSummary& run);
/// Whether an open loop kept its rate, and its two latencies; empty in a closed one.
SummarySection openLoopSection(const RunSummary& run);
SummarySection unfinishedSection(const RunSummary& run);
/// Empty in an open loop, which has no users to account for.
SummarySection littlesLawSection(const RunSummary& run);
SummarySection theorySection(const RunSummary& run);
SummarySection publishedSection(const RunSummary& run);

/// Of those that were active on average: "52 of 500 users".
QString accountedUsers(const Summary& summary);

/// Where it isn't its section's.
inline SummaryTable::Row withTopic(SummaryTable::Row row, const char* topic) {
    row.topic = topic;
    return row;
}

/// A cell for each column that has been run; the others are left without a value.
template <class Cell>
SummaryTable::Row summaryRow(const RunSummary& run, const QString& figure, Cell cell) {
    SummaryTable::Row row{figure, {}};
    for (const SummaryColumn& column : run.columns)
        row.cells.append(column.status == EndpointStatus::Pending ? noValue() : cell(column));
    return row;
}

/// A figure as core/stats has it.
inline SummaryTable::Row figureRow(const RunSummary& run, const Figure& figure) {
    return withTopic(summaryRow(run, figure.name(),
                                [&figure](const SummaryColumn& column) {
                                    return figure.textOf(column.summary);
                                }),
                     figure.topic);
}

} // namespace quadrant
