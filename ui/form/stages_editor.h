// SPDX-License-Identifier: GPL-3.0-or-later
// The stages of the load: a row for each, and a button that adds one. The first one takes over from
// the scenario's own rate or users, and the last one that goes leaves them as it was.
#pragma once

#include "ui/models/scenario_model.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace quadrant {

class StageRow;

class StagesEditor : public QWidget {
    Q_OBJECT

public:
    explicit StagesEditor(ScenarioModel& model, QWidget* parent = nullptr);

private:
    void showRows();
    void add();
    void remove(std::size_t index);

    ScenarioModel& m_model;
    QVBoxLayout* m_column;
    std::vector<StageRow*> m_rows;
};

/// Halves the last stage's time; the second half has twice its load. Where there is none, the first
/// stage is the load that the scenario has.
void addStage(Scenario& scenario);
void removeStage(Scenario& scenario, std::size_t index);

} // namespace quadrant
