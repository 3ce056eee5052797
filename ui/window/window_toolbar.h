// SPDX-License-Identifier: GPL-3.0-or-later
// The toolbar: what to run, Run and Stop, how far it is, shared axes, Export. While a run goes on,
// the load of that moment stands where the time scale of the next run was.
#pragma once

#include "ui/window/window_actions.h"

#include <QToolBar>

namespace quadrant {

class LoadControl;
class ProgressStrip;
class VerdictBadge;
class ScenarioChooser;

/// What the toolbar holds beside actions; it becomes their parent.
struct ToolbarParts {
    ScenarioChooser* chooser;
    LoadControl* load;
    ProgressStrip* strip;
    VerdictBadge* verdict;
};

class WindowToolbar : public QToolBar {
    Q_OBJECT

public:
    WindowToolbar(const WindowActions& actions, const ToolbarParts& parts,
                  QWidget* parent = nullptr);

    void setRunning(bool running);

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawIcons();

    const WindowActions& m_actions;
    QAction* m_timeScale; ///< by these, widgets in a toolbar are hidden
    QAction* m_load;
};

} // namespace quadrant
