// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/files/report_files.h"

#include "core/base/whole_file.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {

QStringList exportPaths(const ExportFormat& format, const QString& name, const Scenario& scenario) {
    QStringList paths;
    for (const ExportFile& file : format.files(scenario))
        paths.append(name + file.ending);
    return paths;
}

Result<QStringList> writeExport(const ExportFormat& format, const RunRecord& record,
                                const QString& name) {
    QStringList written;
    QStringList failed;
    for (const ExportFile& file : format.files(record.scenario)) {
        const QByteArray content = file.content(record);
        if (content.isNull())
            continue;
        const QString path = name + file.ending;
        if (const auto done = writeFileWhole(path, content))
            written.append(path);
        else
            failed.append(done.error().message);
    }
    if (!failed.isEmpty())
        return Error{failed.join(u"; "_s)};
    return written;
}

QString exportName(const ExportFormat& format, const Scenario& scenario, const QString& chosen) {
    if (format.naming == ExportFormat::Naming::File)
        return chosen;
    QStringList endings = exportPaths(format, QString(), scenario);
    endings.append(format.suggestedEnding);
    for (const QString& ending : endings) {
        if (chosen.endsWith(ending) && QFileInfo(chosen).fileName().size() > ending.size())
            return chosen.chopped(ending.size());
    }
    return chosen;
}

QString nameForRepeat(const ExportFormat& format, const QString& name, int repeat) {
    return format.naming == ExportFormat::Naming::Prefix ? name + u"-%1"_s.arg(repeat)
                                                         : fileForRepeat(name, repeat);
}

QString fileForRepeat(const QString& path, int repeat) {
    const QFileInfo file(path);
    const QString ending = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
    return path.isEmpty() ? path : path.chopped(ending.size()) + u"-%1"_s.arg(repeat) + ending;
}

} // namespace quadrant
