// SPDX-License-Identifier: GPL-3.0-or-later
// A run's files, each whole or not at all. Any thread; blocks for as long as the disk takes.
#pragma once

#include "core/base/result.h"
#include "core/run/run_record.h"

#include <QString>
#include <QStringList>

namespace quadrant {

/// PREFIX_stats.csv, PREFIX_stats_history.csv, PREFIX_failures.csv and PREFIX_run.json.
QStringList reportPaths(const QString& prefix);

/// Writes them all and returns their paths, or which could not be written and why; the others are
/// written all the same.
Result<QStringList> writeReportFiles(const RunRecord& record, const QString& prefix);

} // namespace quadrant
