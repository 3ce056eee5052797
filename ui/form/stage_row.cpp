// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/stage_row.h"

#include "ui/form/number_box.h"
#include "ui/form/problem_label.h"
#include "ui/form/wheel_guard.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

#include <cmath>

namespace quadrant {
StageRow::StageRow(ScenarioModel& model, std::size_t index, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_index(index)
    , m_level(new NumberBox(3))
    , m_length(new NumberBox(3))
    , m_remove(new QToolButton) {
    const QString path = QStringLiteral("stages[%1]").arg(index);
    m_level->setObjectName(path + QStringLiteral(".level"));
    m_level->setAccessibleName(tr("Load in stage %1").arg(index + 1));
    m_length->setObjectName(path + QStringLiteral(".for"));
    m_length->setAccessibleName(tr("Seconds of stage %1").arg(index + 1));
    m_length->setSuffix(tr(" s"));
    m_length->setToolTip(tr("For how long. The last stage goes on until the duration is over."));
    makeRemove();
    setFocusProxy(m_level);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    for (NumberBox* box : {m_level, m_length}) {
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        new WheelGuard(box);
    }
    grid->addWidget(m_level, 0, 0);
    grid->addWidget(new QLabel(tr("for")), 0, 1);
    grid->addWidget(m_length, 0, 2);
    grid->addWidget(m_remove, 0, 3);
    grid->setColumnStretch(0, 4);
    grid->setColumnStretch(2, 3);
    grid->addWidget(new ProblemLabel(model, path, m_level), 1, 0, 1, 4);

    showStage();
    bind();
}

void StageRow::makeRemove() {
    m_remove->setText(QStringLiteral("✕"));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::StrongFocus);
    m_remove->setAccessibleName(tr("Remove stage %1").arg(m_index + 1));
    m_remove->setToolTip(tr("Remove this stage."));
    connect(m_remove, &QToolButton::clicked, this, &StageRow::removeWanted);
}

void StageRow::bind() {
    connect(&m_model, &ScenarioModel::changed, this, &StageRow::showStage);
    connect(m_level, &QDoubleSpinBox::valueChanged, this, [this](double level) {
        edit([level](Stage& stage) {
            if (stage.rate)
                stage.rate = level;
            else
                stage.users = static_cast<int>(std::lround(level));
        });
    });
    connect(m_length, &QDoubleSpinBox::valueChanged, this, [this](double seconds) {
        edit([seconds](Stage& it) { it.length = Seconds(seconds); });
    });
}

void StageRow::edit(const std::function<void(Stage&)>& change) {
    m_model.edit([this, &change](Scenario& scenario) { change(scenario.stages[m_index]); });
}

void StageRow::followInTabOrder(const StageRow& previous) {
    setTabOrder(previous.m_remove, m_level);
    setTabOrder(m_level, m_length);
    setTabOrder(m_length, m_remove);
}

void StageRow::showStage() {
    const std::vector<Stage>& stages = m_model.scenario().stages;
    if (m_index >= stages.size())
        return; // it is about to go
    const Stage& stage = stages[m_index];
    const bool open = stage.rate.has_value();
    m_level->setDecimals(open ? 3 : 0);
    m_level->setSuffix(open ? tr(" /s") : tr(" users"));
    m_level->setToolTip(open ? tr("How many requests start each second.")
                             : tr("How many users there are."));
    m_level->showValue(stage.rate.value_or(stage.users.value_or(0)));
    m_length->showValue(stage.length.count());
}

} // namespace quadrant

#include "moc_stage_row.cpp"
