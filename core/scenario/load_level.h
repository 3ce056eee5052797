// SPDX-License-Identifier: GPL-3.0-or-later
// How much load a scenario asks for, and when: arrivals per second in an open loop, users in a
// closed one. Pure.
#pragma once

#include "core/scenario/scenario.h"

#include <vector>

namespace quadrant {

/// From a time on, since a mode's start.
struct LoadLevel {
    Seconds at{0};
    double level = 0; ///< arrivals per second, or users
    friend bool operator==(const LoadLevel&, const LoadLevel&) = default;
};

/// In the order of time, the first from the start. One for each stage, or else the only one.
std::vector<LoadLevel> loadLevels(const Scenario& scenario);

/// Arrivals per second or users at the fullest moment.
double mostLoad(const Scenario& scenario);

/// In a closed loop: the same as a whole number.
int mostUsers(const Scenario& scenario);

/// In an open loop: how many requests each run of its modes is to start.
double arrivalsAskedFor(const Scenario& scenario);

/// How long it takes until the users of the first stage are there; none in an open loop.
Seconds rampTime(const Scenario& scenario);

} // namespace quadrant
