// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a selected stretch of time: the summary table of that alone. Pure.
#pragma once

#include "core/report/summary_table.h"
#include "ui/charts/timeline.h"
#include "ui/explore/moments.h"

namespace quadrant {

/// Of the moments that lie in it, those of the warm-up too. `endpoints` are the names of what
/// `moments` are of.
RunSummary summaryOf(const Timeline::Stretch& stretch, const Scenario& scenario, int cores,
                     const std::vector<QString>& endpoints,
                     const std::vector<const Moments*>& moments);

/// With a sentence that says which stretch it is of.
SummaryTable selectionTable(const RunSummary& selected, const Timeline::Stretch& stretch);

/// "2.00 s to 4.00 s".
QString stretchText(const Timeline::Stretch& stretch);

} // namespace quadrant
