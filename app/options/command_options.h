// SPDX-License-Identifier: GPL-3.0-or-later
// The commands and their options, each standing once. The parser, the manual page and the
// completions read them from here. Main thread.
#pragma once

#include "app/options/command_line.h"
#include "app/options/option.h"

namespace quadrant {

/// What the options fill; of each command its own part.
struct CommandLineArguments {
    WindowArguments window;
    RunArguments run;
    ExplainArguments explain;
    LoadArguments load;
    ServeArguments serve;
    HistoryArguments history;
    CompareArguments compare;
    ExportArguments exporting;
    ImportArguments importing;
};

struct CommandOptions {
    QString name;
    QString help; ///< as an option's
    std::optional<Option> argument = {};
    std::vector<OptionGroup> groups = {}; ///< at most one of them its own
    std::function<Command()> command;     ///< what was asked for, when all is read

    /// Those that people are shown, in the order of the help.
    std::vector<Option> shownOptions() const;
};

/// In the order in which they are listed to people. `into` outlives them.
std::vector<CommandOptions> allCommands(CommandLineArguments& into);

CommandOptions runOptions(RunArguments& into);
CommandOptions explainOptions(ExplainArguments& into);
CommandOptions loadOptions(LoadArguments& into);
CommandOptions serveOptions(ServeArguments& into);
CommandOptions historyOptions(HistoryArguments& into);
CommandOptions compareOptions(CompareArguments& into);
CommandOptions exportOptions(ExportArguments& into);
CommandOptions importOptions(ImportArguments& into);
CommandOptions listOptions();

} // namespace quadrant
