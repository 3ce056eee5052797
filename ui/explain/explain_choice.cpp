// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/explain_choice.h"

#include "core/explain/variations.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace quadrant {

ExplainChoice::ExplainChoice(QWidget* parent)
    : QWidget(parent)
    , m_timeScale(new QComboBox) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    for (const Mode mode : allModes) {
        auto* box = new QCheckBox(modeTitle(mode));
        box->setObjectName(modeId(mode));
        connect(box, &QCheckBox::toggled, this, &ExplainChoice::changed);
        const int place = static_cast<int>(m_modes.size());
        grid->addWidget(box, place / 2, place % 2);
        m_modes[mode] = box;
    }
    m_timeScale->setObjectName(QStringLiteral("timeScale"));
    m_timeScale->setToolTip(tr("Of every wait, cost and duration, but not the poll interval."));
    m_timeScale->addItem(tr("full length"), 1.0);
    m_timeScale->addItem(tr("a tenth of the time"), 0.1);
    auto* label = new QLabel(tr("In"));
    label->setBuddy(m_timeScale);
    grid->setColumnMinimumWidth(2, 20);
    grid->addWidget(label, 0, 3);
    grid->addWidget(m_timeScale, 0, 4);
    grid->setColumnStretch(5, 1);
    connect(m_timeScale, &QComboBox::currentIndexChanged, this, &ExplainChoice::changed);
}

void ExplainChoice::setScenario(const Scenario& scenario, double timeScale) {
    m_scenario = scenario;
    for (const auto& [mode, box] : m_modes) {
        const bool isRun =
            std::find(scenario.modes.begin(), scenario.modes.end(), mode) != scenario.modes.end();
        Scenario single = scenario;
        single.modes = {mode};
        const bool varies = variations(single).ok();
        box->setEnabled(isRun && varies);
        box->setChecked(isRun && varies);
        box->setToolTip(varies ? modeExplanation(mode)
                               : tr("Nothing that the profile changes matters to this mode."));
        box->setVisible(isRun);
    }
    if (const int index = m_timeScale->findData(timeScale); index >= 0)
        m_timeScale->setCurrentIndex(index);
    Q_EMIT changed();
}

Scenario ExplainChoice::scenario() const {
    Scenario chosen = m_scenario;
    std::erase_if(chosen.modes, [this](Mode mode) { return !m_modes.at(mode)->isChecked(); });
    std::erase_if(chosen.load.share,
                  [this](const auto& share) { return !m_modes.at(share.first)->isChecked(); });
    return chosen;
}

double ExplainChoice::timeScale() const {
    return m_timeScale->currentData().toDouble();
}

} // namespace quadrant

#include "moc_explain_choice.cpp"
