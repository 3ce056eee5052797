// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/stored_run.h"

#include "core/base/language.h"
#include "core/library/collected_bytes.h"
#include "core/library/library_values.h"
#include "core/run/record_builder.h"
#include "core/run/run_plan.h"
#include "core/run/threshold_watch.h"
#include "core/scenario/scenario_file.h"

#include <future>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

class Reader {
public:
    Reader(Database& database, qint64 run)
        : m_database(database)
        , m_run(run) {}

    Result<StoredRun> read() {
        for (const auto part : {&Reader::readRun, &Reader::readEndpoints, &Reader::readCollected,
                                &Reader::readChanges}) {
            if (const auto done = (this->*part)(); !done)
                return done.error();
        }
        return std::move(m_stored);
    }

private:
    Result<Done> readRun() {
        auto rows = m_database.run(u"SELECT program, started, host, scenario, status, error "
                                   "FROM runs WHERE id = ?"_s,
                                   {m_run});
        if (!rows)
            return rows.error();
        const QSqlQuery& row = rows.value();
        if (!rows.value().next())
            return Error{Core::tr("the run library %1 has no run %2")
                             .arg(m_database.name(), QString::number(m_run))};
        RunRecord& record = m_stored.record;
        record.program = row.value(0).toString();
        record.started = toTime(row.value(1));
        record.host = hostFrom(row.value(2).toString());
        const auto scenario = parseScenario(row.value(3).toByteArray());
        if (!scenario)
            return damaged(toStrings(scenario.error()).join(u"; "));
        record.scenario = scenario.value();
        const auto status = runStatusFrom(row.value(4).toString());
        if (!status)
            return damaged(row.value(4).toString());
        record.status = *status;
        record.error = row.value(5).toString();
        record.endpoints = plannedEndpoints(record.scenario);
        for (EndpointRecord& endpoint : record.endpoints) {
            endpoint.evidence.cores = record.host.cores;
            endpoint.thresholds = ThresholdWatch(record.scenario, endpoint.name).outcomes();
        }
        m_stored.collected.resize(record.endpoints.size());
        return Done{};
    }

    Result<Done> readEndpoints() {
        auto rows = rowsOf(u"SELECT endpoint, url, started, status, thresholds "
                           "FROM endpoints WHERE run = ?"_s);
        if (!rows)
            return rows.error();
        while (rows.value().next()) {
            const QSqlQuery& row = rows.value();
            EndpointRecord* endpoint = endpointAt(row.value(0));
            const auto status = endpointStatusFrom(row.value(3).toString());
            if (!endpoint || !status ||
                !readThresholds(row.value(4).toString(), endpoint->thresholds))
                return damaged(Core::tr("endpoint %1").arg(row.value(0).toString()));
            endpoint->url = row.value(1).toString();
            endpoint->started = toTime(row.value(2));
            endpoint->status = *status;
            // Nobody was there to say how it ended.
            if (m_stored.record.status == RunStatus::Interrupted &&
                *status == EndpointStatus::Running)
                endpoint->status = EndpointStatus::Stopped;
        }
        return Done{};
    }

    Result<Done> readCollected() {
        auto rows = rowsOf(u"SELECT endpoint, bytes FROM collected WHERE run = ? ORDER BY id"_s);
        if (!rows)
            return rows.error();
        std::vector<std::vector<QByteArray>> collected(m_stored.record.endpoints.size());
        while (rows.value().next()) {
            const qulonglong index = rows.value().value(0).toULongLong();
            if (index >= collected.size())
                return damaged(Core::tr("what was collected"));
            collected[index].push_back(rows.value().value(1).toByteArray());
        }
        // All the work of opening a long run: each endpoint's at the same time.
        std::vector<std::future<bool>> built;
        for (std::size_t i = 0; i < collected.size(); ++i) {
            built.push_back(std::async(std::launch::async, [this, i, &collected] {
                return build(m_stored.record.endpoints[i], m_stored.collected[i], collected[i]);
            }));
        }
        bool allBuilt = true;
        for (auto& endpoint : built)
            allBuilt = endpoint.get() && allBuilt;
        return allBuilt ? Result<Done>(Done{}) : damaged(Core::tr("what was collected"));
    }

    static bool build(EndpointRecord& endpoint, std::vector<Collected>& told,
                      const std::vector<QByteArray>& all) {
        told.reserve(all.size());
        for (const QByteArray& bytes : all) {
            auto collected = collectedFrom(bytes);
            if (!collected)
                return false;
            addCollected(endpoint, *collected);
            told.push_back(std::move(*collected));
        }
        return true;
    }

    Result<Done> readChanges() {
        auto rows =
            rowsOf(u"SELECT endpoint, at, level, by_hand FROM changes WHERE run = ? ORDER BY id"_s);
        if (!rows)
            return rows.error();
        while (rows.value().next()) {
            const QSqlQuery& row = rows.value();
            EndpointRecord* endpoint = endpointAt(row.value(0));
            if (!endpoint)
                return damaged(Core::tr("changes of the load"));
            endpoint->changes.push_back(
                {Seconds(row.value(1).toDouble()), row.value(2).toDouble(), row.value(3).toBool()});
        }
        return Done{};
    }

    Result<QSqlQuery> rowsOf(const QString& statement) {
        return m_database.run(statement, {m_run});
    }

    EndpointRecord* endpointAt(const QVariant& index) {
        const auto at = static_cast<std::size_t>(index.toULongLong());
        auto& endpoints = m_stored.record.endpoints;
        return at < endpoints.size() ? &endpoints[at] : nullptr;
    }

    Error damaged(const QString& what) const { return damagedRun(m_database, m_run, what); }

    Database& m_database;
    const qint64 m_run;
    StoredRun m_stored;
};

} // namespace

Result<StoredRun> readStoredRun(Database& database, qint64 run) {
    return Reader(database, run).read();
}

Error damagedRun(const Database& database, qint64 run, const QString& what) {
    return Error{Core::tr("run %1 in the run library %2 is damaged: %3")
                     .arg(QString::number(run), database.name(), what)};
}

} // namespace quadrant
