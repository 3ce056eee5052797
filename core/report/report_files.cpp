// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report_files.h"

#include "core/report/csv.h"
#include "core/report/run_json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

struct Report {
    QString suffix;
    QByteArray (*content)(const RunRecord&);
};

const std::array<Report, 4>& reports() {
    static const std::array<Report, 4> all{{{u"_stats.csv"_s, statsCsv},
                                            {u"_stats_history.csv"_s, statsHistoryCsv},
                                            {u"_failures.csv"_s, failuresCsv},
                                            {u"_run.json"_s, runJson}}};
    return all;
}

Error cannotWrite(const QString& path, const QString& reason) {
    return {u"cannot write %1: %2"_s.arg(path, reason)};
}

bool isPipeOrDevice(const QString& path) {
    const QFileInfo info(path);
    return info.exists() && !info.isFile() && !info.isDir();
}

Result<Done> makeFolderOf(const QString& path) {
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder))
        return cannotWrite(path, u"the folder %1 cannot be made"_s.arg(folder));
    return Done();
}

Result<Done> writeThrough(const QString& path, const QByteArray& content) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) ||
        file.write(content) != content.size())
        return cannotWrite(path, file.errorString());
    return Done();
}

} // namespace

QStringList reportPaths(const QString& prefix) {
    QStringList paths;
    for (const Report& report : reports())
        paths.append(prefix + report.suffix);
    return paths;
}

Result<Done> writeFileWhole(const QString& path, const QByteArray& content) {
    if (isPipeOrDevice(path))
        return writeThrough(path, content);
    if (const auto made = makeFolderOf(path); !made)
        return made;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return cannotWrite(path, file.errorString());
    return Done();
}

Result<Done> checkWritable(const QString& path) {
    if (isPipeOrDevice(path))
        return Done();
    if (const auto made = makeFolderOf(path); !made)
        return made;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file.errorString());
    file.cancelWriting();
    return Done();
}

Result<QStringList> writeReportFiles(const RunRecord& record, const QString& prefix) {
    QStringList written;
    QStringList failed;
    for (const Report& report : reports()) {
        const QString path = prefix + report.suffix;
        if (const auto done = writeFileWhole(path, report.content(record)))
            written.append(path);
        else
            failed.append(done.error().message);
    }
    if (!failed.isEmpty())
        return Error{failed.join(u"; "_s)};
    return written;
}

} // namespace quadrant
