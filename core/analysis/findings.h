// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses what there is to say of a measurement, from what was measured and never from the mode's
// name: which resource was exhausted, what the watchdog did, who was left waiting. Pure.
#pragma once

#include "core/analysis/evidence.h"
#include "core/analysis/finding.h"
#include "core/analysis/verdict.h"
#include "core/stats/summary.h"

#include <vector>

namespace quadrant {

/// The two that matter most, in this order. With nothing wrong one that says so; none as long as
/// nothing has been measured. While the load goes on nobody counts as unfinished. What hampered the
/// measurement itself is the verdict's to say, and in few words here.
std::vector<Finding> findings(const Evidence& evidence, const Totals& totals,
                              const Summary& summary, const std::optional<Verdict>& verdict);

} // namespace quadrant
