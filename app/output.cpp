// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.h"

#include "app/console.h"
#include "core/base/whole_file.h"
#include "core/report/files/csv.h"
#include "core/report/files/explanation_csv.h"
#include "core/report/files/explanation_json.h"
#include "core/report/files/hgrm.h"
#include "core/report/files/report_files.h"
#include "core/report/files/run_json.h"
#include "core/report/pages/run_html.h"
#include "core/report/tables/explanation_table.h"
#include "core/report/tables/summary_table.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

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
    if (output.jsonFile == standardOutput)
        return runJson(record);
    if (output.htmlFile == standardOutput)
        return runHtml(record);
    if (output.csvPrefix == standardOutput)
        return statsCsv(record);
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
    const auto rescued = writeReportFiles(record, prefix);
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

void writeHgrm(const RunRecord& record, const QString& prefix, Failures& failures) {
    const std::vector<QString> names = endpointNames(record.scenario);
    const QStringList paths = hgrmPaths(prefix, {names.begin(), names.end()});
    for (qsizetype i = 0; i < paths.size(); ++i)
        failures.note(
            writeFileWhole(paths[i], hgrm(record.endpoints[static_cast<std::size_t>(i)])));
}

} // namespace

Result<Done> checkStandardOutput(const OutputArguments& output) {
    const QStringList all{output.csvPrefix, output.jsonFile, output.htmlFile};
    if (all.count(standardOutput) > 1)
        return Error{u"only one of --csv, --json and --html can go to standard output"_s};
    return Done();
}

OutputArguments forRepeat(const OutputArguments& output, int repeat) {
    const auto numberedPrefix = [repeat](const QString& prefix) {
        return prefix.isEmpty() ? prefix : prefix + u"-%1"_s.arg(repeat);
    };
    OutputArguments numbered = output;
    numbered.csvPrefix = numberedPrefix(output.csvPrefix);
    numbered.jsonFile = fileForRepeat(output.jsonFile, repeat);
    numbered.htmlFile = fileForRepeat(output.htmlFile, repeat);
    numbered.hgrmPrefix = numberedPrefix(output.hgrmPrefix);
    return numbered;
}

QString fileForRepeat(const QString& path, int repeat) {
    const QFileInfo file(path);
    const QString ending = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
    return path.isEmpty() ? path : path.chopped(ending.size()) + u"-%1"_s.arg(repeat) + ending;
}

bool usesStandardOutput(const OutputArguments& output) {
    return output.csvPrefix == standardOutput || output.jsonFile == standardOutput ||
           output.htmlFile == standardOutput;
}

Result<Done> checkOutput(const OutputArguments& output, const std::vector<QString>& endpoints) {
    QStringList paths;
    if (namesFile(output.csvPrefix))
        paths = reportPaths(output.csvPrefix);
    for (const QString& path : {output.jsonFile, output.htmlFile}) {
        if (namesFile(path))
            paths.append(path);
    }
    if (!output.hgrmPrefix.isEmpty())
        paths += hgrmPaths(output.hgrmPrefix, {endpoints.begin(), endpoints.end()});
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
    if (namesFile(output.csvPrefix))
        failures.note(writeReportFiles(record, output.csvPrefix));
    if (namesFile(output.jsonFile))
        failures.note(writeFileWhole(output.jsonFile, runJson(record)));
    if (namesFile(output.htmlFile))
        failures.note(writeFileWhole(output.htmlFile, runHtml(record)));
    if (!output.hgrmPrefix.isEmpty())
        writeHgrm(record, output.hgrmPrefix, failures);
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
