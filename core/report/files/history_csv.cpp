// SPDX-License-Identifier: GPL-3.0-or-later
// PREFIX_stats_history.csv: each second's own figures, and the totals up to it.
#include "core/report/files/csv.h"

#include "core/report/figures/server_figures.h"
#include "core/report/files/csv_columns.h"

#include <map>
#include <tuple>
#include <utility>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

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

    const Histogram& all() const { return m_all; }
    std::uint64_t failures() const { return m_failures; }
    double meanBodyBytes() const {
        return m_all.count() > 0
                   ? static_cast<double>(m_bodyBytes) / static_cast<double>(m_all.count())
                   : 0;
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

struct HistoryRow {
    QString type;
    QString name;
    WallTime started;
    bool open;
    const Interval& load;
    const std::optional<ServerSample>& server;
    const Histogram& ended; ///< response times of this second
    const Histogram& serviceTimes;
    const RunningTotals& totals;
    std::optional<Verdict> verdict;
};

using HistoryColumn = CsvColumn<HistoryRow>;

double toMs(double us) {
    return us / 1000;
}

std::optional<double> percentileMs(const Histogram& histogram, double percent) {
    return histogram.count() > 0
               ? std::optional(toMs(static_cast<double>(histogram.percentileUs(percent))))
               : std::nullopt;
}

std::int64_t timestampOf(const HistoryRow& row) {
    using std::chrono::floor;
    using std::chrono::seconds;
    return floor<seconds>(row.started + toTicks(row.load.end)).time_since_epoch().count();
}

double perSecond(const HistoryRow& row, std::uint64_t count) {
    const double length = (row.load.end - row.load.begin).count();
    return length > 0 ? static_cast<double>(count) / length : 0;
}

/// The figures of this second alone.
void addOwn(std::vector<HistoryColumn>& columns) {
    const SummaryFigures& figures = summaryFigures();
    columns.push_back(HistoryColumn::number(figures.requestsPerS.column, [](const HistoryRow& row) {
        return perSecond(row, row.load.requests());
    }));
    columns.push_back(HistoryColumn::number(figures.failuresPerS.column, [](const HistoryRow& row) {
        return perSecond(row, row.load.failureCount());
    }));
    for (const Figure& figure : figures.percentiles)
        columns.push_back(
            HistoryColumn::number(figure.column, [percent = figure.percent](const HistoryRow& row) {
                return percentileMs(row.ended, percent);
            }));
}

/// The figures of all that has ended up to there: 0 where nothing has.
void addTotals(std::vector<HistoryColumn>& columns) {
    const SummaryFigures& figures = summaryFigures();
    const auto count = [&columns](const QByteArray& column, auto get) {
        columns.push_back(HistoryColumn::count(
            "Total " + column, [get](const HistoryRow& row) { return get(row.totals); }));
    };
    const auto number = [&columns](const QByteArray& column, auto get) {
        columns.push_back(HistoryColumn::number(
            "Total " + column, [get](const HistoryRow& row) { return get(row.totals); }));
    };
    using Totals = RunningTotals;
    count(figures.requests.column, [](const Totals& totals) { return totals.all().count(); });
    count(figures.failures.column, [](const Totals& totals) { return totals.failures(); });
    number(medianColumn, [](const Totals& totals) {
        return toMs(static_cast<double>(totals.all().percentileUs(50)));
    });
    number(figures.mean.column, [](const Totals& totals) { return toMs(totals.all().meanUs()); });
    number(figures.min.column,
           [](const Totals& totals) { return toMs(static_cast<double>(totals.all().minUs())); });
    number(figures.max.column,
           [](const Totals& totals) { return toMs(static_cast<double>(totals.all().maxUs())); });
    number(figures.meanBodyBytes.column,
           [](const Totals& totals) { return totals.meanBodyBytes(); });
}

/// N/A of a target, which tells nothing.
void addServer(std::vector<HistoryColumn>& columns) {
    const auto ofServer = [](auto member) {
        return [member](const HistoryRow& row) {
            return row.server ? std::optional((*row.server).*member) : std::nullopt;
        };
    };
    columns.push_back(HistoryColumn::number("Loop Lag (ms)", [](const HistoryRow& row) {
        return row.server ? std::optional(row.server->loopLagWorst.count()) : std::nullopt;
    }));
    columns.push_back(HistoryColumn::count("Pool Active", ofServer(&ServerSample::poolActive)));
    columns.push_back(HistoryColumn::count("Pool Queued", ofServer(&ServerSample::poolQueued)));
    columns.push_back(
        HistoryColumn::count("Open Connections", ofServer(&ServerSample::openConnections)));
    columns.push_back(
        HistoryColumn::count(serverFigures().restarts.column, ofServer(&ServerSample::restarts)));
    columns.push_back(
        HistoryColumn::number("Loop Utilisation", ofServer(&ServerSample::loopUtilisation)));
}

/// What there should be, and in an open loop how it was kept.
void addAsked(std::vector<HistoryColumn>& columns) {
    const auto ifOpen = [](auto get) {
        return [get](const HistoryRow& row) {
            return row.open ? std::optional(get(row)) : std::nullopt;
        };
    };
    const SummaryFigures& figures = summaryFigures();
    columns.push_back(HistoryColumn::count("Asked Users", [](const HistoryRow& row) {
        return row.open ? std::nullopt : std::optional(row.load.askedUsers);
    }));
    columns.push_back(
        HistoryColumn::number(figures.askedPerS.column,
                              ifOpen([](const HistoryRow& row) { return row.load.askedRate; })));
    columns.push_back(HistoryColumn::number("Started/s", ifOpen([](const HistoryRow& row) {
                                                return perSecond(row, row.load.arrived.started);
                                            })));
    columns.push_back(HistoryColumn::count(
        "Waiting", ifOpen([](const HistoryRow& row) { return row.load.arrived.waiting; })));
    for (const double percent : {50, 99})
        columns.push_back(HistoryColumn::number(
            ofPercent(figures.service, percent).column, [percent](const HistoryRow& row) {
                return row.open ? percentileMs(row.serviceTimes, percent) : std::nullopt;
            }));
}

std::vector<HistoryColumn> historyColumns() {
    std::vector<HistoryColumn> columns{
        HistoryColumn::count("Timestamp", timestampOf),
        HistoryColumn::count("User Count", [](const HistoryRow& row) { return row.load.users; }),
        HistoryColumn::text("Type", [](const HistoryRow& row) { return row.type; }),
        HistoryColumn::text("Name", [](const HistoryRow& row) { return row.name; }),
    };
    addOwn(columns);
    addTotals(columns);
    columns.push_back(HistoryColumn::number(
        "Elapsed (s)", [](const HistoryRow& row) { return row.load.end.count(); }));
    columns.push_back(
        HistoryColumn::count("In Flight", [](const HistoryRow& row) { return row.load.inFlight; }));
    columns.push_back(HistoryColumn::number("Oldest In Flight (s)", [](const HistoryRow& row) {
        return row.load.oldestInFlight.count();
    }));
    addServer(columns);
    addAsked(columns);
    columns.push_back(verdictColumn<HistoryRow>());
    return columns;
}

class History {
public:
    explicit History(const RunRecord& record)
        : m_record(record)
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
            addRow(u"GET"_s, endpoint.name, endpoint.started, second.load, second.server,
                   m_endpointTotals[index], verdict);
        }
        const auto& [index, second] = moment.front();
        addRow({}, u"Aggregated"_s, m_record.endpoints[index].started, all, second.server, m_totals,
               verdictOnAll);
    }

    const QByteArray& csv() const { return m_table.csv(); }

private:
    void addRow(const QString& type, const QString& name, WallTime started, const Interval& load,
                const std::optional<ServerSample>& server, const RunningTotals& totals,
                const std::optional<Verdict>& verdict) {
        m_ended.reset();
        m_ended.add(load.succeeded);
        m_ended.add(load.failed);
        m_serviceTimes.reset();
        m_serviceTimes.add(load.arrived.serviceTimes);
        m_table.add({type, name, started, isOpen(m_record.scenario), load, server, m_ended,
                     m_serviceTimes, totals, verdict});
    }

    const RunRecord& m_record;
    std::vector<RunningTotals> m_endpointTotals;
    RunningTotals m_totals;
    Histogram m_ended; // kept, so that a row needs no fresh one
    Histogram m_serviceTimes;
    CsvTable<HistoryRow> m_table{historyColumns()};
};

} // namespace

QByteArray statsHistoryCsv(const RunRecord& record) {
    History history(record);
    for (const Moment& moment : moments(record))
        history.addMoment(moment);
    return history.csv();
}

} // namespace quadrant
