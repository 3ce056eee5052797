// SPDX-License-Identifier: GPL-3.0-or-later
// Where figures go: the table or one document on standard output, the others to files.
#pragma once

#include "app/options/command_line.h"
#include "core/base/result.h"
#include "core/explain/explanation.h"
#include "core/run/run_record.h"

namespace quadrant {

/// Whether at most one of them goes to standard output.
Result<Done> checkStandardOutput(const OutputArguments& output);

/// The same for one of several runs; see nameForRepeat().
OutputArguments forRepeat(OutputArguments output, int repeat);
/// Whether one of them goes to standard output.
bool usesStandardOutput(const OutputArguments& output);

/// Whether they can be written, asked before anything is measured for them.
Result<Done> checkOutput(const OutputArguments& output, const Scenario& scenario);
Result<Done> checkOutput(const ExplainArguments& output);

/// Writes as much as can be; an error says what could not. What files could not take is put in the
/// system's folder for temporary files instead, so that nothing measured is lost.
Result<Done> writeOutput(const RunRecord& record, const OutputArguments& output);
Result<Done> writeOutput(const Explanation& explanation, const ExplainArguments& output);

} // namespace quadrant
