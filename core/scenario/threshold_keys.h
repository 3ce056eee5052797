// SPDX-License-Identifier: GPL-3.0-or-later
// The key of a scenario that holds its thresholds, and what can be wrong with its value.
#pragma once

#include "core/scenario/json_key.h"
#include "core/scenario/scenario.h"

namespace quadrant {

Key<Scenario> thresholdsKey();

/// What only shows beside other keys: of an endpoint that there is none, of a server that isn't
/// ours, or longer than what is measured.
void checkThresholds(const Scenario& scenario, Problems& problems);

} // namespace quadrant
