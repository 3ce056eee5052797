// SPDX-License-Identifier: GPL-3.0-or-later
// The load in the form: closed loop or open, the settings that the one chosen has, its stages, and
// the settings that both have. What the other one was set to comes back with it.
#pragma once

#include "ui/models/scenario_model.h"

#include <QWidget>

class QRadioButton;

namespace quadrant {

class LoadEditor : public QWidget {
    Q_OBJECT

public:
    explicit LoadEditor(ScenarioModel& model, QWidget* parent = nullptr);

private:
    QWidget* makeLoopChoice();
    QWidget* makeUsers();
    QWidget* makePace();
    QWidget* makeRate();
    QWidget* makeArrivals();
    QWidget* makeBoth();
    void showLoop();
    void useOpenLoop(bool open);

    ScenarioModel& m_model;
    QRadioButton* m_closed;
    QRadioButton* m_open;
    // Of a closed loop, and of an open one:
    QWidget* m_users; ///< these two where there are no stages
    QWidget* m_rate;
    QWidget* m_pace;
    QWidget* m_arrivals;
    double m_rateAside = 100; ///< while the closed loop is chosen
};

} // namespace quadrant
