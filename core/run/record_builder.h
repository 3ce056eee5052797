// SPDX-License-Identifier: GPL-3.0-or-later
// Turns what is collected every 250 ms into the RunRecord: totals of the measured time, and a row
// per second. Pure: no clock, no thread of its own.
#pragma once

#include "core/run/run_record.h"

#include <optional>
#include <vector>

namespace quadrant {

/// Adds what one endpoint did since the last call. `server` and
/// `processBusyShare` are of the same stretch, as Evidence::add() takes them, and so is `self`.
void addIntervals(EndpointRecord& endpoint, const std::vector<Interval>& intervals,
                  const std::optional<ServerSample>& server, double processBusyShare = 0,
                  const SelfSample& self = {});

} // namespace quadrant
