// SPDX-License-Identifier: GPL-3.0-or-later
// How the load of a scenario is shared out among its endpoints. Pure.
#pragma once

#include "core/scenario/scenario.h"

#include <cstddef>
#include <vector>

namespace quadrant {

/// Of a closed loop, at its fullest moment; none of an open one.
/// One after the other, each endpoint has all users to itself. Together, each has its part by the
/// weights of load.share, to the nearest whole user (by largest remainder), but at least one where
/// there are enough users for that; targets share equally. In the order of modes or targets.
/// `scenario` has passed check().
std::vector<int> usersPerEndpoint(const Scenario& scenario);

/// Weights of the endpoints by load.share, as whole numbers in the same proportion (to a
/// thousandth); all alike where they are not under load together.
std::vector<int> shareWeights(const Scenario& scenario);

/// The part of an open loop's arrivals that one endpoint gets, by its index: 1 where it is alone, 0
/// where the scenario has no such endpoint.
double partOfArrivals(const Scenario& scenario, std::size_t endpoint);

/// Those of one endpoint, by its index; 0 where the scenario has no such endpoint.
int usersOf(const Scenario& scenario, std::size_t endpoint);

} // namespace quadrant
