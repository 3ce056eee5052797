// SPDX-License-Identifier: GPL-3.0-or-later
// When requests are sent: by users who wait for answers (closed loop), or at a rate (open loop).
// Each generator thread has one, of its share of the load; all calls are on that thread, or on the
// owner's before it runs.
#pragma once

#include "core/load/load_connection.h"
#include "core/load/load_generator.h"

#include <cstddef>
#include <deque>

namespace quadrant {

class LoadPattern {
public:
    virtual ~LoadPattern() = default;

    virtual void start() = 0;
    /// From `at`, which is not in the future, so many users or arrivals per second over all threads
    /// and targets.
    virtual void changeLevel(Elapsed at, double level) = 0;
    /// Before an interval ends at `at`: what should have happened by then is known to the
    /// recorders.
    virtual void catchUp(Elapsed at) = 0;
    /// What this thread should do for target `target` at that time.
    virtual void tellAsked(std::size_t target, Interval& interval) const = 0;
    /// The load ends; nothing starts any more, and every connection is closed. Before the recorders
    /// finish.
    virtual void end(Elapsed at) = 0;
};

} // namespace quadrant
