// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables/explanation_table.h"

#include "core/base/format.h"
#include "core/base/language.h"
#include "core/report/tables/text_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quadrant::ExplanationTable)
};

/// Two significant digits: steps are short, so more would be noise.
QString effectText(std::optional<double> ratio) {
    if (!ratio)
        return {};
    const int decimals = std::clamp(1 - static_cast<int>(std::floor(std::log10(*ratio))), 0, 4);
    const QString times = Words::tr("× %1").arg(wordsLocale().toString(*ratio, 'f', decimals));
    if (!isClear(*ratio))
        return times;
    return (*ratio > 1 ? u"▲ "_s : u"▼ "_s) + times;
}

QString statusText(const Step& step) {
    switch (step.status) {
    case EndpointStatus::Pending:
        return Words::tr("not measured");
    case EndpointStatus::Running:
        return Words::tr("measuring");
    case EndpointStatus::Finished:
        return Words::tr("measured");
    case EndpointStatus::Stopped:
        return Words::tr("stopped");
    case EndpointStatus::Failed:
        return Words::tr("failed: %1").arg(step.error);
    }
    return {};
}

QStringList cells(const Explanation& explanation, const Step& step) {
    const Summary& summary = step.summary;
    const Effect effect = effectOf(explanation, step);
    const QString none = noValue();
    if (!step.isMeasured())
        return {step.change, none, {}, none, {}, none, none, statusText(step)};
    return {step.change,
            formatRate(summary.requestsPerS),
            effectText(effect.requestsPerS),
            summary.requests > 0 ? formatDuration(Millis(summary.percentileMs(50))) : none,
            effectText(effect.median),
            formatPart(summary.failures, summary.requests),
            formatExactly(summary.unfinished),
            statusText(step)};
}

QString howItEnded(const Explanation& explanation) {
    switch (explanation.status) {
    case RunStatus::Interrupted: // none is kept while it goes on
    case RunStatus::Running:
        return Words::tr("The explanation is still going on.");
    case RunStatus::Finished:
        return Words::tr("The explanation finished.");
    case RunStatus::Stopped:
        return Words::tr("The explanation was stopped; these are the figures up to then.");
    case RunStatus::Failed:
        return Words::tr("The explanation failed: %1").arg(explanation.error);
    }
    return {};
}

/// The status, a word or a sentence, follows the figures that are aligned.
QString toText(const ExplanationTable& table) {
    std::vector<QStringList> rows{explanationColumns()};
    rows.insert(rows.end(), table.rows.begin(), table.rows.end());
    QStringList statuses;
    for (QStringList& row : rows)
        statuses.append(row.takeLast());
    const QStringList lines = alignedLines(rows);
    QString text = modeId(table.mode) + u'\n';
    for (qsizetype i = 0; i < lines.size(); ++i)
        text += lines[i] + u"  "_s + statuses[i] + u'\n';
    return text;
}

} // namespace

QStringList explanationColumns() {
    return {Words::tr("Changed"),
            Words::tr("Requests/s"),
            {},
            Words::tr("Median"),
            {},
            Words::tr("Failures"),
            Words::tr("Unfinished"),
            Words::tr("Status")};
}

std::vector<ExplanationTable> explanationTables(const Explanation& explanation) {
    std::vector<ExplanationTable> tables;
    for (const Step& step : explanation.steps) {
        if (tables.empty() || tables.back().mode != step.mode)
            tables.push_back({step.mode, {}});
        tables.back().rows.push_back(cells(explanation, step));
    }
    return tables;
}

QStringList explanationEnding(const Explanation& explanation) {
    QStringList sentences{howItEnded(explanation)};
    for (const Mode mode : explanation.scenario.modes) {
        const auto ofMode = [mode](const Step& step) { return step.mode == mode; };
        if (!explanation.steps.empty() &&
            std::none_of(explanation.steps.begin(), explanation.steps.end(), ofMode))
            sentences.append(
                Words::tr("Nothing that the profile changes matters to %1.").arg(modeId(mode)));
    }
    return sentences;
}

QString explanationTitle(const Explanation& explanation) {
    const QString title =
        Words::tr("What the profile %1 does to %2, one setting at a time as native has it")
            .arg(explanation.scenario.profile.name, explanation.scenario.name);
    if (explanation.timeScale == 1)
        return title;
    return Words::tr("%1 (time scale %2)")
        .arg(title, wordsLocale().toString(explanation.timeScale));
}

QString toText(const Explanation& explanation) {
    QString text = explanationTitle(explanation) + u'\n';
    for (const ExplanationTable& table : explanationTables(explanation))
        text += u'\n' + toText(table);
    return text + u'\n' + explanationEnding(explanation).join(u'\n') + u'\n';
}

} // namespace quadrant
