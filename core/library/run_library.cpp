// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/run_library.h"

#include "core/library/collected_bytes.h"
#include "core/library/process_identity.h"
#include "core/run/record_builder.h"
#include "core/run/run_plan.h"
#include "core/scenario/scenario_file.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

constexpr int schemaVersion = 1;
constexpr int applicationId = 0x51554144; // "QUAD": whose file it is (SQLite's file format)

const QStringList& schema() {
    static const QStringList statements{
        // `recorder` is the process that measures it (process_identity.h). Times are in
        // nanoseconds since 1970.
        u"CREATE TABLE runs (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, "
        "started INTEGER NOT NULL, program TEXT NOT NULL, scenario TEXT NOT NULL, "
        "host TEXT NOT NULL, recorder TEXT NOT NULL, status TEXT NOT NULL, error TEXT NOT NULL)"_s,
        u"CREATE TABLE endpoints (run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE, "
        "endpoint INTEGER NOT NULL, url TEXT NOT NULL, started INTEGER NOT NULL, "
        "status TEXT NOT NULL, PRIMARY KEY (run, endpoint)) WITHOUT ROWID"_s,
        // collected_bytes.h, in the order of time.
        u"CREATE TABLE collected (id INTEGER PRIMARY KEY, "
        "run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE, endpoint INTEGER NOT NULL, "
        "bytes BLOB NOT NULL)"_s,
        u"CREATE INDEX collected_of_run ON collected (run)"_s,
        u"CREATE TABLE changes (id INTEGER PRIMARY KEY, "
        "run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE, endpoint INTEGER NOT NULL, "
        "at REAL NOT NULL, level REAL NOT NULL, by_hand INTEGER NOT NULL)"_s,
        u"CREATE INDEX changes_of_run ON changes (run)"_s,
        u"PRAGMA application_id=%1"_s.arg(applicationId),
        u"PRAGMA user_version=%1"_s.arg(schemaVersion),
    };
    return statements;
}

qint64 toNanoseconds(WallTime time) {
    return std::chrono::nanoseconds(time.time_since_epoch()).count();
}

WallTime toTime(const QVariant& nanoseconds) {
    return WallTime(std::chrono::nanoseconds(nanoseconds.toLongLong()));
}

