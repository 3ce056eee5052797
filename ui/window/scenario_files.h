// SPDX-License-Identifier: GPL-3.0-or-later
// Opening and saving scenarios: the dialogs, the recent files, and what is said when it fails.
#pragma once

#include "ui/models/scenario_model.h"
#include "ui/window/window_memory.h"

#include <QObject>

class QWidget;

namespace quadrant {

class MessageBar;

class ScenarioFiles : public QObject {
    Q_OBJECT

public:
    ScenarioFiles(ScenarioModel& model, WindowMemory& memory, MessageBar& messages,
                  QWidget* window);

    /// A built-in's name or a file's path. Edits that were not saved are dropped, but can be
    /// brought back.
    void open(const QString& nameOrPath);
    void askAndOpen();
    /// That of a run; edits as in open().
    void take(const Scenario& scenario);
    /// In its own file; asks where for a built-in scenario or one from a run file.
    void save();
    void askAndSave();
    /// The command that runs it without a window, into the clipboard.
    void copyCommand();

Q_SIGNALS:
    /// The file that was chosen is a run.
    void runFileChosen(const QString& path);
    void recentFilesChanged();

private:
    void offerBack(const Scenario& edited, const QString& source);
    void saveAs(const QString& path);
    void remember(const QString& path);

    ScenarioModel& m_model;
    WindowMemory& m_memory;
    MessageBar& m_messages;
    QWidget* m_window;
};

} // namespace quadrant
