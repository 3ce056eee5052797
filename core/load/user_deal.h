// SPDX-License-Identifier: GPL-3.0-or-later
// Which user goes to which target. Pure.
#pragma once

#include "core/load/load_generator.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace quadrant {

/// The target's index for each user, in the order in which they join. Each target's users join at
/// an even pace over the whole ramp, its j-th of n at (j + ½) ÷ n of it, so that at every moment
/// each target has about its part of those that are there.
std::vector<std::size_t> dealUsers(const LoadPlan& plan);

/// One for all threads of a generator.
using UserDeal = std::shared_ptr<const std::vector<std::size_t>>;

} // namespace quadrant
