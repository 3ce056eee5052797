// SPDX-License-Identifier: GPL-3.0-or-later
// One generator thread: an event loop, this thread's share of the users, and a recorder for each
// target. All calls come from the generator's owner; the loop itself is told by posted messages.
#pragma once

#include "core/load/in_flight_list.h"
#include "core/load/load_generator.h"
#include "core/load/user_deal.h"

#include <future>
#include <memory>
#include <vector>

namespace quadrant {

/// For each target, in the plan's order, its intervals.
using TargetIntervals = std::vector<std::vector<Interval>>;

class LoadWorker {
public:
    /// It has its part of the users or arrivals: every plan.threads-th. `deal` is for a closed
    /// loop. The constructor and start() throw what the system throws when it has no descriptors or
    /// threads left, and std::invalid_argument for an address that isn't numeric.
    LoadWorker(const LoadPlan& plan, UserDeal deal, int index);
    ~LoadWorker(); ///< ends the load

    /// Time zero is `now`.
    void start(TimePoint now);
    /// What happened since the last call, up to `at`.
    std::future<TargetIntervals> handOver(Elapsed at);
    /// The requests of each target that were logged since the last call.
    std::future<std::vector<RequestBatch>> takeRequests();
    /// What all threads together should do from `at` on, which is not in the future.
    void changeLevel(Elapsed at, double level);
    /// Asks the loop to end the load now, where it hasn't ended before; returns at once.
    void requestEnd();
    /// After requestEnd(): waits for the thread.
    void join();
    /// The load has ended, and every connection is closed.
    bool ended() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quadrant
