// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/thresholds_editor.h"

#include "core/scenario/threshold_parser.h"

#include <QSignalBlocker>

namespace quadrant {
namespace {

constexpr int linesShown = 4;

struct ReadLines {
    std::vector<Threshold> thresholds;
    Problems problems;
};

/// Empty lines mean nothing.
ReadLines readLines(const QString& text) {
    ReadLines lines;
    const QStringList all = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all[i].trimmed().isEmpty())
            continue;
        if (const auto threshold = parseThreshold(all[i]))
            lines.thresholds.push_back(threshold.value());
        else
            lines.problems.push_back(
                {QStringLiteral("thresholds[%1]").arg(i),
                 ThresholdsEditor::tr("line %1, %2").arg(i + 1).arg(threshold.error().toString())});
    }
    return lines;
}

} // namespace

ThresholdsEditor::ThresholdsEditor(ScenarioModel& model, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_model(model) {
    setTabChangesFocus(true);
    setFixedHeight(fontMetrics().lineSpacing() * linesShown +
                   2 * static_cast<int>(document()->documentMargin()));
    setPlaceholderText(tr("p99 < 250 ms\nfailures < 1 % over 5 s\nloop lag < 50 ms, else stop"));
    showThresholds();
    connect(&model, &ScenarioModel::changed, this, &ThresholdsEditor::showThresholds);
    connect(this, &QPlainTextEdit::textChanged, this, &ThresholdsEditor::read);
}

void ThresholdsEditor::showThresholds() {
    const auto& thresholds = m_model.scenario().thresholds;
    const ReadLines lines = readLines(toPlainText());
    const bool isDraft = m_model.hasDraft(QStringLiteral("thresholds"));
    if (isDraft || (lines.problems.empty() && lines.thresholds == thresholds))
        return;
    QStringList texts;
    for (const Threshold& threshold : thresholds)
        texts.append(toText(threshold));
    const QSignalBlocker quiet(this);
    setPlainText(texts.join(QLatin1Char('\n')));
}

void ThresholdsEditor::read() {
    const ReadLines lines = readLines(toPlainText());
    if (lines.problems.empty()) // while there still is a draft what was typed stays as it is
        m_model.edit([&lines](Scenario& scenario) { scenario.thresholds = lines.thresholds; });
    m_model.setDraft(QStringLiteral("thresholds"), lines.problems);
}

} // namespace quadrant

#include "moc_thresholds_editor.cpp"
