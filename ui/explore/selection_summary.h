// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a selected stretch of time, and what there is to say of that alone: verdict,
// findings and table. Pure.
#pragma once

#include "core/report/tables/summary_table.h"
#include "ui/charts/timeline.h"
#include "ui/explore/moments.h"

namespace quadrant {

/// Of the moments that lie in it, those of the warm-up too. `planned` is the run as it began, with
/// the changes of its load; `moments` are of its endpoints.
RunSummary summaryOf(const Timeline::Stretch& stretch, const RunRecord& planned,
                     const std::vector<Moments>& moments);

/// With a sentence that says which stretch it is of.
SummaryTable selectionTable(const RunSummary& selected, const Timeline::Stretch& stretch);

/// "2.00 s to 4.00 s".
QString stretchText(const Timeline::Stretch& stretch);

} // namespace quadrant
