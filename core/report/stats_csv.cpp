// SPDX-License-Identifier: GPL-3.0-or-later
// PREFIX_stats.csv: a row for each endpoint and one for all of them.
#include "core/report/csv.h"

#include "core/report/csv_columns.h"
#include "core/report/csv_writer.h"
#include "core/report/verdict_text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

/// Of an open loop.
QByteArrayList openLoopColumns() {
    QByteArrayList columns{"Asked Rate", "Started Rate",     "Intended",
                           "Started",    "Late Starts",      "Waited",
                           "Missed",     "Mean Connections", "Average Service Time"};
    columns += percentileColumns(" Service Time").split(',');
    columns += percentileColumns(" Start Lateness").split(',');
    return columns;
}

QByteArray statsHeader() {
    return "Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,"
           "Min Response Time,Max Response Time,Average Content Size,Requests/s,Failures/s," +
           percentileColumns() +
           ",Unfinished,Oldest Unfinished (s),Mean Users,Little's Law Ratio,Peak Threads,"
           "Peak Loop Lag (ms),Success Median Response Time,Failure Median Response Time,"
           "Accounted Users,Restarts,50% With Unfinished,95% With Unfinished,"
           "99% With Unfinished," +
           openLoopColumns().join(',') + ",Verdict\r\n";
}

/// What the embedded server tells of itself; a target tells nothing.
struct ServerTold {
    int threads = 0;
    Millis loopLag{0};
    int restarts = 0;
};

/// Of the servers of several endpoints; the same one where they ran together.
void add(std::optional<ServerTold>& all, const ServerTold& one, Arrangement arrangement) {
    all = all.value_or(ServerTold());
    all->threads = std::max(all->threads, one.threads);
    all->loopLag = std::max(all->loopLag, one.loopLag);
    all->restarts = arrangement == Arrangement::Together ? std::max(all->restarts, one.restarts)
                                                         : all->restarts + one.restarts;
}

/// None where none was measured.
std::optional<double> ofAny(std::uint64_t count, double figure) {
    return count > 0 ? std::optional(figure) : std::nullopt;
}

void writeOpenLoop(CsvWriter& csv, const Summary& summary) {
    if (!summary.open) {
        csv.notAvailable(static_cast<int>(openLoopColumns().size()));
        return;
    }
    const OpenSummary& open = *summary.open;
    csv.number(open.intendedPerS).number(open.startedPerS);
    csv.count(open.intended).count(open.started).count(open.late);
    csv.count(open.waited).count(open.missed).number(summary.meanUsers);
    csv.number(ofAny(summary.requests, open.serviceMeanMs));
    for (const double percentile : open.serviceMs)
        csv.number(ofAny(summary.requests, percentile));
    for (const double percentile : open.startLatenessMs)
        csv.number(ofAny(open.started - open.waited, percentile));
}

void writeRow(CsvWriter& csv, const QString& type, const QString& name, const Summary& summary,
              const std::optional<ServerTold>& server, const std::optional<Verdict>& verdict) {
    csv.text(type).text(name).count(summary.requests).count(summary.failures);
    csv.number(summary.percentileMs(50)).number(summary.meanMs);
    csv.number(summary.minMs).number(summary.maxMs).number(summary.meanBodyBytes);
    csv.number(summary.requestsPerS).number(summary.failuresPerS);
    for (const double percentile : summary.percentilesMs)
        csv.number(ofAny(summary.requests, percentile));
    csv.count(summary.unfinished).number(summary.oldestUnfinished.count());
    if (summary.open) // which has no users
        csv.notAvailable(2);
    else
        csv.number(summary.meanUsers).number(summary.littleRatio);
    if (server)
        csv.count(static_cast<std::uint64_t>(server->threads)).number(server->loopLag.count());
    else
        csv.notAvailable(2);
    csv.number(ofAny(summary.requests - summary.failures, summary.medianSucceededMs));
    csv.number(ofAny(summary.failures, summary.medianFailedMs));
    csv.number(summary.open ? std::nullopt : std::optional(summary.accountedUsers()));
    if (server)
        csv.count(static_cast<std::uint64_t>(server->restarts));
    else
        csv.notAvailable();
    for (const double percent : {50, 95, 99})
        csv.number(ofAny(summary.requests + summary.neverEnded(),
                         summary.percentileWithUnfinishedMs(percent)));
    writeOpenLoop(csv, summary);
    if (verdict)
        csv.text(verdictId(*verdict));
    else
        csv.notAvailable();
    csv.endRow();
}

} // namespace

QByteArray statsCsv(const RunRecord& record) {
    CsvWriter csv;
    std::optional<ServerTold> all;
    for (const EndpointRecord& endpoint : record.endpoints) {
        const Summary summary = summarise(record, endpoint);
        std::optional<ServerTold> server;
        if (endpoint.mode) {
            server = {endpoint.peakThreads, endpoint.peakLoopLag, endpoint.restarts};
            add(all, *server, record.scenario.arrangement);
        }
        writeRow(csv, u"GET"_s, endpoint.name, summary, server,
                 verdictOn(record, endpoint, summary));
    }
    writeRow(csv, {}, u"Aggregated"_s, summariseAll(record), all, verdictOn(summarise(record)));
    return statsHeader() + csv.csv();
}

} // namespace quadrant
