// SPDX-License-Identifier: GPL-3.0-or-later
// How the users of a scenario are shared out among its endpoints. Pure.
#pragma once

#include "core/scenario/scenario.h"

#include <cstddef>
#include <vector>

namespace quadrant {

/// One after the other, each endpoint has all users to itself. Together, each has its part by the
/// weights of load.share, to the nearest whole user (by largest remainder), but at least one where
/// there are enough users for that; targets share equally. In the order of modes or targets.
/// `scenario` has passed check().
std::vector<int> usersPerEndpoint(const Scenario& scenario);

/// Those of one endpoint, by its index; 0 where the scenario has no such endpoint.
int usersOf(const Scenario& scenario, std::size_t endpoint);

} // namespace quadrant
