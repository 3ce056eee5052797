// SPDX-License-Identifier: GPL-3.0-or-later
// A run as it is read from a run library: its record is built anew from all that was collected, by
// the code that built it while it was measured. On the database's thread.
#pragma once

#include "core/library/database.h"
#include "core/run/collected.h"
#include "core/run/run_record.h"

#include <vector>

namespace quadrant {

struct StoredRun {
    RunRecord record;
    std::vector<std::vector<Collected>> collected; ///< of each of its endpoints, as it was told
};

Result<StoredRun> readStoredRun(Database& database, qint64 run);

Error damagedRun(const Database& database, qint64 run, const QString& what);

} // namespace quadrant
