// SPDX-License-Identifier: GPL-3.0-or-later
// The profile, by name: the built-in ones, and the scenario's own where a file brought one.
#pragma once

#include "ui/form/field_grid.h"

#include <QComboBox>

namespace quadrant {

class ProfileField : public QComboBox {
    Q_OBJECT

public:
    explicit ProfileField(ScenarioModel& model, QWidget* parent = nullptr);

private:
    void showProfile();
    void choose(int index);

    ScenarioModel& m_model;
    std::vector<Profile> m_builtIn;
};

} // namespace quadrant
