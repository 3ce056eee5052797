// SPDX-License-Identifier: GPL-3.0-or-later
// How a run is going, on standard error.
#pragma once

#include "app/status_line.h"
#include "core/run/run_event.h"

#include <QString>

#include <vector>

namespace quadrant {

class Progress {
public:
    void show(const RunEvent& event);
    /// A line of its own.
    void say(const QString& line) { m_line.say(line); }

private:
    struct EndpointProgress {
        QString name;
        double requestsPerS = 0; ///< of what was collected last
        double intendedPerS = 0; ///< of an open loop
        double startedPerS = 0;
        int waiting = 0;
        Summary soFar;
    };

    void show(const RunStarted& event);
    void show(const RunPrepared&) {}
    void show(const EndpointBegan&) {}
    void show(const PhaseChanged& event);
    void show(const LoadChanged& event);
    void show(const IntervalMeasured& event);
    void show(const EndpointEnded& event);
    void show(const RunFinished& event);
    QString label(std::size_t endpoint) const;
    QString whoIsUnderLoad() const;
    QString levelText(double level) const;
    QString currentLine() const;

    StatusLine m_line;
    std::vector<EndpointProgress> m_endpoints;
    std::vector<std::size_t> m_current; ///< under load now
    Phase m_phase = Phase::Prepare;
    Seconds m_elapsed{0};
    Seconds m_expected{0};
    bool m_open = false; ///< loop
};

} // namespace quadrant
