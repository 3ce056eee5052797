// SPDX-License-Identifier: GPL-3.0-or-later
// A run as one file to send or to keep (.quadrant): a run library that holds just that run, in one
// SQLite file without its write-ahead log. Any thread; blocks for as long as the disk takes.
#pragma once

#include "core/library/run_library.h"

#include <QTemporaryDir>

namespace quadrant {

/// The file is written whole or not at all. A run that is still being measured is an error.
Result<Done> writeRunFile(RunLibrary& library, qint64 run, const QString& path);

/// A run file that was opened: a copy of it, brought up to date, which is gone with this.
class RunFile {
public:
    static Result<std::unique_ptr<RunFile>> open(const QString& path);

    /// Where it is the only run.
    RunLibrary& library() { return *m_copy; }
    const LibraryEntry& entry() const { return m_entry; }
    /// Not a damaged one. Returns its id there.
    Result<qint64> copyInto(RunLibrary& library);

private:
    RunFile() = default;
    QString copyPath() const;
    Result<Done> look(const QString& path);

    QTemporaryDir m_folder;
    std::unique_ptr<RunLibrary> m_copy;
    LibraryEntry m_entry;
};

} // namespace quadrant
