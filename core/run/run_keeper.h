// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps what a run measures, while it measures: it gets each event of the run on the run's thread,
// before the run's listener does.
#pragma once

#include "core/run/run_event.h"

namespace quadrant {

class RunKeeper {
public:
    RunKeeper() = default;
    RunKeeper(const RunKeeper&) = delete;
    RunKeeper& operator=(const RunKeeper&) = delete;
    virtual ~RunKeeper() = default;

    /// Must return quickly, but for RunFinished: that may take its time, so that all is kept when
    /// the listener gets it.
    virtual void keep(const RunEvent& event) = 0;
};

} // namespace quadrant
