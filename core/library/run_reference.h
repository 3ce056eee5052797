// SPDX-License-Identifier: GPL-3.0-or-later
// How a person names a run: its id, its name (the newest of that name), `latest`, `latest~1` for
// the one before it, or a run file. Blocks for as long as the disk takes.
#pragma once

#include "core/library/run_file.h"
#include "core/library/run_library.h"

namespace quadrant {

/// One that is in the library. Runs that are still being measured are none of the latest.
Result<qint64> findRun(RunLibrary& library, const QString& reference);

/// Whether it names a file rather than a run in a library.
bool namesRunFile(const QString& reference);

/// The run that was meant, wherever it is.
class FoundRun {
public:
    /// In that file, or in the library in `libraryFile`.
    static Result<FoundRun> find(const QString& libraryFile, const QString& reference);

    Result<StoredRun> read() { return m_library->read(m_id); }
    /// It and those that repeat it, whatever became of them.
    Result<std::vector<StoredRun>> readSeries();
    Result<Done> writeFile(const QString& path) { return writeRunFile(*m_library, m_id, path); }

private:
    std::unique_ptr<RunFile> m_file; ///< whose library it is
    std::unique_ptr<RunLibrary> m_opened;
    RunLibrary* m_library = nullptr;
    qint64 m_id = 0;
};

} // namespace quadrant
