// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.h"

#include "app/console.h"
#include "core/base/whole_file.h"
#include "core/report/files/explanation_csv.h"
#include "core/report/files/explanation_json.h"
#include "core/report/files/report_files.h"
#include "core/report/tables/explanation_table.h"
#include "core/report/tables/summary_table.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

const QString standardOutput = u"-"_s;

bool namesFile(const QString& name) {
    return !name.isEmpty() && name != standardOutput;
}

Result<Done> checkAllWritable(const QStringList& paths) {
    for (const QString& path : paths) {
        if (const auto writable = checkWritable(path); !writable)
            return writable;
    }
    return Done();
}

QByteArray forStandardOutput(const RunRecord& record, const OutputArguments& output) {
    for (const WantedExport& wanted : output) {
        if (wanted.goesToStandardOutput())
            return wanted.format->files(record.scenario).front().content(record);
    }
    return toText(summaryTable(record)).toLocal8Bit();
}

QByteArray forStandardOutput(const Explanation& explanation, const ExplainArguments& output) {
    if (output.jsonFile == standardOutput)
        return explanationJson(explanation);
    if (output.csvFile == standardOutput)
        return explanationCsv(explanation);
    return toText(explanation).toLocal8Bit();
}

QString rescuePrefix() {
    return QDir::temp().filePath(u"quadrant-rescued-%1"_s.arg(QCoreApplication::applicationPid()));
}

/// Returns what there is to say of it.
QString rescue(const RunRecord& record) {
    const QString prefix = rescuePrefix();
    const auto rescued = writeExport(*exportFormat(u"csv"_s), record, prefix);
    return rescued ? u"the figures are in %1_* instead"_s.arg(prefix) : rescued.error().message;
}

QString rescue(const Explanation& explanation) {
    const QString path = rescuePrefix() + u"_explanation.json"_s;
    const auto rescued = writeFileWhole(path, explanationJson(explanation));
    return rescued ? u"the figures are in %1 instead"_s.arg(path) : rescued.error().message;
}

/// What went wrong of all that was tried.
class Failures {
public:
    template <class T>
    void note(const Result<T>& written) {
        if (!written)
            m_messages.append(written.error().message);
    }

    template <class Measured>
    Result<Done> outcome(const Measured& measured) {
        if (m_messages.isEmpty())
            return Done();
        return Error{(m_messages + QStringList(rescue(measured))).join(u"; "_s)};
    }

private:
    QStringList m_messages;
};

/// "--csv, --json and --html"
QString optionsForStandardOutput() {
    QStringList options;
    for (const ExportFormat& format : exportFormats()) {
        if (format.toStandardOutput)
            options.append(u"--"_s + format.id);
    }
    const QString last = options.takeLast();
    return options.join(u", "_s) + u" and "_s + last;
}

} // namespace

Result<Done> checkStandardOutput(const OutputArguments& output) {
    if (std::count_if(output.begin(), output.end(),
                      std::mem_fn(&WantedExport::goesToStandardOutput)) > 1)
        return Error{u"only one of %1 can go to standard output"_s.arg(optionsForStandardOutput())};
    return Done();
}

OutputArguments forRepeat(OutputArguments output, int repeat) {
    for (WantedExport& wanted : output)
        wanted.name = nameForRepeat(*wanted.format, wanted.name, repeat);
    return output;
}

bool usesStandardOutput(const OutputArguments& output) {
    return std::any_of(output.begin(), output.end(),
                       std::mem_fn(&WantedExport::goesToStandardOutput));
}

Result<Done> checkOutput(const OutputArguments& output, const Scenario& scenario) {
    QStringList paths;
    for (const WantedExport& wanted : output) {
        if (!wanted.goesToStandardOutput())
            paths += exportPaths(*wanted.format, wanted.name, scenario);
    }
    return checkAllWritable(paths);
}

Result<Done> checkOutput(const ExplainArguments& output) {
    QStringList paths;
    for (const QString& path : {output.csvFile, output.jsonFile}) {
        if (namesFile(path))
            paths.append(path);
    }
    return checkAllWritable(paths);
}

Result<Done> writeOutput(const RunRecord& record, const OutputArguments& output) {
    Failures failures;
    for (const WantedExport& wanted : output) {
        if (!wanted.goesToStandardOutput())
            failures.note(writeExport(*wanted.format, record, wanted.name));
    }
    failures.note(writeOut(forStandardOutput(record, output)));
    return failures.outcome(record);
}

Result<Done> writeOutput(const Explanation& explanation, const ExplainArguments& output) {
    Failures failures;
    if (namesFile(output.csvFile))
        failures.note(writeFileWhole(output.csvFile, explanationCsv(explanation)));
    if (namesFile(output.jsonFile))
        failures.note(writeFileWhole(output.jsonFile, explanationJson(explanation)));
    failures.note(writeOut(forStandardOutput(explanation, output)));
    return failures.outcome(explanation);
}

} // namespace quadrant
