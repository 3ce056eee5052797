// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables/summary_table.h"

#include "core/base/language.h"
#include "core/report/tables/summary_sections.h"
#include "core/report/tables/text_table.h"
#include "core/report/words/answer_text.h"
#include "core/report/words/finding_text.h"
#include "core/report/words/verdict_text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

QString stillRunning() {
    return Core::tr("The run is still going on.");
}

QString endingOf(const RunRecord& record) {
    switch (record.status) {
    case RunStatus::Running:
        return stillRunning();
    case RunStatus::Finished:
        return Core::tr("The run finished.");
    case RunStatus::Stopped:
        return stoppedByThreshold(record)
                   ? Core::tr("A threshold that was broken stopped the run; these are the figures "
                              "up to then.")
                   : Core::tr("The run was stopped; these are the figures up to then.");
    case RunStatus::Failed:
        return Core::tr("The run failed: %1").arg(record.error);
    case RunStatus::Interrupted:
        return Core::tr("The program ended before the run did; these are the figures up to then.");
    }
    return {};
}

// Below it a good part of the users' time went somewhere else than into completed requests.
constexpr double addsUpFrom = 0.8;

QStringList sentences(const SummaryColumn& column) {
    QStringList texts;
    if (column.verdict && !column.verdict->sound())
        texts.append(Core::tr("⚠ Suspect: %1").arg(reasonTexts(*column.verdict).join(u' ')));
    for (const Finding& finding : column.findings)
        texts.append(findingText(finding));
    const Summary& summary = column.summary;
    if (summary.requests > 0 && !summary.open && summary.littleRatio < addsUpFrom)
        texts.append((summary.failures > 0
                          ? Core::tr("Requests that ended account for %1 on average.")
                          : Core::tr("Completed requests account for %1 on average."))
                         .arg(accountedUsers(summary)));
    return texts;
}

void append(SummaryTable& table, const SummarySection& section, const char* topic) {
    if (section.rows.empty())
        return;
    const QStringList noCells(table.columns.size());
    table.rows.push_back({section.title, noCells, true, topic});
    for (SummaryTable::Row row : section.rows) {
        if (*row.topic == '\0')
            row.topic = topic;
        table.rows.push_back(std::move(row));
    }
    table.notes += section.notes;
}

} // namespace

SummaryTable summaryTable(const RunRecord& record) {
    SummaryTable table = summaryTable(summarise(record));
    table.ending = endingOf(record);
    return table;
}

SummaryTable summaryTable(const RunSummary& run) {
    SummaryTable table;
    for (const SummaryColumn& column : run.columns) {
        table.columns.append(column.name);
        table.why.push_back(sentences(column));
    }
    if (const double scale = run.scenario.timeScale; scale != 1)
        table.notes.append(Core::tr("Run at time scale %1: waits, costs, durations and the limits "
                                    "of thresholds are multiplied by it; the scenario's "
                                    "description tells of its full length.")
                               .arg(wordsLocale().toString(scale, 'g', 3)));
    append(table, measuredSection(run), "rps");
    append(table, thresholdsSection(run), "thresholds");
    append(table, openLoopSection(run), "rate-kept");
    append(table, unfinishedSection(run), "unfinished");
    append(table, littlesLawSection(run), "accounted");
    append(table, theorySection(run), "theory");
    append(table, publishedSection(run), "published");
    table.answer = answerTexts(run);
    table.ending = stillRunning();
    return table;
}

QString toText(const SummaryTable& table) {
    std::vector<QStringList> rows{QStringList(QString()) + table.columns};
    for (const SummaryTable::Row& row : table.rows) {
        if (!row.heading) // which may reach over the cells
            rows.push_back(QStringList(row.figure) + row.cells);
    }
    QStringList aligned = alignedLines(rows);
    QString text = aligned.takeFirst() + u'\n';
    for (const SummaryTable::Row& row : table.rows)
        text += (row.heading ? u'\n' + row.figure : aligned.takeFirst()) + u'\n';
    text += u'\n';
    if (!table.answer.isEmpty())
        text += table.answer.join(u' ') + u"\n\n"_s;
    for (std::size_t i = 0; i < table.why.size(); ++i) {
        if (!table.why[i].isEmpty())
            text += table.columns[static_cast<qsizetype>(i)] + u": "_s + table.why[i].join(u' ') +
                    u'\n';
    }
    for (const QString& note : table.notes)
        text += note + u'\n';
    return text + table.ending + u'\n';
}

} // namespace quadrant
