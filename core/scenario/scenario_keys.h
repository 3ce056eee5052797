// SPDX-License-Identifier: GPL-3.0-or-later
// Every key of scenario and profile files: its name, its type, its range. The one place for each.
#pragma once

#include "core/scenario/json_key.h"
#include "core/scenario/scenario.h"

namespace quadrant {

const Keys<Scenario>& scenarioKeys();
const Keys<Profile>& profileKeys();

} // namespace quadrant
