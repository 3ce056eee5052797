// SPDX-License-Identifier: GPL-3.0-or-later
// The place of one of the server's event loops, as those see it who look at telemetry: the loop in
// it may be given up for another, and the place's meters go on. Any thread.
#pragma once

#include "core/server/loop_probe.h"
#include "core/server/loop_state.h"

#include <memory>
#include <mutex>
#include <vector>

namespace quadrant {

class LoopPlace {
public:
    LoopProbe probe;

    /// Of the loop that has it now; null before there is one.
    std::shared_ptr<LoopState> loop() const {
        const std::lock_guard lock(m_mutex);
        return m_loop;
    }
    void setLoop(std::shared_ptr<LoopState> loop) {
        const std::lock_guard lock(m_mutex);
        m_loop.swap(loop);
    }

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<LoopState> m_loop;
};

/// What all loops have at this moment.
struct LoopTotals {
    int connections = 0;
    int inFlight = 0;
    int queued = 0;
};

LoopTotals totalsOf(const std::vector<LoopPlace>& places);

/// Deals connections out: hands one that `own` has just accepted to the loop that has the fewest,
/// or returns false where that is `own`.
///
/// Every loop accepts, whichever is free, as the workers of an application server do that share a
/// listening socket. Left at that, one loop took 10 of 10 connections as often as not: the first to
/// wake takes all that are there. A port for each loop (SO_REUSEPORT) would deal by a hash, which
/// is fair to thousands, and 4 users meet the same of two loops once in eight times.
bool handOver(ConnectionId accepted, LoopState& own, const std::vector<LoopPlace>& places);

} // namespace quadrant
