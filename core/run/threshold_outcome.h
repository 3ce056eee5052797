// SPDX-License-Identifier: GPL-3.0-or-later
// How an endpoint met a threshold, so far or in the end: plain values.
//
// A figure of which there is none, since nothing ended that it could be of, is not met: a server
// that answers nobody must not pass. Nor must one that answers few: at the end, a percentile or the
// maximum that is to be low counts those who were still waiting, each with its age, where that is
// higher.
#pragma once

#include "core/scenario/threshold.h"

#include <optional>

namespace quadrant {

struct ThresholdOutcome {
    enum class State {
        NotJudged, ///< not long enough yet
        Held,
        Broken, ///< of a window once is enough; of the whole measured time it's what it is now
    };
    Threshold threshold;
    State state = State::NotJudged;
    std::optional<double> value; ///< of the measured time up to now, or of the last window
    /// It is `value` at least: requests that never ended are in it with their age.
    bool lowerBound = false;
    std::optional<double> worst; ///< of all windows; none where one broke it since nothing ended
    Seconds brokenAt{
        0}; ///< since the endpoint's load began: the end of the first window that broke it

    bool stopsRun() const { return threshold.stops && state == State::Broken; }
    friend bool operator==(const ThresholdOutcome&, const ThresholdOutcome&) = default;
};

} // namespace quadrant
