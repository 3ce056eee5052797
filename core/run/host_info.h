// SPDX-License-Identifier: GPL-3.0-or-later
// The machine that a run is measured on.
#pragma once

#include "core/run/run_record.h"

namespace quadrant {

HostInfo hostInfo();

} // namespace quadrant
