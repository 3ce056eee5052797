// SPDX-License-Identifier: GPL-3.0-or-later
// What the window remembers from one start to the next, in the user's settings file. GUI thread.
#pragma once

#include "ui/models/scenario_model.h"

#include <QSettings>
#include <QStringList>

class QMainWindow;
class QSplitter;

namespace quadrant {

class WindowMemory {
public:
    void saveScenario(const ScenarioModel& model);
    /// The scenario as it was left, with where it came from; false where none is remembered or it
    /// can no longer be read.
    bool restoreScenario(ScenarioModel& model) const;

    void saveGeometry(const QMainWindow& window, const QList<QSplitter*>& splitters);
    /// Splitters are told apart by their object names.
    bool restoreGeometry(QMainWindow& window, const QList<QSplitter*>& splitters) const;

    /// Scenario files, the latest first, ten at most; those that are gone are left out.
    QStringList recentFiles() const;
    void addRecentFile(const QString& path);

    /// Where the last file was opened, saved or exported to; the documents folder at first.
    QString folder() const;
    void setFolder(const QString& folder);

    /// Whether the first page has been seen.
    bool welcomed() const;
    void setWelcomed();

    bool tenthOfTime() const;
    void setTenthOfTime(bool on);

    bool sharedAxes() const;
    void setSharedAxes(bool shared);

private:
    QSettings m_settings;
};

} // namespace quadrant
