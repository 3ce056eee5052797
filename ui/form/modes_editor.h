// SPDX-License-Identifier: GPL-3.0-or-later
// Which modes a run loads: four boxes, Alt+1 to Alt+4.
#pragma once

#include "ui/models/scenario_model.h"

#include <QWidget>

namespace quadrant {

class ModesEditor : public QWidget {
    Q_OBJECT

public:
    explicit ModesEditor(ScenarioModel& model, QWidget* parent = nullptr);
};

} // namespace quadrant
