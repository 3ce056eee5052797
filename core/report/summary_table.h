// SPDX-License-Identifier: GPL-3.0-or-later
// The summary as a table: a row per figure, a column per mode, as the published one. One source for
// the terminal and the window.
#pragma once

#include "core/run/run_record.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace quadrant {

struct SummaryTable {
    QStringList columns; ///< names of the endpoints
    struct Row {
        QString figure; ///< "Requests/s"
        QStringList cells;
    };
    std::vector<Row> rows;
    QString ending; ///< a sentence that says how the run ended
};

/// What a column is made from.
struct SummaryColumn {
    QString name;
    EndpointStatus status = EndpointStatus::Pending;
    Summary summary;
    int peakThreads = 0; ///< 0 where the server isn't ours
    Millis peakLoopLag{0};
};

SummaryTable summaryTable(const RunRecord& record);
/// While a run goes on, before there is a record.
SummaryTable summaryTable(const std::vector<SummaryColumn>& columns);
/// Aligned for a terminal, with a line that says how the run ended.
QString toText(const SummaryTable& table);

} // namespace quadrant
