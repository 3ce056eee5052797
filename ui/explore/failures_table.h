// SPDX-License-Identifier: GPL-3.0-or-later
// How requests failed: a row for each kind of each endpoint, in words. GUI thread, in the user's
// language.
#pragma once

#include "core/report/figures/run_summary.h"
#include "ui/widgets/string_table_model.h"

namespace quadrant {

struct FailuresTable {
    enum Column { Endpoint, Kind, Count, Share, FirstSeen, LastSeen, Sample, Cause };
};

StringTable failuresTable(const RunSummary& run);

} // namespace quadrant
