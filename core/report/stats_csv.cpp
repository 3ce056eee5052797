// SPDX-License-Identifier: GPL-3.0-or-later
// PREFIX_stats.csv: a row for each endpoint and one for all of them.
#include "core/report/csv.h"

#include "core/report/csv_columns.h"
#include "core/report/csv_writer.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

QByteArray header() {
    return "Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,"
           "Min Response Time,Max Response Time,Average Content Size,Requests/s,Failures/s," +
           percentileColumns() +
           ",Unfinished,Oldest Unfinished (s),Mean Users,Little's Law Ratio,Peak Threads,"
           "Peak Loop Lag (ms),Success Median Response Time,Failure Median Response Time,"
           "Accounted Users,Restarts,50% With Unfinished,95% With Unfinished,"
           "99% With Unfinished\r\n";
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

void writeRow(CsvWriter& csv, const QString& type, const QString& name, const Summary& summary,
              const std::optional<ServerTold>& server) {
    const auto ofAny = [](std::uint64_t count, double figure) {
        return count > 0 ? std::optional(figure) : std::nullopt;
    };
    csv.text(type).text(name).count(summary.requests).count(summary.failures);
    csv.number(summary.percentileMs(50)).number(summary.meanMs);
    csv.number(summary.minMs).number(summary.maxMs).number(summary.meanBodyBytes);
    csv.number(summary.requestsPerS).number(summary.failuresPerS);
    for (const double percentile : summary.percentilesMs)
        csv.number(ofAny(summary.requests, percentile));
    csv.count(summary.unfinished).number(summary.oldestUnfinished.count());
    csv.number(summary.meanUsers).number(summary.littleRatio);
    if (server)
        csv.count(static_cast<std::uint64_t>(server->threads)).number(server->loopLag.count());
    else
        csv.notAvailable().notAvailable();
    csv.number(ofAny(summary.requests - summary.failures, summary.medianSucceededMs));
    csv.number(ofAny(summary.failures, summary.medianFailedMs));
    csv.number(summary.accountedUsers());
    if (server)
        csv.count(static_cast<std::uint64_t>(server->restarts));
    else
        csv.notAvailable();
    for (const double percent : {50, 95, 99})
        csv.number(ofAny(summary.requests + summary.unfinished,
                         summary.percentileWithUnfinishedMs(percent)));
    csv.endRow();
}

} // namespace

QByteArray statsCsv(const RunRecord& record) {
    CsvWriter csv;
    std::optional<ServerTold> all;
    for (const EndpointRecord& endpoint : record.endpoints) {
        std::optional<ServerTold> server;
        if (endpoint.mode) {
            server = {endpoint.peakThreads, endpoint.peakLoopLag, endpoint.restarts};
            add(all, *server, record.scenario.arrangement);
        }
        writeRow(csv, u"GET"_s, endpoint.name, summarise(record, endpoint), server);
    }
    writeRow(csv, {}, u"Aggregated"_s, summariseAll(record), all);
    return header() + csv.csv();
}

} // namespace quadrant
