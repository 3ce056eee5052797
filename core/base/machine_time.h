// SPDX-License-Identifier: GPL-3.0-or-later
// What all processor cores of this machine have done since it started (Linux: the first line of
// /proc/stat, see proc(5)), in hundredths of a second of one core.
#pragma once

#include "core/base/clock.h"

#include <optional>
#include <string_view>

namespace quadrant {

struct MachineTime {
    Seconds all{0};
    Seconds idle{0}; ///< waiting for a disk included
    /// In programs, the kernel on their behalf included, and lost to other virtual machines.
    Seconds programs{0};
};

/// None where the line isn't one.
std::optional<MachineTime> parseMachineTime(std::string_view line);

/// None where it can't be told. Takes some 30 µs.
std::optional<MachineTime> machineTime();

} // namespace quadrant
