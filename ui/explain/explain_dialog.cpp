// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/explain_dialog.h"

#include "core/base/format.h"
#include "core/explain/variations.h"
#include "core/report/files/explanation_csv.h"
#include "core/report/files/explanation_json.h"
#include "core/report/tables/explanation_table.h"
#include "core/scenario/scenario_file.h"
#include "ui/explain/explain_choice.h"
#include "ui/explain/explanation_view.h"
#include "ui/models/run_progress.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/dialog_parts.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

namespace quadrant {

namespace {

constexpr int barSteps = 1000;

/// "step 3 of 14 · 00:12 / 01:24 · 1 min 12 s left"
QString progressText(const Explanation& explanation) {
    const auto begun =
        std::count_if(explanation.steps.begin(), explanation.steps.end(),
                      [](const Step& step) { return step.status != EndpointStatus::Pending; });
    return ExplainDialog::tr("step %1 of %2 · %3 / %4 · %5 left")
        .arg(begun)
        .arg(explanation.steps.size())
        .arg(formatClock(explanation.elapsed), formatClock(explanation.expected),
             durationText(explanation.expected - explanation.elapsed));
}

} // namespace

ExplainDialog::ExplainDialog(QWidget* parent)
    : QDialog(parent)
    , m_choice(new ExplainChoice)
    , m_start(makeDialogButton("startExplaining", tr("&Start")))
    , m_stop(makeDialogButton("stopExplaining", tr("S&top")))
    , m_bar(new QProgressBar)
    , m_progress(makeTextLabel("explainProgress"))
    , m_title(makeTextLabel("explainTitle"))
    , m_view(new ExplanationView)
    , m_message(makeTextLabel("explainMessage"))
    , m_copy(makeDialogButton("copyExplanation", tr("&Copy as text")))
    , m_exportCsv(makeDialogButton("exportExplanationCsv", tr("Export CS&V…")))
    , m_exportJson(makeDialogButton("exportExplanationJson", tr("Export &JSON…"))) {
    setWindowTitle(tr("Explain – Quadrant"));
    layOut();
    resize(940, 640);

    connect(m_choice, &ExplainChoice::changed, this, &ExplainDialog::showPlan);
    connect(m_start, &QPushButton::clicked, this, &ExplainDialog::start);
    connect(m_stop, &QPushButton::clicked, this, &ExplainDialog::stop);
    connect(m_copy, &QPushButton::clicked, this, &ExplainDialog::copy);
    connect(m_exportCsv, &QPushButton::clicked, this, [this] {
        askAndWrite(tr("Export the explanation as CSV"), QStringLiteral("_explanation.csv"),
                    tr("CSV files (*.csv)"), explanationCsv);
    });
    connect(m_exportJson, &QPushButton::clicked, this, [this] {
        askAndWrite(tr("Export the explanation as JSON"), QStringLiteral("_explanation.json"),
                    tr("Explanations (*.json)"), explanationJson);
    });
    connect(&m_exporter, &Exporter::written, this, [this](const QStringList& paths) {
        m_message->setText(tr("Written: %1").arg(QDir::toNativeSeparators(paths.front())));
    });
    connect(&m_exporter, &Exporter::failed, m_message, &QLabel::setText);
    connect(&m_model, &ExplainModel::changed, this, &ExplainDialog::showExplanation);
    showState();
}

void ExplainDialog::layOut() {
    m_title->setFont(boldFont(m_title->font()));
    auto* column = new QVBoxLayout(this);
    column->addWidget(makeControls());
    column->addWidget(m_title);
    column->addWidget(m_view, 1);
    column->addWidget(m_message);
    column->addWidget(makeButtons());
}

QWidget* ExplainDialog::makeControls() {
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(10);
    m_bar->setAccessibleName(tr("Progress of the explanation"));
    auto* controls = new QWidget;
    auto* column = new QVBoxLayout(controls);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_choice);
    auto* row = new QHBoxLayout;
    row->addWidget(m_start);
    row->addWidget(m_stop);
    row->addWidget(m_bar, 1);
    row->addWidget(m_progress, 2);
    column->addLayout(row);
    return controls;
}

