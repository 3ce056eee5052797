// SPDX-License-Identifier: GPL-3.0-or-later
// The combo box of scenarios: the built-in ones, then the recent files. Choosing only asks; what is
// shown follows the model.
#pragma once

#include "ui/models/scenario_model.h"

#include <QComboBox>

namespace quadrant {

class ScenarioChooser : public QComboBox {
    Q_OBJECT

public:
    explicit ScenarioChooser(ScenarioModel& model, QWidget* parent = nullptr);

    void setRecentFiles(const QStringList& paths);

Q_SIGNALS:
    void chosen(const QString& nameOrPath);

private:
    void showSource();

    ScenarioModel& m_model;
};

} // namespace quadrant
