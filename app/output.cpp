// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.h"

#include "app/console.h"
#include "core/base/whole_file.h"
#include "core/report/csv.h"
#include "core/report/report_files.h"
#include "core/report/run_json.h"
#include "core/report/summary_table.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

const QString standardOutput = u"-"_s;

bool namesFile(const QString& name) {
    return !name.isEmpty() && name != standardOutput;
}

QByteArray forStandardOutput(const RunRecord& record, const OutputArguments& output) {
    if (output.jsonFile == standardOutput)
        return runJson(record);
    if (output.csvPrefix == standardOutput)
        return statsCsv(record);
    return toText(summaryTable(record)).toLocal8Bit();
}

/// Returns what there is to say of it.
QString rescue(const RunRecord& record) {
    const QString prefix =
        QDir::temp().filePath(u"quadrant-rescued-%1"_s.arg(QCoreApplication::applicationPid()));
    const auto rescued = writeReportFiles(record, prefix);
    return rescued ? u"the figures are in %1_* instead"_s.arg(prefix) : rescued.error().message;
}

} // namespace

Result<Done> checkOutput(const OutputArguments& output) {
    QStringList paths;
    if (namesFile(output.csvPrefix))
        paths = reportPaths(output.csvPrefix);
    if (namesFile(output.jsonFile))
        paths.append(output.jsonFile);
    for (const QString& path : paths) {
        if (const auto writable = checkWritable(path); !writable)
            return writable;
    }
    return Done();
}

Result<Done> writeOutput(const RunRecord& record, const OutputArguments& output) {
    QStringList errors;
    if (namesFile(output.csvPrefix)) {
        if (const auto written = writeReportFiles(record, output.csvPrefix); !written)
            errors.append(written.error().message);
    }
    if (namesFile(output.jsonFile)) {
        if (const auto written = writeFileWhole(output.jsonFile, runJson(record)); !written)
            errors.append(written.error().message);
    }
    if (const auto written = writeOut(forStandardOutput(record, output)); !written)
        errors.append(written.error().message);
    if (errors.isEmpty())
        return Done();
    errors.append(rescue(record));
    return Error{errors.join(u"; "_s)};
}

} // namespace quadrant
