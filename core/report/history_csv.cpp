// SPDX-License-Identifier: GPL-3.0-or-later
// PREFIX_stats_history.csv: each second's own figures, and the totals up to it.
#include "core/report/csv.h"

#include "core/report/csv_columns.h"
#include "core/report/csv_writer.h"
#include "core/report/verdict_text.h"

#include <map>
#include <tuple>
#include <utility>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

QByteArray historyHeader() {
    return "Timestamp,User Count,Type,Name,Requests/s,Failures/s," + percentileColumns() +
           ",Total Request Count,Total Failure Count,Total Median Response Time,"
           "Total Average Response Time,Total Min Response Time,Total Max Response Time,"
           "Total Average Content Size,Elapsed (s),In Flight,Oldest In Flight (s),Loop Lag (ms),"
           "Pool Active,Pool Queued,Open Connections,Restarts,Loop Utilisation,Asked Users,"
           "Asked Rate,Started/s,Waiting,50% Service Time,99% Service Time,Verdict\r\n";
}

/// What has ended up to a row, seconds of the warm-up left out.
class RunningTotals {
public:
    void add(const Interval& second) {
        if (second.warmUp)
            return;
        m_all.add(second.succeeded);
        m_all.add(second.failed);
        m_failures += second.failureCount();
        m_bodyBytes += second.bodyBytes;
    }

    void write(CsvWriter& csv) const {
        const auto ms = [](auto us) { return static_cast<double>(us) / 1000; };
        const auto requests = static_cast<double>(m_all.count());
        csv.count(m_all.count()).count(m_failures);
        csv.number(ms(m_all.percentileUs(50))).number(ms(m_all.meanUs()));
        csv.number(ms(m_all.minUs())).number(ms(m_all.maxUs()));
        csv.number(requests > 0 ? static_cast<double>(m_bodyBytes) / requests : 0);
    }

private:
    Histogram m_all;
    std::uint64_t m_failures = 0;
    std::uint64_t m_bodyBytes = 0;
};

/// Seconds of endpoints, by index, that lie at the same time.
using Moment = std::vector<std::pair<std::size_t, SecondRecord>>;

/// Sequential endpoints follow each other; those that ran together share their seconds.
std::vector<Moment> moments(const RunRecord& record) {
    // A second that the warm-up's end cuts has two parts, the warm-up's first.
    const bool together = record.scenario.arrangement == Arrangement::Together;
    std::map<std::tuple<std::size_t, int, bool>, Moment> inOrder;
    for (std::size_t index = 0; index < record.endpoints.size(); ++index) {
        for (SecondRecord& second : record.endpoints[index].seconds.all()) {
            Moment& moment = inOrder[{together ? 0 : index, second.second, !second.load.warmUp}];
            moment.emplace_back(index, std::move(second));
        }
    }
    std::vector<Moment> all;
    for (auto& [key, moment] : inOrder)
        all.push_back(std::move(moment));
    return all;
}

class History {
public:
    explicit History(const RunRecord& record)
        : m_record(record)
        , m_open(isOpen(record.scenario))
        , m_endpointTotals(record.endpoints.size()) {}

    /// A row for each of these seconds, which share their time, and one for all of them.
    void addMoment(const Moment& moment) {
        Interval all = moment.front().second.load;
        std::optional<Verdict> verdictOnAll;
        for (std::size_t i = 0; i < moment.size(); ++i) {
            const auto& [index, second] = moment[i];
            if (i > 0)
                all.combine(second.load);
            m_endpointTotals[index].add(second.load);
            m_totals.add(second.load);
            const EndpointRecord& endpoint = m_record.endpoints[index];
            const auto verdict = verdictOn(m_record, second);
            addVerdict(verdictOnAll, verdict);
            writeRow(u"GET"_s, endpoint.name, endpoint.started, second.load, second.server,
                     m_endpointTotals[index]);
            writeVerdict(verdict);
        }
        const auto& [index, second] = moment.front();
        writeRow({}, u"Aggregated"_s, m_record.endpoints[index].started, all, second.server,
                 m_totals);
        writeVerdict(verdictOnAll);
    }

    const QByteArray& rows() const { return m_csv.csv(); }

private:
    /// But for its last column.
    void writeRow(const QString& type, const QString& name, WallTime started, const Interval& load,
                  const std::optional<ServerSample>& server, const RunningTotals& totals) {
        using std::chrono::floor;
        using std::chrono::seconds;
        const auto at = floor<seconds>(started + toTicks(load.end));
        m_csv.count(static_cast<std::uint64_t>(at.time_since_epoch().count()));
        m_csv.count(static_cast<std::uint64_t>(load.users)).text(type).text(name);
        writeOwnFigures(load);
        totals.write(m_csv);
        m_csv.number(load.end.count()).count(static_cast<std::uint64_t>(load.inFlight));
        m_csv.number(load.oldestInFlight.count());
        writeServer(server);
        writeAsked(load);
    }

    void writeVerdict(const std::optional<Verdict>& verdict) {
        if (verdict)
            m_csv.text(verdictId(*verdict));
        else
            m_csv.notAvailable();
        m_csv.endRow();
    }

    void writeOwnFigures(const Interval& load) {
        const double length = (load.end - load.begin).count();
        const auto rate = [length](std::uint64_t count) {
            return length > 0 ? static_cast<double>(count) / length : 0;
        };
        m_csv.number(rate(load.requests())).number(rate(load.failureCount()));
        m_second.reset();
        m_second.add(load.succeeded);
        m_second.add(load.failed);
        for (const double percent : reportedPercentiles)
            writePercentile(percent);
    }

    /// What there should be, and in an open loop how it was kept.
    void writeAsked(const Interval& load) {
        if (!m_open) {
            m_csv.count(static_cast<std::uint64_t>(load.askedUsers)).notAvailable(5);
            return;
        }
        const double length = (load.end - load.begin).count();
        const auto started = static_cast<double>(load.arrived.started);
        m_csv.notAvailable().number(load.askedRate).number(length > 0 ? started / length : 0);
        m_csv.count(static_cast<std::uint64_t>(load.arrived.waiting));
        m_second.reset();
        m_second.add(load.arrived.serviceTimes);
        for (const double percent : {50, 99})
            writePercentile(percent);
    }

    /// Of m_second.
    void writePercentile(double percent) {
        if (m_second.count() > 0)
            m_csv.number(static_cast<double>(m_second.percentileUs(percent)) / 1000);
        else
            m_csv.notAvailable();
    }

    void writeServer(const std::optional<ServerSample>& server) {
        if (!server) {
            m_csv.notAvailable(6);
            return;
        }
        m_csv.number(server->loopLagWorst.count());
        m_csv.count(static_cast<std::uint64_t>(server->poolActive));
        m_csv.count(static_cast<std::uint64_t>(server->poolQueued));
        m_csv.count(static_cast<std::uint64_t>(server->openConnections));
        m_csv.count(static_cast<std::uint64_t>(server->restarts));
        m_csv.number(server->loopUtilisation);
    }

    const RunRecord& m_record;
    const bool m_open;
    std::vector<RunningTotals> m_endpointTotals;
    RunningTotals m_totals;
    Histogram m_second; // kept, so that a row needs no fresh one
    CsvWriter m_csv;
};

} // namespace

QByteArray statsHistoryCsv(const RunRecord& record) {
    History history(record);
    for (const Moment& moment : moments(record))
        history.addMoment(moment);
    return historyHeader() + history.rows();
}

} // namespace quadrant
