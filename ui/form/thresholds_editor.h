// SPDX-License-Identifier: GPL-3.0-or-later
// The thresholds of a scenario as text, one a line. What can't be read stays as it was typed, and
// is told as a problem with its line and column.
#pragma once

#include "ui/models/scenario_model.h"

#include <QPlainTextEdit>

namespace quadrant {

class ThresholdsEditor : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit ThresholdsEditor(ScenarioModel& model, QWidget* parent = nullptr);

private:
    void showThresholds();
    void read();

    ScenarioModel& m_model;
};

} // namespace quadrant
