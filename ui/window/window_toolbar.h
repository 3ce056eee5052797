// SPDX-License-Identifier: GPL-3.0-or-later
// The toolbar: what to run, Run and Stop, how far it is, shared axes, Export.
#pragma once

#include "ui/window/window_actions.h"

#include <QToolBar>

namespace quadrant {

class ProgressStrip;
class VerdictBadge;
class ScenarioChooser;

class WindowToolbar : public QToolBar {
    Q_OBJECT

public:
    WindowToolbar(const WindowActions& actions, ScenarioChooser* chooser, ProgressStrip* strip,
                  VerdictBadge* verdict, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawIcons();

    const WindowActions& m_actions;
};

} // namespace quadrant
