// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of a scenario's "published" object.
#pragma once

#include "core/scenario/json_key.h"
#include "core/scenario/scenario.h"

namespace quadrant {

/// Left out of files where nothing was published. Not for `--set`: a file is the place for it.
Key<Scenario> publishedKey();

} // namespace quadrant