QWidget* ExplainDialog::makeButtons() {
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    for (QPushButton* button : {m_copy, m_exportCsv, m_exportJson})
        row->addWidget(button);
    row->addStretch(1);
    auto* close = makeDialogButton("closeExplain", tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(close);
    return buttons;
}

void ExplainDialog::setScenario(const Scenario& scenario, double timeScale) {
    m_choice->setScenario(scenario, timeScale);
}

void ExplainDialog::setHeldBackBy(const QString& reason) {
    m_heldBackBy = reason;
    showState();
}

void ExplainDialog::start() {
    const auto proceed = [this] {
        if (!m_heldBackBy.isEmpty() || (parentWidget() && !parentWidget()->isVisible()))
            return; // a run has begun since that was asked, or the window has gone
        m_message->clear();
        m_model.start(m_choice->scenario(), m_choice->timeScale());
    };
    if (m_ask)
        m_ask(proceed);
    else
        proceed();
}

void ExplainDialog::stop() {
    m_model.stop();
}

/// What Start would measure, until there is something measured to show.
void ExplainDialog::showPlan() {
    const auto steps = variations(m_choice->scenario());
    if (!m_model.explanation() && !m_model.isRunning() && steps) {
        const Explanation plan =
            planned(m_choice->scenario(), m_choice->timeScale(), steps.value());
        m_title->setText(explanationTitle(plan));
        m_view->setExplanation(plan);
    }
    showState();
}

void ExplainDialog::showExplanation() {
    if (const auto explanation = m_model.explanation()) {
        m_title->setText(explanationTitle(*explanation));
        m_view->setExplanation(*explanation);
    }
    showState();
    if (std::exchange(m_wasRunning, m_model.isRunning()) != m_model.isRunning())
        Q_EMIT startedOrEnded();
}

void ExplainDialog::showState() {
    const bool running = m_model.isRunning();
    const auto explanation = m_model.explanation();
    const auto steps = variations(m_choice->scenario());
    const Problems problems = check(scaled(m_choice->scenario(), m_choice->timeScale()));
    QString whyNot = m_heldBackBy;
    if (whyNot.isEmpty() && m_choice->scenario().modes.empty())
        whyNot = tr("Choose a mode.");
    else if (whyNot.isEmpty() && !steps)
        whyNot = steps.error().message;
    else if (whyNot.isEmpty() && !problems.empty())
        whyNot = tr("At this time scale: %1").arg(problems.front().toString());

    m_choice->setEnabled(!running);
    m_start->setEnabled(!running && whyNot.isEmpty());
    m_start->setToolTip(whyNot);
    m_stop->setEnabled(running && !m_model.isStopping());
    m_bar->setVisible(running);
    for (QPushButton* button : {m_copy, m_exportCsv, m_exportJson})
        button->setEnabled(explanation && !running);

    if (m_model.isStopping()) {
        m_progress->setText(tr("stopping"));
    } else if (running && explanation) {
        m_progress->setText(progressText(*explanation));
        m_bar->setValue(
            static_cast<int>(barSteps * (explanation->elapsed / explanation->expected)));
    } else if (running) {
        m_progress->clear();
    } else if (!whyNot.isEmpty()) {
        m_progress->setText(tr("⚠ %1").arg(whyNot));
    } else {
        const Explanation plan =
            planned(m_choice->scenario(), m_choice->timeScale(), steps.value());
        m_progress->setText(
            tr("%1 runs, %2 together").arg(plan.steps.size()).arg(durationText(plan.expected)));
    }
    if (explanation && !running && m_message->text().isEmpty()) {
        QStringList sentences = explanationEnding(*explanation);
        if (const QString error = m_model.notRecorded(); !error.isEmpty())
            sentences << tr("Not all of these runs are recorded: %1").arg(error);
        m_message->setText(sentences.join(u'\n'));
    }
}

void ExplainDialog::copy() {
    QGuiApplication::clipboard()->setText(toText(*m_model.explanation()));
    m_message->setText(tr("The explanation is in the clipboard."));
}

void ExplainDialog::askAndWrite(const QString& title, const QString& ending, const QString& filter,
                                QByteArray (*content)(const Explanation&)) {
    const auto explanation = m_model.explanation();
    auto* dialog = new QFileDialog(this, title, {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(explanation->scenario.name + ending);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, explanation, content](const QString& path) {
                m_exporter.writeFile(path,
                                     [explanation, content] { return content(*explanation); });
            });
    dialog->open();
}

} // namespace quadrant

#include "moc_explain_dialog.cpp"
