// SPDX-License-Identifier: GPL-3.0-or-later
// The summary as a table: a row per figure, a column per mode, as the published one. One source for
// the terminal and the window.
#pragma once

#include "core/report/figures/run_summary.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace quadrant {

struct SummaryTable {
    QStringList columns; ///< names of the endpoints
    struct Row {
        QString figure; ///< "Requests/s"
        QStringList cells;
        bool heading = false;   ///< of the rows below it: `figure` is their title, and no cells
        const char* topic = ""; ///< of the help, that says what it is
    };
    std::vector<Row> rows;
    QStringList answer;           ///< which mode serves best; see answer_text.h
    std::vector<QStringList> why; ///< for each column, sentences on why it came out so
    QStringList notes;            ///< sentences on what stands in the table
    QString ending;               ///< a sentence that says how the run ended
};

SummaryTable summaryTable(const RunRecord& record);
/// While a run goes on, before there is a record.
SummaryTable summaryTable(const RunSummary& run);
/// Aligned for a terminal, with the sentences below it.
QString toText(const SummaryTable& table);

} // namespace quadrant
