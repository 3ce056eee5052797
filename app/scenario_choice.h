// SPDX-License-Identifier: GPL-3.0-or-later
// The scenario that a command line asks for.
#pragma once

#include "app/options/command_line.h"
#include "core/scenario/scenario_file.h"

namespace quadrant {

/// Adds those, or else says what is wrong with them.
Problems addThresholds(Scenario& scenario, const QStringList& thresholds);

/// With its settings applied, but not scaled: that it stays valid when it is has been checked.
Result<Scenario, Problems> chosenScenario(const ScenarioArguments& arguments);

} // namespace quadrant
