// SPDX-License-Identifier: GPL-3.0-or-later
// The files of an export, each whole or not at all. Any thread; writing blocks for as long as the
// disk takes.
#pragma once

#include "core/base/result.h"
#include "core/report/files/export_formats.h"

#include <QString>
#include <QStringList>

namespace quadrant {

/// The files that writeExport() writes for a run of this scenario.
QStringList exportPaths(const ExportFormat& format, const QString& name, const Scenario& scenario);

/// Writes them all and returns their paths, or which could not be written and why; the others are
/// written all the same.
Result<QStringList> writeExport(const ExportFormat& format, const RunRecord& record,
                                const QString& name);

/// The name to export under, from the path that a person chose: where several files begin with it,
/// "out/q", "out/q.csv" and "out/q_stats.csv" all mean "out/q".
QString exportName(const ExportFormat& format, const Scenario& scenario, const QString& chosen);

/// The same export of one of several runs: "out/q" becomes "out/q-2", "q.json" becomes "q-2.json".
QString nameForRepeat(const ExportFormat& format, const QString& name, int repeat);
QString fileForRepeat(const QString& path, int repeat);

} // namespace quadrant
