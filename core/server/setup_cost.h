// SPDX-License-Identifier: GPL-3.0-or-later
// What each request costs before its I/O begins: CPU time that the serving thread really burns, as
// that thread's own CPU clock measures it. Serialised, under one lock, as an interpreter's.
#pragma once

#include "core/base/busy_time.h"
#include "core/base/clock.h"
#include "core/server/stop_flag.h"

#include <atomic>
#include <mutex>

namespace quadrant {

class SetupCost {
public:
    SetupCost(Millis cost, bool serialised);

    /// From any thread. Ends early once `stopping` is set.
    void burn(const StopFlag& stopping);

    /// How long the lock has been held so far, by whichever thread.
    Clock::duration lockHeld(TimePoint now) const;
    /// Threads that wait for it at this moment.
    int lockWaiting() const { return m_waiting; }

private:
    void spin(const StopFlag& stopping) const;
    void burnUnderLock(const StopFlag& stopping);
    void setHeld(bool held);

    const std::chrono::nanoseconds m_cost;
    const bool m_serialised;
    std::mutex m_interpreter;
    std::atomic<int> m_waiting{0};
    mutable std::mutex m_heldMutex; ///< of m_held
    BusyTime m_held;
};

} // namespace quadrant
