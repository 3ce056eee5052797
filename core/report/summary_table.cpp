// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/summary_table.h"

#include "core/report/human_text.h"

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

/// Where there is nothing to tell.
const QString none = u"–"_s;

struct Column {
    const EndpointRecord& endpoint;
    Summary summary;
};

struct Figure {
    QString name;
    std::function<QString(const Column&)> cell;
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
    return {name, [ms = std::move(ms)](const Column& column) {
                return column.summary.requests > 0 ? timeText(Millis(ms(column.summary))) : none;
            }};
}

Figure percentile(const QString& name, double percent) {
    return responseTime(
        name, [percent](const Summary& summary) { return summary.percentileMs(percent); });
}

/// A row for each kind of failure that the run has seen.
std::vector<Figure> failureKinds(const RunRecord& record) {
    std::vector<Figure> kinds;
    for (std::size_t kind = 0; kind < failureKindCount; ++kind) {
        const auto count = [kind](const EndpointRecord& endpoint) {
            return endpoint.totals.failures[kind].count;
        };
        if (std::none_of(record.endpoints.begin(), record.endpoints.end(), count))
            continue;
        const std::string_view name = failureKindNames[kind];
        kinds.push_back(
            {u"Failures: "_s + QLatin1String(name.data(), static_cast<qsizetype>(name.size())),
             [count](const Column& c) { return QString::number(count(c.endpoint)); }});
    }
    return kinds;
}

std::vector<Figure> mainFigures() {
    return {
        {u"Requests"_s, [](const Column& c) { return QString::number(c.summary.requests); }},
        {u"Failures"_s,
         [](const Column& c) { return shareText(c.summary.failures, c.summary.requests); }},
        {u"Requests/s"_s, [](const Column& c) { return rateText(c.summary.requestsPerS); }},
        {u"Failures/s"_s, [](const Column& c) { return rateText(c.summary.failuresPerS); }},
        percentile(u"Median response time"_s, 50),
        responseTime(u"Mean response time"_s,
                     [](const Summary& summary) { return summary.meanMs; }),
        percentile(u"95 % response time"_s, 95),
        percentile(u"99 % response time"_s, 99),
        responseTime(u"Max response time"_s, [](const Summary& summary) { return summary.maxMs; }),
        {u"Unfinished"_s, [](const Column& c) { return QString::number(c.summary.unfinished); }},
        {u"Oldest unfinished"_s,
         [](const Column& c) {
             return c.summary.unfinished > 0 ? timeText(c.summary.oldestUnfinished) : none;
         }},
        {u"Mean users"_s,
         [](const Column& c) { return QString::number(c.summary.meanUsers, 'f', 1); }},
        {u"Little's ratio"_s,
         [](const Column& c) {
             return c.summary.requests > 0 ? QString::number(c.summary.littleRatio, 'f', 2) : none;
         }},
        {u"Peak threads"_s,
         [](const Column& c) {
             return c.endpoint.peakThreads > 0 ? QString::number(c.endpoint.peakThreads) : none;
         }},
        {u"Peak loop lag"_s,
         [](const Column& c) {
             return c.endpoint.peakThreads > 0 ? timeText(c.endpoint.peakLoopLag) : none;
         }},
        {u"Status"_s, [](const Column& c) { return endpointStatus(c.endpoint.status); }},
    };
}

QString endingOf(const RunRecord& record) {
    switch (record.status) {
    case RunStatus::Running:
        return u"The run is still going on."_s;
    case RunStatus::Finished:
        return u"The run finished."_s;
    case RunStatus::Stopped:
        return u"The run was stopped; these are the figures up to then."_s;
    case RunStatus::Failed:
        return u"The run failed: %1"_s.arg(record.error);
    }
    return {};
}

} // namespace

SummaryTable summaryTable(const RunRecord& record) {
    SummaryTable table;
    std::vector<Column> columns;
    for (const EndpointRecord& endpoint : record.endpoints) {
        table.columns.append(endpoint.name);
        columns.push_back({endpoint, summarise(record, endpoint)});
    }
    std::vector<Figure> figures = mainFigures();
    const std::vector<Figure> kinds = failureKinds(record);
    figures.insert(figures.end() - 1, kinds.begin(), kinds.end()); // the status comes last
    for (const Figure& figure : figures) {
        QStringList cells;
        for (const Column& column : columns)
            cells.append(figure.cell(column));
        table.rows.push_back({figure.name, cells});
    }
    table.ending = endingOf(record);
    return table;
}

QString toText(const SummaryTable& table) {
    qsizetype figureWidth = 0;
    std::vector<qsizetype> widths;
    for (const QString& column : table.columns)
        widths.push_back(column.size());
    for (const SummaryTable::Row& row : table.rows) {
        figureWidth = std::max(figureWidth, row.figure.size());
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], row.cells[static_cast<qsizetype>(i)].size());
    }

    const auto line = [&](const QString& figure, const QStringList& cells) {
        QString text = figure.leftJustified(figureWidth);
        for (std::size_t i = 0; i < widths.size(); ++i)
            text += u"  "_s + cells[static_cast<qsizetype>(i)].rightJustified(widths[i]);
        return text + u'\n';
    };
    QString text = line({}, table.columns);
    for (const SummaryTable::Row& row : table.rows)
        text += line(row.figure, row.cells);
    return text + u'\n' + table.ending + u'\n';
}

} // namespace quadrant
