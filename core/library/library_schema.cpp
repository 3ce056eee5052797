// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/library_schema.h"

#include "core/base/language.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

constexpr int applicationId = 0x51554144; // "QUAD": whose file it is (SQLite's file format)

/// What makes each version of the one before; the first is made of an empty file. What is here may
/// have been done to somebody's file, so only new versions are added.
const std::vector<QStringList>& versions() {
    static const std::vector<QStringList> all{
        {
            // `recorder` is the process that measures it (process_identity.h). Times are in
            // nanoseconds since 1970.
            u"CREATE TABLE runs (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, "
            "started INTEGER NOT NULL, program TEXT NOT NULL, scenario TEXT NOT NULL, "
            "host TEXT NOT NULL, recorder TEXT NOT NULL, status TEXT NOT NULL, "
            "error TEXT NOT NULL)"_s,
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
        },
        {
            // What a person says of a run; tags are separated by single spaces. `name` is the
            // scenario's until it is given another.
            u"ALTER TABLE runs ADD COLUMN note TEXT NOT NULL DEFAULT ''"_s,
            u"ALTER TABLE runs ADD COLUMN tags TEXT NOT NULL DEFAULT ''"_s,
            u"ALTER TABLE runs ADD COLUMN starred INTEGER NOT NULL DEFAULT 0"_s,
            // Times, 0 where that is not known, or has not happened.
            u"ALTER TABLE runs ADD COLUMN ended INTEGER NOT NULL DEFAULT 0"_s,
            u"ALTER TABLE runs ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0"_s,
            // The id of the first of the runs that repeat each other, or 0.
            u"ALTER TABLE runs ADD COLUMN series INTEGER NOT NULL DEFAULT 0"_s,
        },
        {
            // How its thresholds came out (library_values.h), once it has ended.
            u"ALTER TABLE endpoints ADD COLUMN thresholds TEXT NOT NULL DEFAULT '[]'"_s,
        },
        {}, // collected_bytes.h has a third version, which older programs can't read
        {}, // and a fourth
    };
    return all;
}

Result<int> numberOf(Database& database, const QString& statement) {
    const auto value = database.valueOf(statement);
    if (!value)
        return value.error();
    return value.value().toInt();
}

Result<int> versionOf(Database& database) {
    return numberOf(database, u"PRAGMA user_version"_s);
}

/// Two programs may have found it old at the same time: the first has the lock.
Result<Done> makeTables(Database& database) {
    const auto version = versionOf(database);
    if (!version)
        return version.error();
    QStringList statements;
    for (std::size_t i = static_cast<std::size_t>(version.value()); i < versions().size(); ++i)
        statements += versions()[i];
    statements += u"PRAGMA application_id=%1"_s.arg(applicationId);
    statements += u"PRAGMA user_version=%1"_s.arg(versions().size());
    for (const QString& statement : statements) {
        if (const auto made = database.run(statement); !made)
            return made.error();
    }
    return Done{};
}

} // namespace

Result<Done> bringUpToDate(Database& database) {
    const int newest = static_cast<int>(versions().size());
    const auto version = versionOf(database);
    if (!version)
        return version.error();
    const auto tables = numberOf(database, u"SELECT count(*) FROM sqlite_schema"_s);
    if (!tables)
        return tables.error();
    if (version.value() != 0 || tables.value() != 0) {
        const auto application = numberOf(database, u"PRAGMA application_id"_s);
        if (!application)
            return application.error();
        if (application.value() != applicationId)
            return Error{
                Core::tr("%1 is no run library of Quadrant, but another program's database")
                    .arg(database.name())};
    }
    if (version.value() > newest)
        return Error{
            Core::tr("the run library %1 is a newer Quadrant's (version %2, and this one knows "
                     "%3): use that one, or another library")
                .arg(database.name(), QString::number(version.value()), QString::number(newest))};
    if (version.value() == newest)
        return Done{};
    return database.inOneGo([&database] { return makeTables(database); });
}

} // namespace quadrant
