// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with one value, under its editor; gone while all is well. Screen readers get it as
// the editor's description.
#pragma once

#include "ui/models/scenario_model.h"

#include <QLabel>

namespace quadrant {

class ProblemLabel : public QLabel {
    Q_OBJECT

public:
    /// About `path` and what lies below it; `editor` is where the person can mend it.
    ProblemLabel(ScenarioModel& model, const QString& path, QWidget* editor);

    const QString& path() const { return m_path; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void update();
    void scrollIntoView();
    void colourIn();

    ScenarioModel& m_model;
    QString m_path;
    QWidget* m_editor;
};

} // namespace quadrant
