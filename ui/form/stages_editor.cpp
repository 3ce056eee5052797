// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/stages_editor.h"

#include "ui/form/stage_row.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace quadrant {
namespace {

Stage wholeLoad(const Scenario& scenario) {
    Stage stage{.length = scenario.duration};
    if (isOpen(scenario))
        stage.rate = scenario.load.rate;
    else
        stage.users = scenario.load.users;
    return stage;
}

Stage twice(Stage stage) {
    if (stage.rate)
        *stage.rate *= 2;
    if (stage.users)
        *stage.users *= 2;
    return stage;
}

} // namespace

StagesEditor::StagesEditor(ScenarioModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_column(new QVBoxLayout) {
    auto* button = new QPushButton(tr("Add a stage"));
    button->setObjectName(QStringLiteral("addStage"));
    button->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Insert));
    button->setToolTip(tr("Let the load change while it goes on: in the second half of the time "
                          "that is left it is twice as high, which can be changed then (%1).")
                           .arg(button->shortcut().toString(QKeySequence::NativeText)));
    connect(button, &QPushButton::clicked, this, &StagesEditor::add);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(m_column);
    showRows();
    column->addWidget(button, 0, Qt::AlignLeft);
    connect(&model, &ScenarioModel::changed, this, &StagesEditor::showRows);
}

void StagesEditor::showRows() {
    const std::size_t wanted = m_model.scenario().stages.size();
    while (m_rows.size() > wanted) {
        m_rows.back()->hide();
        m_rows.back()->deleteLater(); // its own button may be what asked for this
        m_rows.pop_back();
    }
    while (m_rows.size() < wanted) {
        const std::size_t index = m_rows.size();
        auto* row = new StageRow(m_model, index);
        connect(row, &StageRow::removeWanted, this, [this, index] { remove(index); });
        m_column->addWidget(row);
        if (index > 0)
            row->followInTabOrder(*m_rows.back());
        m_rows.push_back(row);
    }
}

void StagesEditor::add() {
    m_model.edit(addStage);
    m_rows.back()->show(); // only what is shown can take the focus
    m_rows.back()->setFocus();
}

void StagesEditor::remove(std::size_t index) {
    m_model.edit([index](Scenario& scenario) { removeStage(scenario, index); });
}

void addStage(Scenario& scenario) {
    if (scenario.stages.empty())
        scenario.stages.push_back(wholeLoad(scenario));
    Seconds begins{0};
    for (std::size_t i = 0; i + 1 < scenario.stages.size(); ++i)
        begins += scenario.stages[i].length;
    Stage& last = scenario.stages.back();
    last.length = std::max((scenario.duration - begins) / 2, Seconds(0.001));
    scenario.stages.push_back(twice(last));
}

void removeStage(Scenario& scenario, std::size_t index) {
    const Stage gone = scenario.stages[index];
    scenario.stages.erase(scenario.stages.begin() + static_cast<std::ptrdiff_t>(index));
    if (!scenario.stages.empty())
        return;
    scenario.load.rate = gone.rate.value_or(0);
    scenario.load.users = gone.users.value_or(scenario.load.users);
}

} // namespace quadrant

#include "moc_stages_editor.cpp"
