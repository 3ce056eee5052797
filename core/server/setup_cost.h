// SPDX-License-Identifier: GPL-3.0-or-later
// What each request costs before its I/O begins: CPU time that the serving thread really burns, as
// that thread's own CPU clock measures it. Serialised, under one lock, as an interpreter's.
#pragma once

#include "core/base/clock.h"
#include "core/server/stop_flag.h"

#include <mutex>

namespace quadrant {

class SetupCost {
public:
    SetupCost(Millis cost, bool serialised);

    /// From any thread. Ends early once `stopping` is set.
    void burn(const StopFlag& stopping);

private:
    const std::chrono::nanoseconds m_cost;
    const bool m_serialised;
    std::mutex m_interpreter;
};

} // namespace quadrant
