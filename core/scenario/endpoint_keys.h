// SPDX-License-Identifier: GPL-3.0-or-later
// The two keys of a scenario that list what is loaded: "modes" of the embedded server, or "targets"
// that run elsewhere.
#pragma once

#include "core/scenario/json_key.h"
#include "core/scenario/scenario.h"

namespace quadrant {

Key<Scenario> modesKey();
Key<Scenario> targetsKey();

} // namespace quadrant
