// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/scenario_form.h"

#include "ui/form/collapsible.h"
#include "ui/form/field_grid.h"
#include "ui/form/load_editor.h"
#include "ui/form/modes_editor.h"
#include "ui/form/profile_editor.h"
#include "ui/form/share_editor.h"
#include "ui/form/targets_editor.h"
#include "ui/form/thresholds_editor.h"
#include "ui/models/run_progress.h"
#include "ui/words/words.h"

#include <QButtonGroup>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace quadrant {

ScenarioForm::ScenarioForm(ScenarioModel& model, QWidget* parent)
    : QScrollArea(parent)
    , m_model(model) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Scenario"));

    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_about = new Collapsible(tr("Name and te&xt"), makeAbout());
    m_column->addWidget(m_about);
    addHeading(tr("Server"));
    addServerChoice();
    addHeading(tr("Load"));
    m_column->addWidget(new LoadEditor(model));
    addHeading(tr("Time"));
    m_column->addWidget(makePhases());
    m_total = new QLabel;
    m_total->setObjectName(QStringLiteral("total"));
    m_total->setWordWrap(true);
    m_column->addWidget(m_total);
    addThresholds();
    m_column->addStretch(1);
    setWidget(content);

    showScenario();
    connect(&model, &ScenarioModel::changed, this, [this] {
        showScenario();
        showHiddenProblems();
    });
}

/// As wide as its content and a scroll bar, so that nothing is ever cut off sideways.
QSize ScenarioForm::sizeHint() const {
    return {270, 600};
}

QLabel* ScenarioForm::addHeading(const QString& text) {
    auto* heading = new QLabel(text);
    QFont font = heading->font();
    font.setBold(true);
    heading->setFont(font);
    heading->setContentsMargins(0, 6, 0, 0);
    m_column->addWidget(heading);
    return heading;
}

QWidget* ScenarioForm::makeAbout() {
    auto* grid = new FieldGrid(m_model);
    grid->addText(
        {QStringLiteral("name"), tr("Name"),
         tr("What the scenario is called, in files and in the window's title.")},
        [](auto& s) -> auto& { return s.name; });
    grid->addText(
        {QStringLiteral("title"), tr("Title"), tr("One line about it.")},
        [](auto& s) -> auto& { return s.title; });
    grid->addLongText(
        {QStringLiteral("description"), tr("Description"),
         tr("What it shows, and how to read it.")},
        [](auto& s) -> auto& { return s.description; });
    return grid;
}

/// Below each choice what belongs to it.
void ScenarioForm::addServerChoice() {
    m_embedded = new QRadioButton(tr("Em&bedded server"));
    m_embedded->setObjectName(QStringLiteral("embedded"));
    m_embedded->setToolTip(tr("Load the server inside Quadrant, in each of the chosen modes."));
    m_running = new QRadioButton(tr("Runnin&g servers"));
    m_running->setObjectName(QStringLiteral("running"));
    m_running->setToolTip(tr("Load servers that already run, by their URLs."));
    // By their parent alone they would exclude the load's choices, too.
    auto* choice = new QButtonGroup(this);
    choice->addButton(m_embedded);
    choice->addButton(m_running);
    m_embeddedPart = makeEmbedded();
    m_runningPart = new TargetsEditor(m_model);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_embedded, m_embeddedPart, m_running, m_runningPart})
        m_column->addWidget(widget);
    connect(m_running, &QRadioButton::toggled, this, &ScenarioForm::useRunningServers);
}

