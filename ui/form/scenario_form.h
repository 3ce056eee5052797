// SPDX-License-Identifier: GPL-3.0-or-later
// The form on the left: every key of a scenario, with what is wrong next to it. A view of the
// ScenarioModel; scrolls in itself where the window is low.
#pragma once

#include "ui/models/scenario_model.h"

#include <QScrollArea>

class QLabel;
class QRadioButton;
class QVBoxLayout;

namespace quadrant {

class Collapsible;

class ScenarioForm : public QScrollArea {
    Q_OBJECT

public:
    explicit ScenarioForm(ScenarioModel& model, QWidget* parent = nullptr);

    QSize sizeHint() const override;

private:
    QWidget* makeAbout();
    void addServerChoice();
    QWidget* makeEmbedded();
    QWidget* makePhases();
    void addThresholds();
    QLabel* addHeading(const QString& text);
    void showScenario();
    void showHiddenProblems();
    void useRunningServers(bool running);

    ScenarioModel& m_model;
    QVBoxLayout* m_column;
    Collapsible* m_about;
    QRadioButton* m_embedded;
    QRadioButton* m_running;
    QWidget* m_embeddedPart;
    QWidget* m_runningPart;
    QLabel* m_total;
    std::vector<Target> m_setAside; ///< the rows, while the embedded server is chosen
};

} // namespace quadrant
