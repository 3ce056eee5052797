// SPDX-License-Identifier: GPL-3.0-or-later
// What commands that measure share: a run with its progress, its files and its table, and how that
// becomes an exit code.
#pragma once

#include "app/options/command_line.h"
#include "core/run/run_record.h"
#include "core/scenario/scenario_file.h"

namespace quadrant {

/// Returns the exit code. Ctrl+C ends the run early, and what it measured is written; once more
/// ends the process.
int runAndReport(const Scenario& scenario, bool allowRemote, const OutputArguments& output,
                 const RecordingArguments& recording);

int exitCodeOf(RunStatus status);

/// Says all that is wrong with a scenario; returns the exit code.
int complainAbout(const Problems& problems);

} // namespace quadrant
