// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/console.h"
#include "app/exit_code.h"
#include "app/run_and_report.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {

int runCommand(const RunArguments& arguments) {
    if (!(arguments.timeScale > 0) || std::isinf(arguments.timeScale)) {
        complain(u"--time-scale: must be a number above 0, not %1"_s.arg(arguments.timeScale));
        return WrongUsage;
    }
    auto loaded = loadScenario(arguments.scenario);
    if (!loaded)
        return complainAbout(loaded.error());
    auto changed = withSettings(loaded.value(), arguments.settings);
    if (!changed)
        return complainAbout(changed.error());
    const Scenario scenario = scaled(changed.take(), arguments.timeScale);
    if (const Problems problems = check(scenario); !problems.empty()) {
        complain(u"--time-scale %1 leaves no valid scenario:"_s.arg(arguments.timeScale));
        return complainAbout(problems);
    }
    return runAndReport(scenario, arguments.allowRemote, arguments.output);
}

} // namespace quadrant
