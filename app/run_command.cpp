// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/run_and_report.h"
#include "app/scenario_choice.h"

namespace quadrant {

int runCommand(const RunArguments& arguments) {
    const auto scenario = chosenScenario(arguments.scenario);
    if (!scenario)
        return complainAbout(scenario.error());
    return runAndReport(scaled(scenario.value(), arguments.scenario.timeScale),
                        arguments.allowRemote, arguments.output, arguments.recording);
}

} // namespace quadrant
