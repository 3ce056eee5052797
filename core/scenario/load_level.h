// SPDX-License-Identifier: GPL-3.0-or-later
// How much load a scenario asks for, and when. Pure.
#pragma once

#include "core/scenario/scenario.h"
#include "core/stats/load_over_time.h"

#include <vector>

namespace quadrant {

/// In the order of time, the first from each mode's start. One for each stage, or else the only
/// one.
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
