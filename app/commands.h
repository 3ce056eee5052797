// SPDX-License-Identifier: GPL-3.0-or-later
// The commands, one file each. All return the process's exit code.
#pragma once

#include "app/options/command_line.h"

namespace quadrant {

int runCommand(const RunArguments& arguments);
int explainCommand(const ExplainArguments& arguments);
int loadCommand(const LoadArguments& arguments);
int serveCommand(const ServeArguments& arguments);
int historyCommand(const HistoryArguments& arguments);
int exportCommand(const ExportArguments& arguments);
int importCommand(const ImportArguments& arguments);
int compareCommand(const CompareArguments& arguments);
int listCommand();
/// Qt takes its own options out of the command line, hence the argument vector.
int windowCommand(const WindowArguments& arguments, int argc, char** argv);

} // namespace quadrant
