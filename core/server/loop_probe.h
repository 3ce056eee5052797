// SPDX-License-Identifier: GPL-3.0-or-later
// Event-loop lag, measured by a heartbeat, and what the loop does with its time.
#pragma once

#include "core/base/busy_time.h"
#include "core/base/clock.h"
#include "core/base/lag_meter.h"

#include <chrono>
#include <ctime>
#include <mutex>

namespace quadrant {

class LoopPulse;

/// What the loop has done with its time, since the first loop began.
struct LoopTime {
    Clock::duration busy{0};      ///< not waiting for events; one that is blocked is busy
    Clock::duration processor{0}; ///< its thread really ran
};

/// The meters of a server's loop, looked at from any thread.
class LoopProbe {
public:
    static constexpr std::chrono::milliseconds period{10};

    LoopLag take();
    Millis lag() const;
    /// How long the loop has not turned; 0 where none runs.
    Clock::duration silence() const;
    LoopTime time(TimePoint now) const;

private:
    friend class LoopPulse;

    Clock::duration processor() const;

    mutable std::mutex m_mutex;
    LagMeter m_meter{period};
    BusyTime m_busy;
    Clock::duration m_processorBefore{0}; ///< by loops that were measured before this one
    const LoopPulse* m_pulse = nullptr;   ///< of the loop that is measured
};

/// A loop's end of the probe, from when it turns until it ends; used by its thread. The newest
/// pulse is the one that counts: what is left of a loop that was given up for another disturbs
/// nothing.
class LoopPulse {
public:
    explicit LoopPulse(LoopProbe& probe);
    ~LoopPulse();
    LoopPulse(const LoopPulse&) = delete;
    LoopPulse& operator=(const LoopPulse&) = delete;

    void beat();
    /// The loop goes to wait for events.
    void waits();
    /// It has woken, or it begins something that may take long. What it has run since it went to
    /// wait is reckoned as done just before: Qt tells when its loop goes to wait, but not before it
    /// has worked through what woke it.
    void works() {
        if (m_waits)
            wake();
    }

private:
    void wake();

    LoopProbe& m_probe;
    const clockid_t m_processorClock;
    bool m_waits = false;
    std::chrono::nanoseconds m_processorAtWait{0};

    friend class LoopProbe;
};

} // namespace quadrant
