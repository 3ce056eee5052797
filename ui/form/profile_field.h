// SPDX-License-Identifier: GPL-3.0-or-later
// The profile, by name: the built-in ones, and the scenario's own where it has another.
#pragma once

#include "ui/models/scenario_model.h"

#include <QComboBox>

namespace quadrant {

class ProfileField : public QComboBox {
    Q_OBJECT

public:
    explicit ProfileField(ScenarioModel& model, QWidget* parent = nullptr);

    /// The name of the built-in profile that the scenario's own differs from; empty where it is
    /// built in, or has a name of its own.
    QString changedFrom() const;

private:
    void showProfile();
    void choose(int index);

    ScenarioModel& m_model;
    std::vector<Profile> m_builtIn;
};

} // namespace quadrant
