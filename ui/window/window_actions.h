// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the window can be told to do: one action each, with its words and its keys, and the
// menus that list them.
#pragma once

#include <QAction>
#include <QCoreApplication>
#include <QMainWindow>

namespace quadrant {

struct WindowActions {
    Q_DECLARE_TR_FUNCTIONS(quadrant::WindowActions)

public:
    explicit WindowActions(QMainWindow* window);

    void addMenus(QMainWindow* window) const;
    /// Drawn anew when the palette changes.
    void drawIcons(const QPalette& palette) const;
    /// Enabled where there is no reason against it, which is told in place of its hint.
    static void holdBack(QAction* action, const QString& reason);

    QAction* run;
    QAction* stop;
    QAction* tenthOfTime;
    QAction* changeLoad;
    QAction* open;
    QAction* save;
    QAction* saveAs;
    QList<QAction*> exports; ///< one for each of exportFormats(), in its order
    QAction* copySummary;
    QAction* copyCommand;
    QAction* sharedAxes;
    QAction* history;
    QAction* overview;
    QAction* explore;
    QAction* failures;
    QAction* table;
    QAction* explain;
    QAction* newWindow;
    QAction* settings;
    QAction* quit;
    QAction* help;
    QAction* whatIsThis;
    QAction* welcome;
    QAction* about;
    QAction* aboutQt;
};

} // namespace quadrant
