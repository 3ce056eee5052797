// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/run_library.h"

#include "core/library/library_schema.h"
#include "core/library/library_values.h"
#include "core/library/process_identity.h"
#include "core/scenario/scenario_file.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

const QString tagSeparator = u" "_s;

qint64 now() {
    return toNanoseconds(std::chrono::system_clock::now());
}

} // namespace

Result<std::unique_ptr<RunLibrary>> RunLibrary::open(const QString& path, const QString& name) {
    auto database = Database::open(path, name);
    if (!database)
        return database.error();
    std::unique_ptr<RunLibrary> library(new RunLibrary(database.take()));
    if (const auto prepared = bringUpToDate(*library->m_database); !prepared)
        return prepared.error();
    if (const auto marked = library->markInterrupted(); !marked)
        return marked.error();
    return library;
}

Result<Done> RunLibrary::markInterrupted() {
    auto running = m_database->run(u"SELECT id, recorder FROM runs WHERE status = ?"_s,
                                   {statusId(RunStatus::Running)});
    if (!running)
        return running.error();
    std::vector<qint64> gone;
    while (running.value().next()) {
        if (!isAlive(running.value().value(1).toString()))
            gone.push_back(running.value().value(0).toLongLong());
    }
    running.value().finish();
    for (const qint64 run : gone) {
        if (const auto ended = end(run, RunStatus::Interrupted, {}); !ended)
            return ended;
    }
    return Done{};
}

Result<std::vector<LibraryEntry>> RunLibrary::list() {
    auto rows = m_database->run(u"SELECT id, name, note, tags, starred, started, ended, status, "
                                "series > 0, row_number() OVER (PARTITION BY series ORDER BY id), "
                                "count(*) OVER (PARTITION BY series) "
                                "FROM runs WHERE deleted = 0 ORDER BY started DESC, id DESC"_s);
    if (!rows)
        return rows.error();
    std::vector<LibraryEntry> entries;
    while (rows.value().next()) {
        const QSqlQuery& row = rows.value();
        const qint64 id = row.value(0).toLongLong();
        const auto status = runStatusFrom(row.value(7).toString());
        if (!status)
            return damagedRun(*m_database, id, row.value(7).toString());
        const bool ofSeries = row.value(8).toBool();
        entries.push_back({id,
                           {.name = row.value(1).toString(),
                            .note = row.value(2).toString(),
                            .tags = row.value(3).toString().split(tagSeparator, Qt::SkipEmptyParts),
                            .starred = row.value(4).toBool()},
                           toTime(row.value(5)),
                           toTimeOrNone(row.value(6)),
                           *status,
                           ofSeries ? row.value(9).toInt() : 0,
                           ofSeries ? row.value(10).toInt() : 0});
    }
    return entries;
}

Result<StoredRun> RunLibrary::read(qint64 run) {
    return readStoredRun(*m_database, run);
}

Result<bool> RunLibrary::isBeingMeasured(qint64 run) {
    const auto status = m_database->valueOf(u"SELECT status FROM runs WHERE id = ?"_s, {run});
    if (!status)
        return status.error();
    return status.value().toString() == statusId(RunStatus::Running);
}

Result<std::vector<qint64>> RunLibrary::seriesOf(qint64 run) {
    auto rows =
        m_database->run(u"SELECT id FROM runs WHERE id = ? OR (series > 0 AND deleted = 0 AND "
                        "series = (SELECT series FROM runs WHERE id = ?)) ORDER BY id"_s,
                        {run, run});
    if (!rows)
        return rows.error();
    std::vector<qint64> runs;
    while (rows.value().next())
        runs.push_back(rows.value().value(0).toLongLong());
    return runs;
}

Result<Done> RunLibrary::setLabels(qint64 run, const RunLabels& labels) {
    return write(u"UPDATE runs SET name = ?, note = ?, tags = ?, starred = ? WHERE id = ?"_s,
                 {labels.name, notNull(labels.note), notNull(labels.tags.join(tagSeparator)),
                  labels.starred, run});
}

Result<Done> RunLibrary::setDeleted(const std::vector<qint64>& runs, bool deleted) {
    const qint64 when = deleted ? now() : 0;
    return inOneGo([&]() -> Result<Done> {
        for (const qint64 run : runs) {
            const auto set = write(u"UPDATE runs SET deleted = ? WHERE id = ?"_s, {when, run});
            if (!set)
                return set;
        }
        return Done{};
    });
}

Result<Done> RunLibrary::keepNewest(int most) {
    const auto running = statusId(RunStatus::Running);
    return write(u"UPDATE runs SET deleted = ? WHERE deleted = 0 AND starred = 0 AND status <> ? "
                 "AND id NOT IN (SELECT id FROM runs WHERE deleted = 0 AND starred = 0 "
                 "ORDER BY id DESC LIMIT ?)"_s,
                 {now(), running, most});
}

Result<Done> RunLibrary::clearDeleted(std::chrono::seconds atLeast) {
    return write(u"DELETE FROM runs WHERE deleted > 0 AND deleted <= ?"_s,
                 {now() - std::chrono::nanoseconds(atLeast).count()});
}

Result<qint64> RunLibrary::copyTo(const QString& other, qint64 run) {
    return copy(other, run, u"main"_s, u"other"_s);
}

