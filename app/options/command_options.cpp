// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/command_options.h"

namespace quadrant {

std::vector<Option> CommandOptions::shownOptions() const {
    std::vector<Option> shown;
    for (const OptionGroup& group : groups) {
        for (const Option& option : group.options) {
            if (!option.hidden)
                shown.push_back(option);
        }
    }
    return shown;
}

std::vector<CommandOptions> allCommands(CommandLineArguments& into) {
    return {
        runOptions(into.run),          explainOptions(into.explain),  loadOptions(into.load),
        serveOptions(into.serve),      historyOptions(into.history),  compareOptions(into.compare),
        exportOptions(into.exporting), importOptions(into.importing), listOptions()};
}

} // namespace quadrant
