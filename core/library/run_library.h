// SPDX-License-Identifier: GPL-3.0-or-later
// The runs that were measured, in one SQLite file: what each asked for, and everything that was
// collected, from which its record is built anew, exactly. Belongs to one thread; several programs
// may have the same file open.
#pragma once

#include "core/base/result.h"
#include "core/library/database.h"
#include "core/run/run_keeper.h"

#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace quadrant {

/// A run in the list.
struct LibraryEntry {
    qint64 id = 0;
    QString name; ///< of its scenario
    WallTime started{};
    RunStatus status = RunStatus::Running;
};

class RunLibrary {
public:
    /// Creates an empty one where there is no file. Runs that were being measured by a program
    /// that is gone are marked as interrupted.
    static Result<std::unique_ptr<RunLibrary>> open(const QString& path);

    /// The newest first.
    Result<std::vector<LibraryEntry>> list();
    Result<RunRecord> read(qint64 run);

    /// All that `writes` does, or nothing of it; it survives a power cut from then on.
    Result<Done> inOneGo(const std::function<Result<Done>()>& writes);
    // Of a run that is being measured:
    /// Returns its id.
    Result<qint64> add(const RunRecord& run);
    Result<Done> setEndpoint(qint64 run, std::size_t endpoint, const EndpointRecord& to);
    Result<Done> addCollected(qint64 run, std::size_t endpoint, const QByteArray& bytes);
    Result<Done> addChange(qint64 run, std::size_t endpoint, const LoadChange& change);
    Result<Done> end(qint64 run, RunStatus status, const QString& error);

private:
    explicit RunLibrary(std::unique_ptr<Database> database)
        : m_database(std::move(database)) {}

    Result<Done> prepare();
    Result<Done> makeTables();
    Result<Done> markInterrupted();
    Result<Done> write(const QString& statement, const QVariantList& values = {});
    Result<Done> readEndpoints(qint64 run, RunRecord& into);
    Result<Done> readCollected(qint64 run, RunRecord& into);
    Result<Done> readChanges(qint64 run, RunRecord& into);
    Error damaged(qint64 run, const QString& what) const;

    std::unique_ptr<Database> m_database;
};

} // namespace quadrant
