// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be explained: which modes of a scenario, at which time scale.
#pragma once

#include "core/scenario/scenario.h"

#include <QWidget>

#include <map>

class QCheckBox;
class QComboBox;

namespace quadrant {

class ExplainChoice : public QWidget {
    Q_OBJECT

public:
    explicit ExplainChoice(QWidget* parent = nullptr);

    /// Chooses all modes of it that something can be said about. `scenario` is not scaled;
    /// `timeScale` is what it was run at.
    void setScenario(const Scenario& scenario, double timeScale);

    /// With the chosen modes alone.
    Scenario scenario() const;
    double timeScale() const;

Q_SIGNALS:
    void changed();

private:
    Scenario m_scenario;
    std::map<Mode, QCheckBox*> m_modes;
    QComboBox* m_timeScale;
};

} // namespace quadrant
