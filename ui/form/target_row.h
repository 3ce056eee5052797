// SPDX-License-Identifier: GPL-3.0-or-later
// The name and the URL of one running server, and a button that removes them.
#pragma once

#include "ui/models/scenario_model.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace quadrant {

class TargetRow : public QWidget {
    Q_OBJECT

public:
    TargetRow(ScenarioModel& model, std::size_t index, QWidget* parent = nullptr);

    void followInTabOrder(const TargetRow& previous);

Q_SIGNALS:
    void removeWanted();

private:
    QLineEdit* addLine(const QString& key, QString Target::*part);
    void showTarget();

    ScenarioModel& m_model;
    std::size_t m_index;
    QLineEdit* m_name;
    QLineEdit* m_url;
    QToolButton* m_remove;
};

} // namespace quadrant
