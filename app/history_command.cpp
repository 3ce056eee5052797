// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/console.h"
#include "app/options/exit_code.h"
#include "core/base/whole_file.h"
#include "core/library/library_settings.h"
#include "core/library/run_library.h"
#include "core/report/words/wall_time.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

Result<std::vector<LibraryEntry>> entriesOf(const QString& path) {
    if (!QFile::exists(path)) {
        writeError(u"No run has been recorded in %1 yet.\n"_s.arg(path));
        return std::vector<LibraryEntry>(); // looking makes no file
    }
    const auto library = RunLibrary::open(path);
    if (!library)
        return library.error();
    return library.value()->list();
}

/// "  12  2026-11-25 22:36  finished     ★ quick-look, repeat 2 of 5 [nightly]"
QByteArray toText(const std::vector<LibraryEntry>& entries) {
    QString text;
    for (const LibraryEntry& entry : entries) {
        const RunLabels& labels = entry.labels;
        text += u"%1  %2  %3  %4%5%6\n"_s.arg(
            QString::number(entry.id).rightJustified(4),
            toDateTime(entry.started).toString(u"yyyy-MM-dd hh:mm"),
            statusId(entry.status).leftJustified(11), labels.starred ? u"★ "_s : QString(),
            entry.repeats > 1
                ? u"%1, repeat %2 of %3"_s.arg(labels.name).arg(entry.repeat).arg(entry.repeats)
                : labels.name,
            labels.tags.isEmpty() ? QString() : u" [%1]"_s.arg(labels.tags.join(u' ')));
    }
    return text.toLocal8Bit();
}

QJsonObject toJson(const LibraryEntry& entry) {
    QJsonObject json{{u"id"_s, entry.id},
                     {u"name"_s, entry.labels.name},
                     {u"started"_s, toIso8601(entry.started)},
                     {u"status"_s, statusId(entry.status)},
                     {u"note"_s, entry.labels.note},
                     {u"tags"_s, QJsonArray::fromStringList(entry.labels.tags)},
                     {u"starred"_s, entry.labels.starred}};
    if (entry.repeats > 0) {
        json[u"repeat"] = entry.repeat;
        json[u"repeats"] = entry.repeats;
    }
    json[u"ended"] = entry.ended ? QJsonValue(toIso8601(*entry.ended)) : QJsonValue();
    return json;
}

QByteArray toJson(const std::vector<LibraryEntry>& entries) {
    QJsonArray runs;
    for (const LibraryEntry& entry : entries)
        runs.append(toJson(entry));
    return QJsonDocument(runs).toJson();
}

Result<Done> write(const std::vector<LibraryEntry>& entries, const QString& jsonFile) {
    if (jsonFile == u"-")
        return writeOut(toJson(entries));
    if (!jsonFile.isEmpty()) {
        if (const auto written = writeFileWhole(jsonFile, toJson(entries)); !written)
            return written;
    }
    return writeOut(toText(entries));
}

} // namespace

int historyCommand(const HistoryArguments& arguments) {
    const auto entries = entriesOf(libraryPath(arguments.library));
    if (!entries) {
        complain(entries.error().message);
        return CouldNotRun;
    }
    if (const auto written = write(entries.value(), arguments.jsonFile); !written) {
        complain(written.error().message);
        return CouldNotRun;
    }
    return Ran;
}

} // namespace quadrant
