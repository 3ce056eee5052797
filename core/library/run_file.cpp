// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/run_file.h"

#include "core/base/language.h"
#include "core/base/whole_file.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

const QString fileName = u"/run.sqlite"_s;

Result<QByteArray> readWhole(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Core::tr("cannot read %1: %2").arg(path, file.errorString())};
    return file.readAll();
}

/// Of a library in the making, to the end: nothing of it is left in a log beside it.
Result<Done> makeOneFile(const QString& path) {
    auto database = Database::open(path);
    if (!database)
        return database.error();
    const auto mode = database.value()->valueOf(u"PRAGMA journal_mode=DELETE"_s);
    if (!mode)
        return mode.error();
    return Done{};
}

} // namespace

Result<Done> writeRunFile(RunLibrary& library, qint64 run, const QString& path) {
    if (const auto still = library.isBeingMeasured(run); !still)
        return still.error();
    else if (still.value())
        return Error{Core::tr("run %1 is still being measured").arg(run)};
    if (const auto writable = checkWritable(path); !writable)
        return writable;
    const QTemporaryDir folder;
    if (!folder.isValid())
        return Error{
            Core::tr("cannot make a folder for temporary files: %1").arg(folder.errorString())};
    const QString made = folder.path() + fileName;
    if (const auto created = RunLibrary::open(made); !created)
        return created.error();
    if (const auto copied = library.copyTo(made, run); !copied)
        return copied.error();
    if (const auto closed = makeOneFile(made); !closed)
        return closed;
    const auto content = readWhole(made);
    if (!content)
        return content.error();
    return writeFileWhole(path, content.value());
}

Result<std::unique_ptr<RunFile>> RunFile::open(const QString& path) {
    const auto content = readWhole(path);
    if (!content)
        return content.error();
    if (!content.value().startsWith("SQLite format 3"))
        return Error{Core::tr("%1 is no run file of Quadrant (.quadrant)").arg(path)};
    std::unique_ptr<RunFile> file(new RunFile);
    if (!file->m_folder.isValid())
        return Error{Core::tr("cannot make a folder for temporary files: %1")
                         .arg(file->m_folder.errorString())};
    if (const auto written = writeFileWhole(file->copyPath(), content.value()); !written)
        return written.error();
    if (const auto looked = file->look(path); !looked)
        return looked.error();
    return file;
}

QString RunFile::copyPath() const {
    return m_folder.path() + fileName;
}

Result<Done> RunFile::look(const QString& path) {
    auto library = RunLibrary::open(copyPath(), path);
    if (!library)
        return library.error();
    m_copy = library.take();
    const auto runs = m_copy->list();
    if (!runs)
        return runs.error();
    if (runs.value().size() != 1)
        return Error{Core::tr("%1 is no run file: it holds %2 runs, and should hold one")
                         .arg(path, QString::number(runs.value().size()))};
    m_entry = runs.value().front();
    return Done{};
}

Result<qint64> RunFile::copyInto(RunLibrary& library) {
    if (const auto whole = m_copy->read(m_entry.id); !whole)
        return whole.error();
    return library.copyFrom(copyPath(), m_entry.id);
}

} // namespace quadrant