QWidget* ScenarioForm::makeEmbedded() {
    auto* grid = new FieldGrid(m_model);
    grid->addEditor({QStringLiteral("modes"), {}, {}}, new ModesEditor(m_model));
    QStringList kinds;
    for (const IoKind kind : allIoKinds)
        kinds.append(ioKindTitle(kind));
    grid->addChoice(
        {QStringLiteral("io.kind"), tr("&I/O"), tr("What each request waits for.")}, kinds,
        [](const Scenario& s) { return static_cast<int>(s.io.kind); },
        [](Scenario& s, int index) { s.io.kind = static_cast<IoKind>(index); });
    grid->addTime(
        {QStringLiteral("io.waitMs"), tr("&Wait"),
         tr("How long the called service takes to answer.")},
        [](auto& s) -> auto& { return s.io.wait; });
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(grid);
    column->addWidget(new ProfileEditor(m_model));
    return part;
}

QWidget* ScenarioForm::makePhases() {
    auto* grid = new FieldGrid(m_model);
    grid->addChoice(
        {QStringLiteral("arrangement"), tr("&Arrangement"),
         tr("One after the other, or all at once on one server.")},
        {tr("one by one"), tr("together")},
        [](const Scenario& s) { return s.arrangement == Arrangement::Sequential ? 0 : 1; },
        [](Scenario& s, int index) {
            s.arrangement = index == 0 ? Arrangement::Sequential : Arrangement::Together;
            if (s.arrangement == Arrangement::Sequential)
                s.load.share.clear(); // each has all users then
        });
    grid->addEditor({QStringLiteral("load.share"), {}, {}}, new ShareEditor(m_model));
    grid->addTime(
        {QStringLiteral("warmUpS"), tr("War&m-up"),
         tr("What ends in this time, from the start of each mode, is left out.")},
        [](auto& s) -> auto& { return s.warmUp; });
    grid->addTime(
        {QStringLiteral("durationS"), tr("&Duration"),
         tr("How long each mode is under load, its ramp and warm-up included.")},
        [](auto& s) -> auto& { return s.duration; });
    return grid;
}

void ScenarioForm::addThresholds() {
    auto* grid = new FieldGrid(m_model);
    auto* editor = new ThresholdsEditor(m_model);
    editor->setAccessibleName(tr("Thresholds"));
    addHeading(tr("Thresholds (&J)"))->setBuddy(editor);
    grid->addEditor(
        {QStringLiteral("thresholds"),
         {},
         tr("What the run must meet, one a line: a figure (%1), what it must be, and if you like "
            "\"over\" a sliding window, or \"else stop\". In front may stand the mode that it is "
            "of, and a colon; else it is of each.")
             .arg(thresholdFigureIds().join(QStringLiteral(", ")))},
        editor);
    m_column->addWidget(grid);
}

void ScenarioForm::showScenario() {
    const Scenario& scenario = m_model.scenario();
    const bool running = !scenario.targets.empty();
    (running ? m_running : m_embedded)->setChecked(true);
    m_embeddedPart->setVisible(!running);
    m_runningPart->setVisible(running);
    const Scenario toRun = m_model.toRun();
    const QString total = durationText(totalDuration(toRun));
    m_total->setText(
        scenario.arrangement == Arrangement::Together || endpointCount(scenario) == 1
            ? tr("Takes %1.").arg(total)
            : tr("Takes %1 in all: %2 × %3.")
                  .arg(total)
                  .arg(endpointCount(scenario))
                  .arg(tr("%1 s").arg(locale().toString(toRun.duration.count(), 'g', 6))));
}

void ScenarioForm::showHiddenProblems() {
    for (const char* key : {"name", "title", "description"}) {
        if (!m_model.problemsAt(QLatin1String(key)).isEmpty())
            m_about->setOpen(true);
    }
}

void ScenarioForm::useRunningServers(bool running) {
    if (running == !m_model.scenario().targets.empty())
        return; // it is the model that chose
    m_model.edit([this, running](Scenario& scenario) {
        if (running) {
            scenario.targets = m_setAside;
            if (scenario.targets.empty())
                scenario.targets.push_back(TargetsEditor::newTarget({}));
        } else {
            m_setAside = std::exchange(scenario.targets, {});
        }
    });
}

} // namespace quadrant

#include "moc_scenario_form.cpp"