QString hostText(const HostInfo& host) {
    const QJsonObject json{{u"cores"_s, host.cores},
                           {u"kernel"_s, host.kernel},
                           {u"qt"_s, host.qt},
                           {u"descriptorLimit"_s, static_cast<qint64>(host.descriptorLimit)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

HostInfo hostFrom(const QString& text) {
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    return {json[u"cores"].toInt(), json[u"kernel"].toString(), json[u"qt"].toString(),
            static_cast<long>(json[u"descriptorLimit"].toInteger())};
}

template <class Status>
std::optional<Status> statusFrom(const QString& id, std::initializer_list<Status> all) {
    for (const Status status : all) {
        if (statusId(status) == id)
            return status;
    }
    return std::nullopt;
}

std::optional<RunStatus> runStatusFrom(const QString& id) {
    return statusFrom(id, {RunStatus::Running, RunStatus::Finished, RunStatus::Stopped,
                           RunStatus::Failed, RunStatus::Interrupted});
}

std::optional<EndpointStatus> endpointStatusFrom(const QString& id) {
    return statusFrom(id,
                      {EndpointStatus::Pending, EndpointStatus::Running, EndpointStatus::Finished,
                       EndpointStatus::Stopped, EndpointStatus::Failed});
}

} // namespace

Result<std::unique_ptr<RunLibrary>> RunLibrary::open(const QString& path) {
    auto database = Database::open(path);
    if (!database)
        return database.error();
    std::unique_ptr<RunLibrary> library(new RunLibrary(database.take()));
    if (const auto prepared = library->prepare(); !prepared)
        return prepared.error();
    if (const auto marked = library->markInterrupted(); !marked)
        return marked.error();
    return library;
}

/// Two programs may have found the file empty at the same time: the first has the lock.
Result<Done> RunLibrary::makeTables() {
    const auto version = m_database->valueOf(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    if (version.value().toInt() != 0)
        return Done{};
    for (const QString& statement : schema()) {
        if (const auto made = write(statement); !made)
            return made;
    }
    return Done{};
}

Result<Done> RunLibrary::prepare() {
    const auto version = m_database->valueOf(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    const auto tables = m_database->valueOf(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!tables)
        return tables.error();
    if (version.value().toInt() == 0 && tables.value().toInt() == 0)
        return inOneGo([this] { return makeTables(); });
    const auto application = m_database->valueOf(u"PRAGMA application_id"_s);
    if (!application)
        return application.error();
    if (application.value().toInt() != applicationId)
        return Error{u"%1 is no run library of Quadrant, but another program's database"_s.arg(
            m_database->path())};
    if (version.value().toInt() > schemaVersion)
        return Error{u"the run library %1 is a newer Quadrant's (version %2, and this one knows "
                     "%3): use that one, or another library"_s.arg(m_database->path())
                         .arg(version.value().toInt())
                         .arg(schemaVersion)};
    return Done{};
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
    auto rows = m_database->run(u"SELECT id, name, started, status FROM runs ORDER BY id DESC"_s);
    if (!rows)
        return rows.error();
    std::vector<LibraryEntry> entries;
    while (rows.value().next()) {
        const QSqlQuery& row = rows.value();
        const qint64 id = row.value(0).toLongLong();
        const auto status = runStatusFrom(row.value(3).toString());
        if (!status)
            return damaged(id, row.value(3).toString());
        entries.push_back({id, row.value(1).toString(), toTime(row.value(2)), *status});
    }
    return entries;
}

Result<RunRecord> RunLibrary::read(qint64 run) {
    auto rows = m_database->run(
        u"SELECT program, started, host, scenario, status, error FROM runs WHERE id = ?"_s, {run});
    if (!rows)
        return rows.error();
    const QSqlQuery& row = rows.value();
    if (!rows.value().next())
        return Error{u"the run library %1 has no run %2"_s.arg(m_database->path()).arg(run)};
    RunRecord record;
    record.program = row.value(0).toString();
    record.started = toTime(row.value(1));
    record.host = hostFrom(row.value(2).toString());
    const auto scenario = parseScenario(row.value(3).toByteArray());
    if (!scenario)
        return damaged(run, toStrings(scenario.error()).join(u"; "));
    record.scenario = scenario.value();
    const auto status = runStatusFrom(row.value(4).toString());
    if (!status)
        return damaged(run, row.value(4).toString());
    record.status = *status;
    record.error = row.value(5).toString();
    rows.value().finish();

    record.endpoints = plannedEndpoints(record.scenario);
    for (EndpointRecord& endpoint : record.endpoints)
        endpoint.evidence.cores = record.host.cores;
    for (const auto part :
         {&RunLibrary::readEndpoints, &RunLibrary::readCollected, &RunLibrary::readChanges}) {
        if (const auto done = (this->*part)(run, record); !done)
            return done.error();
    }
    return record;
}

Result<Done> RunLibrary::readEndpoints(qint64 run, RunRecord& into) {
    auto rows = m_database->run(
        u"SELECT endpoint, url, started, status FROM endpoints WHERE run = ?"_s, {run});
    if (!rows)
        return rows.error();
    while (rows.value().next()) {
        const QSqlQuery& row = rows.value();
        const auto index = static_cast<std::size_t>(row.value(0).toULongLong());
        const auto status = endpointStatusFrom(row.value(3).toString());
        if (index >= into.endpoints.size() || !status)
            return damaged(run, u"endpoint %1"_s.arg(index));
        EndpointRecord& endpoint = into.endpoints[index];
        endpoint.url = row.value(1).toString();
        endpoint.started = toTime(row.value(2));
        endpoint.status = *status;
        // Nobody was there to say how it ended.
        if (into.status == RunStatus::Interrupted && *status == EndpointStatus::Running)
            endpoint.status = EndpointStatus::Stopped;
    }
    return Done{};
}

Result<Done> RunLibrary::readCollected(qint64 run, RunRecord& into) {
    auto rows = m_database->run(
        u"SELECT endpoint, bytes FROM collected WHERE run = ? ORDER BY id"_s, {run});
    if (!rows)
        return rows.error();
    while (rows.value().next()) {
        const auto index = static_cast<std::size_t>(rows.value().value(0).toULongLong());
        const auto collected = collectedFrom(rows.value().value(1).toByteArray());
        if (index >= into.endpoints.size() || !collected)
            return damaged(run, u"what was collected"_s);
        addIntervals(into.endpoints[index], collected->intervals, collected->server,
                     collected->processBusyShare, collected->self);
    }
    return Done{};
}

Result<Done> RunLibrary::readChanges(qint64 run, RunRecord& into) {
    auto rows = m_database->run(
        u"SELECT endpoint, at, level, by_hand FROM changes WHERE run = ? ORDER BY id"_s, {run});
    if (!rows)
        return rows.error();
    while (rows.value().next()) {
        const QSqlQuery& row = rows.value();
        const auto index = static_cast<std::size_t>(row.value(0).toULongLong());
        if (index >= into.endpoints.size())
            return damaged(run, u"changes of the load"_s);
        into.endpoints[index].changes.push_back(
            {Seconds(row.value(1).toDouble()), row.value(2).toDouble(), row.value(3).toBool()});
    }
    return Done{};
}

/// Takes the lock for writing at once: none of the writes has to wait for it.
Result<Done> RunLibrary::inOneGo(const std::function<Result<Done>()>& writes) {
    if (const auto begun = write(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    Result<Done> done = writes();
    if (done)
        done = write(u"COMMIT"_s);
    if (!done)
        static_cast<void>(write(u"ROLLBACK"_s)); // some errors have done that already
    return done;
}

Result<qint64> RunLibrary::add(const RunRecord& run) {
    const QByteArray scenario = QJsonDocument(toJson(run.scenario)).toJson(QJsonDocument::Compact);
    const auto added = m_database->run(
        u"INSERT INTO runs (name, started, program, scenario, host, recorder, status, error) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {run.scenario.name, toNanoseconds(run.started), run.program, QString::fromUtf8(scenario),
         hostText(run.host), processIdentity(), statusId(run.status), u""_s});
    if (!added)
        return added.error();
    const qint64 id = added.value().lastInsertId().toLongLong();
    for (std::size_t i = 0; i < run.endpoints.size(); ++i) {
        if (const auto set = setEndpoint(id, i, run.endpoints[i]); !set)
            return set.error();
    }
    return id;
}

Result<Done> RunLibrary::setEndpoint(qint64 run, std::size_t endpoint, const EndpointRecord& to) {
    return write(u"INSERT OR REPLACE INTO endpoints (run, endpoint, url, started, status) "
                 "VALUES (?, ?, ?, ?, ?)"_s,
                 {run, static_cast<qint64>(endpoint), to.url.isNull() ? u""_s : to.url,
                  toNanoseconds(to.started), statusId(to.status)});
}

Result<Done> RunLibrary::addCollected(qint64 run, std::size_t endpoint, const QByteArray& bytes) {
    return write(u"INSERT INTO collected (run, endpoint, bytes) VALUES (?, ?, ?)"_s,
                 {run, static_cast<qint64>(endpoint), bytes});
}

Result<Done> RunLibrary::addChange(qint64 run, std::size_t endpoint, const LoadChange& change) {
    return write(
        u"INSERT INTO changes (run, endpoint, at, level, by_hand) VALUES (?, ?, ?, ?, ?)"_s,
        {run, static_cast<qint64>(endpoint), change.at.count(), change.level, change.byHand});
}

Result<Done> RunLibrary::end(qint64 run, RunStatus status, const QString& error) {
    return write(u"UPDATE runs SET status = ?, error = ? WHERE id = ?"_s,
                 {statusId(status), error.isNull() ? u""_s : error, run});
}

Result<Done> RunLibrary::write(const QString& statement, const QVariantList& values) {
    const auto done = m_database->run(statement, values);
    if (!done)
        return done.error();
    return Done{};
}

Error RunLibrary::damaged(qint64 run, const QString& what) const {
    return Error{
        u"run %1 in the run library %2 is damaged: %3"_s.arg(run).arg(m_database->path(), what)};
}

} // namespace quadrant
