// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to an SQLite file, through Qt Sql: errors are values with a sentence that names
// the file and, where it is one that a person can mend, what to do. Belongs to the thread that
// opened it.
#pragma once

#include "core/base/result.h"

#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <functional>
#include <memory>

namespace quadrant {

class Database {
public:
    /// Creates the file and its folder where there is none. What is committed survives a power cut
    /// (synchronous=FULL); readers do not wait for the writer (write-ahead log). Sentences call the
    /// file `name`, or by its path.
    static Result<std::unique_ptr<Database>> open(const QString& path, const QString& name = {});

    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database();

    const QString& name() const { return m_name; }

    /// One statement, its ?s bound to `values` in order; rows, where it gives any, are read from
    /// the query.
    Result<QSqlQuery> run(const QString& statement, const QVariantList& values = {});
    /// The first value of the first row.
    Result<QVariant> valueOf(const QString& statement, const QVariantList& values = {});
    /// All that `writes` does, or nothing of it.
    Result<Done> inOneGo(const std::function<Result<Done>()>& writes);

private:
    Database(QString name, QString connection)
        : m_name(std::move(name))
        , m_connection(std::move(connection)) {}

    Error error(const QSqlError& error) const;

    const QString m_name;
    const QString m_connection; ///< Qt's name for it
};

} // namespace quadrant
