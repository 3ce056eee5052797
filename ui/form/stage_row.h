// SPDX-License-Identifier: GPL-3.0-or-later
// How high the load is in one stage, for how long, and a button that removes the stage.
#pragma once

#include "ui/models/scenario_model.h"

#include <QWidget>

class QToolButton;

namespace quadrant {

class NumberBox;

class StageRow : public QWidget {
    Q_OBJECT

public:
    StageRow(ScenarioModel& model, std::size_t index, QWidget* parent = nullptr);

    void followInTabOrder(const StageRow& previous);

Q_SIGNALS:
    void removeWanted();

private:
    void makeRemove();
    void bind();
    void showStage();
    void edit(const std::function<void(Stage&)>& change);

    ScenarioModel& m_model;
    std::size_t m_index;
    NumberBox* m_level;
    NumberBox* m_length;
    QToolButton* m_remove;
};

} // namespace quadrant
