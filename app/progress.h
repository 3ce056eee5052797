// SPDX-License-Identifier: GPL-3.0-or-later
// How a run is going, on standard error: a line that updates in place on a terminal; elsewhere a
// line where something begins or ends, and one every ten seconds.
#pragma once

#include "core/run/run_event.h"

#include <QString>

#include <vector>

namespace quadrant {

class Progress {
public:
    Progress();

    void show(const RunEvent& event);
    /// A line of its own.
    void say(const QString& line);

private:
    struct EndpointState {
        QString name;
        double requestsPerS = 0;
        Summary soFar;
    };

    void show(const RunStarted& event);
    void show(const PhaseChanged& event);
    void show(const IntervalMeasured& event);
    void show(const EndpointEnded& event);
    void show(const RunFinished& event);
    QString label(std::size_t endpoint) const;
    QString currentLine() const;
    void clearLine();

    const bool m_inPlace;
    std::vector<EndpointState> m_endpoints;
    std::vector<std::size_t> m_current; ///< under load now
    Phase m_phase = Phase::Prepare;
    Seconds m_elapsed{0};
    Seconds m_expected{0};
    Seconds m_nextLine{0};
    bool m_lineOpen = false; ///< the terminal shows a line that is to be written over
};

} // namespace quadrant
