// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of the load each mode gets, where modes run together: a weight for each that is
// chosen, and what that comes to. Hidden where it means nothing.
#pragma once

#include "ui/models/scenario_model.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace quadrant {

class ShareEditor : public QWidget {
    Q_OBJECT

public:
    explicit ShareEditor(ScenarioModel& model, QWidget* parent = nullptr);

private:
    void addWeight(Mode mode, QGridLayout* grid);
    void showShares();

    ScenarioModel& m_model;
    QLabel* m_parts; ///< what the weights come to
};

} // namespace quadrant
