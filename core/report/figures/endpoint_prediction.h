// SPDX-License-Identifier: GPL-3.0-or-later
// What queueing theory predicts of a scenario's endpoints: one figure, whoever shows it. Pure; any
// thread.
#pragma once

#include "core/analysis/theory.h"

namespace quadrant {

/// Whether others load the same server at the same time: then a mode is predicted as if it were
/// alone, and what is missing is what the others take away.
bool sharesServer(const Scenario& scenario);

/// The steady state with all the users or arrivals that `scenario`, which has passed check(), gives
/// to this mode, on `cores` processor cores; the ramp is not in it. None where targets are loaded,
/// where the mode isn't, or where the load comes in stages: there is no one steady state then.
std::optional<Prediction> predictionFor(const Scenario& scenario, Mode mode, int cores);

} // namespace quadrant
