// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/run_reference.h"

#include "core/base/language.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

Result<qint64> latest(const RunLibrary& library, const std::vector<LibraryEntry>& newestFirst,
                      qulonglong before) {
    qulonglong passed = 0;
    for (const LibraryEntry& entry : newestFirst) {
        if (entry.status != RunStatus::Running && passed++ == before)
            return entry.id;
    }
    if (passed == 0)
        return Error{Core::tr("the run library %1 has no run yet").arg(library.name())};
    return Error{Core::tr("there is no latest~%1: the run library %2 has %3 runs")
                     .arg(QString::number(before), library.name(), QString::number(passed))};
}

} // namespace

Result<qint64> findRun(RunLibrary& library, const QString& reference) {
    const auto entries = library.list();
    if (!entries)
        return entries.error();
    const auto found = [&](auto is) -> std::optional<qint64> {
        const auto at = std::find_if(entries.value().begin(), entries.value().end(), is);
        return at == entries.value().end() ? std::nullopt : std::optional(at->id);
    };

    static const QRegularExpression fromLatest(u"^latest(?:~(\\d{1,9}))?$"_s);
    if (const auto match = fromLatest.match(reference); match.hasMatch())
        return latest(library, entries.value(), match.captured(1).toULongLong());
    bool isNumber = false;
    const qint64 id = reference.toLongLong(&isNumber);
    if (isNumber) {
        if (const auto run = found([id](const LibraryEntry& e) { return e.id == id; }))
            return *run;
    }
    if (const auto run = found([&](const LibraryEntry& e) { return e.labels.name == reference; }))
        return *run;
    return Error{
        Core::tr("no run is \"%1\" in the run library %2: give an id or a name as `quadrant "
                 "history` lists them, latest, latest~1 or a file")
            .arg(reference, library.name())};
}

/// A name may have a slash in it, too.
bool namesRunFile(const QString& reference) {
    return reference.endsWith(u".quadrant"_s) ||
           (reference.contains(u'/') && QFile::exists(reference));
}

Result<FoundRun> FoundRun::find(const QString& libraryFile, const QString& reference) {
    FoundRun run;
    if (namesRunFile(reference)) {
        auto file = RunFile::open(reference);
        if (!file)
            return file.error();
        run.m_file = file.take();
        run.m_library = &run.m_file->library();
        run.m_id = run.m_file->entry().id;
        return run;
    }
    if (!QFile::exists(libraryFile)) // looking makes no file
        return Error{Core::tr("no run has been recorded in %1 yet").arg(libraryFile)};
    auto library = RunLibrary::open(libraryFile);
    if (!library)
        return library.error();
    run.m_opened = library.take();
    run.m_library = run.m_opened.get();
    const auto id = findRun(*run.m_library, reference);
    if (!id)
        return id.error();
    run.m_id = id.value();
    return run;
}

Result<std::vector<StoredRun>> FoundRun::readSeries() {
    const auto ids = m_library->seriesOf(m_id);
    if (!ids)
        return ids.error();
    std::vector<StoredRun> runs;
    for (const qint64 id : ids.value()) {
        auto run = m_library->read(id);
        if (!run)
            return run.error();
        runs.push_back(run.take());
    }
    return runs;
}

} // namespace quadrant