Result<qint64> RunLibrary::copyFrom(const QString& other, qint64 run) {
    return copy(other, run, u"other"_s, u"main"_s);
}

Result<qint64> RunLibrary::copy(const QString& other, qint64 run, const QString& from,
                                const QString& to) {
    if (const auto attached = write(u"ATTACH DATABASE ? AS other"_s, {other}); !attached)
        return attached.error();
    // A series stays behind: the others of it are not there.
    static const QString ofRun = u"name, started, program, scenario, host, recorder, status, "
                                 "error, note, tags, starred, ended"_s;
    static const std::pair<QString, QString> parts[] = {
        {u"endpoints"_s, u"endpoint, url, started, status, thresholds"_s},
        {u"collected"_s, u"endpoint, bytes"_s},
        {u"changes"_s, u"endpoint, at, level, by_hand"_s}};
    qint64 id = 0;
    const Result<Done> copied = inOneGo([&]() -> Result<Done> {
        const auto added = m_database->run(
            u"INSERT INTO %1.runs (%2) SELECT %2 FROM %3.runs WHERE id = ?"_s.arg(to, ofRun, from),
            {run});
        if (!added)
            return added.error();
        id = added.value().lastInsertId().toLongLong();
        for (const auto& [table, columns] : parts) {
            const QString order = table == u"endpoints" ? QString() : u" ORDER BY id"_s;
            const auto done = write(u"INSERT INTO %1.%2 (run, %3) SELECT ?, %3 FROM %4.%2 "
                                    "WHERE run = ?%5"_s.arg(to, table, columns, from, order),
                                    {id, run});
            if (!done)
                return done;
        }
        return Done{};
    });
    const auto detached = write(u"DETACH DATABASE other"_s);
    if (!copied)
        return copied.error();
    if (!detached)
        return detached.error();
    return id;
}

Result<Done> RunLibrary::inOneGo(const std::function<Result<Done>()>& writes) {
    return m_database->inOneGo(writes);
}

Result<qint64> RunLibrary::add(const RunRecord& run, std::optional<qint64> series) {
    const QByteArray scenario = QJsonDocument(toJson(run.scenario)).toJson(QJsonDocument::Compact);
    const auto added = m_database->run(
        u"INSERT INTO runs (name, started, program, scenario, host, recorder, status, error) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {run.scenario.name, toNanoseconds(run.started), run.program, QString::fromUtf8(scenario),
         hostText(run.host), processIdentity(), statusId(run.status), u""_s});
    if (!added)
        return added.error();
    const qint64 id = added.value().lastInsertId().toLongLong();
    if (series) {
        const qint64 first = *series == 0 ? id : *series;
        const auto set = write(u"UPDATE runs SET series = ? WHERE id = ?"_s, {first, id});
        if (!set)
            return set.error();
    }
    for (std::size_t i = 0; i < run.endpoints.size(); ++i) {
        const EndpointRecord& endpoint = run.endpoints[i];
        const auto planned = write(
            u"INSERT INTO endpoints (run, endpoint, url, started, status, thresholds) "
            "VALUES (?, ?, ?, ?, ?, ?)"_s,
            {id, static_cast<qint64>(i), notNull(endpoint.url), toNanoseconds(endpoint.started),
             statusId(endpoint.status), thresholdsText(endpoint.thresholds)});
        if (!planned)
            return planned.error();
    }
    return id;
}

Result<Done> RunLibrary::setBegun(qint64 run, std::size_t endpoint, const QString& url,
                                  WallTime started) {
    return write(u"UPDATE endpoints SET url = ?, started = ?, status = ? "
                 "WHERE run = ? AND endpoint = ?"_s,
                 {notNull(url), toNanoseconds(started), statusId(EndpointStatus::Running), run,
                  static_cast<qint64>(endpoint)});
}

Result<Done> RunLibrary::setState(qint64 run, std::size_t endpoint, const EndpointState& to) {
    return write(
        u"UPDATE endpoints SET status = ?, thresholds = ? WHERE run = ? AND endpoint = ?"_s,
        {statusId(to.status), thresholdsText(to.thresholds), run, static_cast<qint64>(endpoint)});
}

Result<Done> RunLibrary::addCollected(qint64 run, std::size_t endpoint, const QByteArray& bytes) {
    return write(u"INSERT INTO collected (run, endpoint, bytes) VALUES (?, ?, ?)"_s,
                 {run, static_cast<qint64>(endpoint), bytes});
}

Result<Done> RunLibrary::addChange(qint64 run, std::size_t endpoint, const LoadLevel& change) {
    return write(
        u"INSERT INTO changes (run, endpoint, at, level, by_hand) VALUES (?, ?, ?, ?, ?)"_s,
        {run, static_cast<qint64>(endpoint), change.at.count(), change.level, change.byHand});
}

Result<Done> RunLibrary::end(qint64 run, RunStatus status, const QString& error) {
    const bool whenIsKnown = status != RunStatus::Interrupted;
    return write(u"UPDATE runs SET status = ?, error = ?, ended = ? WHERE id = ?"_s,
                 {statusId(status), notNull(error), whenIsKnown ? now() : 0, run});
}

Result<Done> RunLibrary::write(const QString& statement, const QVariantList& values) {
    const auto done = m_database->run(statement, values);
    if (!done)
        return done.error();
    return Done{};
}

} // namespace quadrant
