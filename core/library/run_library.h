// SPDX-License-Identifier: GPL-3.0-or-later
// The runs that were measured, in one SQLite file: what each asked for, everything that was
// collected, from which its record is built anew, exactly, and what a person says of it. Belongs to
// one thread; several programs may have the same file open.
#pragma once

#include "core/base/result.h"
#include "core/library/database.h"
#include "core/library/stored_run.h"
#include "core/run/run_record.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace quadrant {

/// What a person says of a run.
struct RunLabels {
    QString name; ///< its scenario's, until it is given another; never empty
    QString note{};
    QStringList tags{}; ///< without white space in them
    bool starred = false;
    friend bool operator==(const RunLabels&, const RunLabels&) = default;
};

/// A run in the list.
struct LibraryEntry {
    qint64 id = 0;
    RunLabels labels;
    WallTime started{};
    std::optional<WallTime> ended; ///< none for one that was interrupted, or goes on
    RunStatus status = RunStatus::Running;
    // Of a series (seriesOf()): the first is 1. Both are 0 for a run that is alone.
    int repeat = 0;
    int repeats = 0;
    friend bool operator==(const LibraryEntry&, const LibraryEntry&) = default;
};

class RunLibrary {
public:
    /// Creates an empty one where there is no file. Runs that were being measured by a program
    /// that is gone are marked as interrupted. Sentences call it `name`, or by its path.
    static Result<std::unique_ptr<RunLibrary>> open(const QString& path, const QString& name = {});

    const QString& name() const { return m_database->name(); }

    /// Those that started last come first, one that was imported in its place among them; without
    /// deleted ones.
    Result<std::vector<LibraryEntry>> list();
    Result<StoredRun> read(qint64 run);
    Result<bool> isBeingMeasured(qint64 run);
    /// That run and those that repeat it, in the order of time, without deleted ones.
    Result<std::vector<qint64>> seriesOf(qint64 run);

    Result<Done> setLabels(qint64 run, const RunLabels& labels);
    /// A deleted run is in no list, but still there: it can be brought back.
    Result<Done> setDeleted(const std::vector<qint64>& runs, bool deleted);
    /// Deletes those that have been here longest, beyond so many. Starred ones stay, and don't
    /// count.
    Result<Done> keepNewest(int most);
    /// Frees the room of those that were deleted at least so long ago.
    Result<Done> clearDeleted(std::chrono::seconds atLeast);
    /// Copies one that is not being measured, with its labels, into or out of the library in the
    /// file `other`; returns its id there, or here.
    Result<qint64> copyTo(const QString& other, qint64 run);
    Result<qint64> copyFrom(const QString& other, qint64 run);

    /// All that `writes` does, or nothing of it; it survives a power cut from then on.
    Result<Done> inOneGo(const std::function<Result<Done>()>& writes);
    // Of a run that is being measured:
    /// Returns its id. `series`: it repeats that run, or, where it is 0, is the first of several.
    Result<qint64> add(const RunRecord& run, std::optional<qint64> series = {});
    Result<Done> setBegun(qint64 run, std::size_t endpoint, const QString& url, WallTime started);
    Result<Done> setState(qint64 run, std::size_t endpoint, const EndpointState& to);
    Result<Done> addCollected(qint64 run, std::size_t endpoint, const QByteArray& bytes);
    Result<Done> addChange(qint64 run, std::size_t endpoint, const LoadLevel& change);
    Result<Done> end(qint64 run, RunStatus status, const QString& error);

private:
    explicit RunLibrary(std::unique_ptr<Database> database)
        : m_database(std::move(database)) {}

    Result<Done> markInterrupted();
    Result<qint64> copy(const QString& other, qint64 run, const QString& from, const QString& to);
    Result<Done> write(const QString& statement, const QVariantList& values = {});

    std::unique_ptr<Database> m_database;
};

} // namespace quadrant
