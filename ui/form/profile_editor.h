// SPDX-License-Identifier: GPL-3.0-or-later
// The profile: which one, and in a part that opens every setting of it, and where its server runs,
// each with a sentence on what it stands for.
#pragma once

#include "ui/models/scenario_model.h"

#include <QWidget>

namespace quadrant {

class Collapsible;
class ProfileField;
class QuietLabel;

class ProfileEditor : public QWidget {
    Q_OBJECT

public:
    explicit ProfileEditor(ScenarioModel& model, QWidget* parent = nullptr);

private:
    QWidget* makeSettings();
    void showProfile();

    ScenarioModel& m_model;
    ProfileField* m_which;
    QuietLabel* m_changed; ///< how to get back to the built-in one, while it differs
    Collapsible* m_settings;
};

} // namespace quadrant
