// SPDX-License-Identifier: GPL-3.0-or-later
// The scenario that is being edited: its values, where it came from, what is wrong with it. The
// form is one view of it, the window's title and Run another. GUI thread; reading and writing a
// scenario file blocks for as long as the disk takes (files of a few hundred bytes).
#pragma once

#include "core/scenario/scenario_file.h"

#include <QObject>
#include <QString>

#include <functional>
#include <map>

namespace quadrant {

class ScenarioModel : public QObject {
    Q_OBJECT

public:
    explicit ScenarioModel(QObject* parent = nullptr);

    const Scenario& scenario() const { return m_scenario; }
    /// A built-in's name or a file's path; empty for one that came from neither.
    const QString& source() const { return m_source; }
    /// What that gives.
    const Scenario& original() const { return m_original; }
    /// Whether it differs from its source.
    bool isModified() const { return m_scenario != m_original; }

    /// By which every duration is multiplied when it is run; no part of the scenario itself.
    double timeScale() const { return m_timeScale; }
    void setTimeScale(double factor);
    /// The scenario with its time scale applied: what Run runs, once it has been checked.
    Scenario toRun() const { return scaled(m_scenario, m_timeScale); }

    /// What stops it from being run, in the order of the form.
    const Problems& problems() const { return m_problems; }
    /// The sentences about `path` and what lies below it, one a line; empty where all is well.
    QString problemsAt(const QString& path) const;
    /// What is typed at `path`, and is no value yet, is wrong in this way: a problem like others,
    /// until there is none, or another scenario.
    void setDraft(const QString& path, const Problems& problems);
    bool hasDraft(const QString& path) const { return m_drafts.count(path) > 0; }
    /// The last state of it that could be run: what is worth remembering.
    const Scenario& lastValid() const { return m_lastValid; }

    /// One whose durations have been multiplied already, as a run has it, is to be run as it is:
    /// the time scale is 1 then.
    void set(const Scenario& scenario, const QString& source);
    void edit(const std::function<void(Scenario&)>& change);

    /// Leaves the model as it is where that fails.
    Result<Done, Problems> load(const QString& nameOrPath);
    Result<Done> save(const QString& path);

Q_SIGNALS:
    void changed();

private:
    void replace(const Scenario& scenario);
    void lookForProblems();

    Scenario m_scenario;
    Scenario m_original;
    Scenario m_lastValid;
    QString m_source;
    double m_timeScale = 1;
    Problems m_problems;
    std::map<QString, Problems> m_drafts;
};

/// What check() says, and what is wrong with the URLs of targets.
Problems problemsOf(const Scenario& scenario);

/// Whether `path` is `parent` or a key or element of it; both dotted ("load.users").
bool isAtOrBelow(const QString& path, const QString& parent);

/// The hosts of its targets that are not surely this machine, each once.
QStringList remoteHosts(const Scenario& scenario);

} // namespace quadrant
