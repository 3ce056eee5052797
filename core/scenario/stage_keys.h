// SPDX-License-Identifier: GPL-3.0-or-later
// The key of a scenario that changes the load while it runs, and what can be wrong with its value.
#pragma once

#include "core/scenario/json_key.h"
#include "core/scenario/scenario.h"

namespace quadrant {

Key<Scenario> stagesKey();

/// What only shows beside other keys: a stage that begins when the run has ended.
void checkStages(const Scenario& scenario, Problems& problems);

} // namespace quadrant
