// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/summary_table.h"

#include "core/base/format.h"
#include "core/report/text_table.h"

#include <QLocale>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

struct Figure {
    QString name;
    std::function<QString(const SummaryColumn&)> cell;
    bool alwaysTold = false; ///< also of a mode that has not been run
};

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

/// A response time, where any request ended.
Figure responseTime(const QString& name, std::function<double(const Summary&)> ms) {
    return {name, [ms = std::move(ms)](const SummaryColumn& column) {
                return column.summary.requests > 0 ? formatDuration(Millis(ms(column.summary)))
                                                   : noValue();
            }};
}

Figure percentile(const QString& name, double percent) {
    return responseTime(
        name, [percent](const Summary& summary) { return summary.percentileMs(percent); });
}

std::vector<Figure> figures() {
    return {
        {u"Requests"_s, [](const SummaryColumn& c) { return formatExactly(c.summary.requests); }},
        {u"Failures"_s,
         [](const SummaryColumn& c) { return formatPart(c.summary.failures, c.summary.requests); }},
        {u"Requests/s"_s,
         [](const SummaryColumn& c) { return formatRate(c.summary.requestsPerS); }},
        {u"Failures/s"_s,
         [](const SummaryColumn& c) { return formatRate(c.summary.failuresPerS); }},
        percentile(u"Median response time"_s, 50),
        responseTime(u"Mean response time"_s,
                     [](const Summary& summary) { return summary.meanMs; }),
        percentile(u"95 % response time"_s, 95),
        percentile(u"99 % response time"_s, 99),
        responseTime(u"Max response time"_s, [](const Summary& summary) { return summary.maxMs; }),
        {u"Unfinished"_s,
         [](const SummaryColumn& c) { return formatExactly(c.summary.unfinished); }},
        {u"Oldest unfinished"_s,
         [](const SummaryColumn& c) {
             return c.summary.unfinished > 0 ? formatDuration(c.summary.oldestUnfinished)
                                             : noValue();
         }},
        {u"Mean users"_s,
         [](const SummaryColumn& c) { return QLocale().toString(c.summary.meanUsers, 'f', 1); }},
        {u"Little's ratio"_s,
         [](const SummaryColumn& c) {
             return c.summary.requests > 0 ? QLocale().toString(c.summary.littleRatio, 'f', 2)
                                           : noValue();
         }},
        {u"Peak threads"_s,
         [](const SummaryColumn& c) {
             return c.peakThreads > 0 ? QString::number(c.peakThreads) : noValue();
         }},
        {u"Peak loop lag"_s,
         [](const SummaryColumn& c) {
             return c.peakThreads > 0 ? formatDuration(c.peakLoopLag) : noValue();
         }},
        {u"Status"_s, [](const SummaryColumn& c) { return endpointStatus(c.status); }, true},
    };
}

QString stillRunning() {
    return u"The run is still going on."_s;
}

QString endingOf(const RunRecord& record) {
    switch (record.status) {
    case RunStatus::Running:
        return stillRunning();
    case RunStatus::Finished:
        return u"The run finished."_s;
    case RunStatus::Stopped:
        return u"The run was stopped; these are the figures up to then."_s;
    case RunStatus::Failed:
        return u"The run failed: %1"_s.arg(record.error);
    }
    return {};
}

/// A row for each kind of failure that the run has seen.
std::vector<SummaryTable::Row> failureKinds(const RunRecord& record) {
    std::vector<SummaryTable::Row> rows;
    for (std::size_t kind = 0; kind < failureKindCount; ++kind) {
        std::uint64_t seen = 0;
        QStringList cells;
        for (const EndpointRecord& endpoint : record.endpoints) {
            seen += endpoint.totals.failures[kind].count;
            cells.append(formatExactly(endpoint.totals.failures[kind].count));
        }
        const std::string_view name = failureKindNames[kind];
        if (seen > 0)
            rows.push_back(
                {u"Failures: "_s + QLatin1String(name.data(), static_cast<qsizetype>(name.size())),
                 cells});
    }
    return rows;
}

} // namespace

SummaryTable summaryTable(const RunRecord& record) {
    std::vector<SummaryColumn> columns;
    for (const EndpointRecord& endpoint : record.endpoints) {
        columns.push_back({endpoint.name, endpoint.status, summarise(record, endpoint),
                           endpoint.peakThreads, endpoint.peakLoopLag});
    }
    SummaryTable table = summaryTable(columns);
    const std::vector<SummaryTable::Row> kinds = failureKinds(record);
    table.rows.insert(table.rows.end() - 1, kinds.begin(), kinds.end()); // the status comes last
    table.ending = endingOf(record);
    return table;
}

SummaryTable summaryTable(const std::vector<SummaryColumn>& columns) {
    SummaryTable table;
    for (const SummaryColumn& column : columns)
        table.columns.append(column.name);
    for (const Figure& figure : figures()) {
        QStringList cells;
        for (const SummaryColumn& column : columns) {
            const bool untold = column.status == EndpointStatus::Pending && !figure.alwaysTold;
            cells.append(untold ? noValue() : figure.cell(column));
        }
        table.rows.push_back({figure.name, cells});
    }
    table.ending = stillRunning();
    return table;
}

QString toText(const SummaryTable& table) {
    std::vector<QStringList> rows{QStringList(QString()) + table.columns};
    for (const SummaryTable::Row& row : table.rows)
        rows.push_back(QStringList(row.figure) + row.cells);
    return alignedLines(rows).join(u'\n') + u"\n\n"_s + table.ending + u'\n';
}

} // namespace quadrant
