// SPDX-License-Identifier: GPL-3.0-or-later
// The running servers a run loads: a row of a name and a URL for each.
#pragma once

#include "ui/models/scenario_model.h"

#include <QWidget>

class QVBoxLayout;

namespace quadrant {

class TargetRow;

class TargetsEditor : public QWidget {
    Q_OBJECT

public:
    explicit TargetsEditor(ScenarioModel& model, QWidget* parent = nullptr);

    /// A row to begin with, named unlike those that are there.
    static Target newTarget(const std::vector<Target>& others);

private:
    void showRows();
    void addTarget();
    void removeTarget(std::size_t index);

    ScenarioModel& m_model;
    QVBoxLayout* m_column;
    std::vector<TargetRow*> m_rows;
};

} // namespace quadrant
