// SPDX-License-Identifier: GPL-3.0-or-later
// What a scenario means for a run: which endpoints, which of them together, what the generator is
// told, which phase it is in. Pure.
#pragma once

#include "core/load/load_generator.h"
#include "core/run/run_event.h"
#include "core/run/run_record.h"

#include <cstddef>
#include <vector>

namespace quadrant {

/// The endpoints of a scenario, nothing measured yet; URLs only where servers run already.
std::vector<EndpointRecord> plannedEndpoints(const Scenario& scenario);

/// Indices of the endpoints that are under load at the same time, in the order of the run.
std::vector<std::vector<std::size_t>> endpointGroups(const Scenario& scenario);

LoadPlan loadPlan(const Scenario& scenario, std::vector<LoadTarget> targets);

/// The phase that the load of a mode is in, `elapsed` after its start. The ramp and the warm-up
/// both begin at the start; what counts is measured from the warm-up's end, though the ramp may go
/// on.
Phase phaseAt(Seconds elapsed, const Scenario& scenario);

} // namespace quadrant
