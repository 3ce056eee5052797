// SPDX-License-Identifier: GPL-3.0-or-later
// Turns what is collected every 250 ms into the RunRecord: totals of the measured time, and a row
// per second. Pure: no clock, no thread of its own.
#pragma once

#include "core/run/collected.h"
#include "core/run/run_record.h"

namespace quadrant {

/// Adds what one endpoint did since the last call.
void addCollected(EndpointRecord& endpoint, const Collected& collected);

} // namespace quadrant
