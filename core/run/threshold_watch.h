// SPDX-License-Identifier: GPL-3.0-or-later
// Judges an endpoint's thresholds while it is under load: each time something is collected, once
// enough has been measured. Pure: no clock, no thread of its own. The warm-up is left out.
#pragma once

#include "core/run/collected.h"
#include "core/run/threshold_outcome.h"
#include "core/scenario/scenario.h"

#include <deque>
#include <vector>

namespace quadrant {

class ThresholdWatch {
public:
    /// Before that much is measured nothing is said of the measured time as a whole, unless it
    /// ends.
    static constexpr Seconds wholeFrom{1};

    /// Those of `scenario` that are of `endpoint`.
    ThresholdWatch(const Scenario& scenario, const QString& endpoint);

    /// `soFar` is of the measured time, with what was collected.
    void add(const Collected& collected, const Summary& soFar);
    /// The load has ended, and nothing more is collected.
    void end(const Summary& whole);

    const std::vector<ThresholdOutcome>& outcomes() const { return m_outcomes; }

private:
    struct Piece {
        Interval load;
        std::optional<ServerSample> server;
    };

    void judgeWhole(ThresholdOutcome& outcome, const Summary& summary);
    void judgeWindow(ThresholdOutcome& outcome);

    std::vector<ThresholdOutcome> m_outcomes;
    Millis m_thinkTime;
    Seconds m_longestWindow{0};
    Seconds m_measured{0};
    std::deque<Piece> m_recent;                   ///< as many as the longest window needs
    std::vector<std::optional<double>> m_highest; ///< of each outcome: its gauge's, so far
};

} // namespace quadrant
