// SPDX-License-Identifier: GPL-3.0-or-later
// PREFIX_stats.csv: a row for each endpoint and one for all of them.
#include "core/report/files/csv.h"

#include "core/report/figures/server_figures.h"
#include "core/report/files/csv_columns.h"
#include "core/report/words/verdict_text.h"

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

struct StatsRow {
    QString type;
    QString name;
    Summary summary;
    std::optional<ServerPeaks> server; ///< none of a target
    std::optional<Verdict> verdict;
};

using StatsColumn = CsvColumn<StatsRow>;

StatsColumn ofSummary(const Figure& figure) {
    return figureColumn<StatsRow>(
        figure, [&figure](const StatsRow& row) { return figure.value(row.summary); });
}

/// 0 where there is none, as in Locust's files.
StatsColumn orZero(const Figure& figure) {
    return figureColumn<StatsRow>(
        figure, [&figure](const StatsRow& row) { return figure.value(row.summary).value_or(0); });
}

StatsColumn ofServer(const ServerFigure& figure) {
    return figureColumn<StatsRow>(figure, [&figure](const StatsRow& row) {
        return row.server ? std::optional(figure.value(*row.server)) : std::nullopt;
    });
}

std::vector<StatsColumn> statsColumns() {
    const SummaryFigures& of = summaryFigures();
    std::vector<StatsColumn> columns{
        StatsColumn::text("Type", [](const StatsRow& row) { return row.type; }),
        StatsColumn::text("Name", [](const StatsRow& row) { return row.name; }),
        ofSummary(of.requests),
        ofSummary(of.failures),
        orZero(ofPercent(of.percentiles, 50)).named(medianColumn),
        orZero(of.mean),
        orZero(of.min),
        orZero(of.max),
        orZero(of.meanBodyBytes),
        ofSummary(of.requestsPerS),
        ofSummary(of.failuresPerS),
    };
    const auto add = [&columns](std::initializer_list<StatsColumn> more) {
        columns.insert(columns.end(), more);
    };
    const auto addEach = [&columns](const PercentileFigures& percentiles) {
        for (const Figure& figure : percentiles)
            columns.push_back(ofSummary(figure));
    };
    addEach(of.percentiles);
    add({ofSummary(of.unfinished), ofSummary(of.oldestUnfinished), ofSummary(of.meanUsers),
         ofSummary(of.littleRatio), ofServer(serverFigures().threads),
         ofServer(serverFigures().loopLag), ofSummary(of.medianSucceeded),
         ofSummary(of.medianFailed), ofSummary(of.accountedUsers),
         ofServer(serverFigures().restarts)});
    for (const double percent : {50, 95, 99})
        columns.push_back(ofSummary(ofPercent(of.withUnfinished, percent)));
    add({ofSummary(of.askedPerS), ofSummary(of.startedPerS), ofSummary(of.intended),
         ofSummary(of.started), ofSummary(of.late), ofSummary(of.waited), ofSummary(of.missed),
         ofSummary(of.meanConnections), ofSummary(of.meanService)});
    addEach(of.service);
    addEach(of.startLateness);
    columns.push_back(verdictColumn<StatsRow>());
    return columns;
}

} // namespace

QByteArray statsCsv(const RunRecord& record) {
    CsvTable<StatsRow> table(statsColumns());
    std::optional<ServerPeaks> all;
    for (const EndpointRecord& endpoint : record.endpoints) {
        const Summary summary = summarise(record, endpoint);
        const std::optional<ServerPeaks> server = serverPeaks(endpoint);
        if (server)
            add(all, *server, record.scenario.arrangement);
        table.add({u"GET"_s, endpoint.name, summary, server, verdictOn(record, endpoint, summary)});
    }
    table.add({{}, u"Aggregated"_s, summariseAll(record), all, verdictOn(summarise(record))});
    return table.csv();
}

} // namespace quadrant
