// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/database.h"

#include "core/base/language.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>

#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

const QString driver = u"QSQLITE"_s;

// SQLite's result codes (sqlite.org/rescode.html).
constexpr int busy = 5;
constexpr int locked = 6;
constexpr int readOnly = 8;
constexpr int ioError = 10;
constexpr int corrupt = 11;
constexpr int full = 13;
constexpr int cannotOpen = 14;
constexpr int notADatabase = 26;

QString newConnectionName() {
    static std::atomic<int> last{0};
    return u"library-%1"_s.arg(++last);
}

QString reasonOf(int code, const QString& text) {
    switch (code & 0xff) { // the rest tells more of the same
    case busy:
    case locked:
        return Core::tr("another program keeps it locked");
    case readOnly:
        return Core::tr("it may not be written to");
    case ioError:
        return Core::tr("reading or writing it failed");
    case corrupt:
        return Core::tr("it is damaged; move it away, and a new one is begun");
    case full:
        return Core::tr("the disk is full");
    case cannotOpen:
        return Core::tr("it cannot be opened");
    case notADatabase:
        return Core::tr("it is no run library but another kind of file");
    default:
        return text;
    }
}

/// SQLite takes a file of less than a page for an empty database, and would write over it.
bool isOtherKindOfFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.size() > 0 &&
           !file.read(16).startsWith("SQLite format 3");
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString& path, const QString& name) {
    const QString called = name.isEmpty() ? path : name;
    if (!QSqlDatabase::isDriverAvailable(driver))
        return Error{
            Core::tr("the run library needs Qt's SQLite driver, which is not installed (package "
                     "libqt6sql6-sqlite)")};
    if (isOtherKindOfFile(path))
        return Error{Core::tr("the run library %1: %2").arg(called, reasonOf(notADatabase, {}))};
    QDir().mkpath(QFileInfo(path).absolutePath()); // where that fails, opening tells
    std::unique_ptr<Database> database(new Database(called, newConnectionName()));
    QSqlDatabase connection = QSqlDatabase::addDatabase(driver, database->m_connection);
    connection.setDatabaseName(path);
    connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!connection.open())
        return database->error(connection.lastError());
    // A file from somebody else may hold more than tables. Of pages 512 KiB are kept in memory:
    // what is written or read once is not asked for again.
    for (const QString& setting :
         {u"PRAGMA trusted_schema=OFF"_s, u"PRAGMA journal_mode=WAL"_s,
          u"PRAGMA synchronous=FULL"_s, u"PRAGMA foreign_keys=ON"_s, u"PRAGMA cache_size=-512"_s}) {
        if (const auto set = database->run(setting); !set.ok())
            return set.error();
    }
    return database;
}

Database::~Database() {
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<QSqlQuery> Database::run(const QString& statement, const QVariantList& values) {
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return error(query.lastError());
    for (const QVariant& value : values)
        query.addBindValue(value);
    if (!query.exec())
        return error(query.lastError());
    return query;
}

Result<QVariant> Database::valueOf(const QString& statement, const QVariantList& values) {
    auto query = run(statement, values);
    if (!query)
        return query.error();
    return query.value().next() ? query.value().value(0) : QVariant();
}

/// Takes the lock for writing at once: none of the writes has to wait for it.
Result<Done> Database::inOneGo(const std::function<Result<Done>()>& writes) {
    if (const auto begun = run(u"BEGIN IMMEDIATE"_s); !begun)
        return begun.error();
    Result<Done> done = writes();
    if (done) {
        if (const auto committed = run(u"COMMIT"_s); !committed)
            done = committed.error();
    }
    if (!done)
        static_cast<void>(run(u"ROLLBACK"_s)); // some errors have done that already
    return done;
}

Error Database::error(const QSqlError& error) const {
    return Error{Core::tr("the run library %1: %2")
                     .arg(m_name, reasonOf(error.nativeErrorCode().toInt(), error.databaseText()))};
}

} // namespace quadrant
