// SPDX-License-Identifier: GPL-3.0-or-later
// How far a run has come, and the words for it. Pure: fed events, no clock inside. Times are whole
// seconds as a person reads them: elapsed is rounded down, what is left is rounded up.
#pragma once

#include "core/run/run_event.h"

#include <QCoreApplication>
#include <QString>

namespace quadrant {

class RunProgress {
    Q_DECLARE_TR_FUNCTIONS(quadrant::RunProgress)

public:
    void begin(const RunStarted& event);
    void setPhase(const PhaseChanged& event);
    void setElapsed(const IntervalMeasured& event);
    void finish(const RunFinished& event);
    /// A run that is over.
    void show(const RunRecord& record);
    /// From the user's wish to stop until the run has ended.
    void setStopping();

    double fraction() const; ///< 0 to 1
    QString place() const;   ///< "mode 2 of 4", "4 modes together", "server 1 of 2"
    QString time() const;    ///< "00:07 / 00:32 · 25 s left"
    QString state() const;   ///< "running", "stopping", "finished", … for the window's title
    QString outcome() const; ///< "Finished in 00:32", after the run's end; empty before it

private:
    enum class State { Idle, Running, Stopping, Ended };
    State m_state = State::Idle;
    RunStatus m_outcome = RunStatus::Running;
    bool m_byThreshold = false; ///< that it was stopped
    bool m_servers = false;
    std::size_t m_count = 0;
    std::vector<std::size_t> m_current;
    Seconds m_elapsed{0};
    Seconds m_expected{0};
};

/// "25 s", "3 min 20 s", "2 h 5 min"; whole seconds, rounded up.
QString durationText(Seconds time);

} // namespace quadrant
