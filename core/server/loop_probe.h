// SPDX-License-Identifier: GPL-3.0-or-later
// Event-loop lag, measured by a heartbeat: each beat is due a period after the one before, and the
// lag is how late it comes.
//
// A blocked loop misses beats. Each missed one counts with the lag that the loop has had at its
// time (one period, two periods, …), as soon as that time has passed and not when the loop comes
// back: so a stall is seen while it lasts, and it has the weight of its length in the mean.
#pragma once

#include "core/base/busy_time.h"
#include "core/base/clock.h"

#include <chrono>
#include <cstdint>
#include <ctime>
#include <mutex>

namespace quadrant {

struct LoopLag {
    Millis mean{0};
    Millis worst{0};
    Millis now{0}; ///< how late the next beat is at this moment; 0 where it isn't due yet
};

/// The reckoning alone: fed with times, no clock inside. One thread at a time.
class LagMeter {
public:
    explicit LagMeter(Clock::duration period)
        : m_period(period) {}

    /// The first beat is due a period from now. What was measured before stays.
    void begin(TimePoint now);
    void beat(TimePoint now);
    /// No more beats are due.
    void end();

    /// Over the time since the last take().
    LoopLag take(TimePoint now);
    /// How late the next beat is, or else how late the last one was.
    Clock::duration lag(TimePoint now) const;
    /// The time since the last beat, or since begin().
    Clock::duration silence(TimePoint now) const;

private:
    Clock::duration overdue(TimePoint now) const;
    void countMissed(TimePoint now);
    void count(double lags, std::int64_t beats, Clock::duration worst);

    Clock::duration m_period;
    bool m_beating = false;
    TimePoint m_due{};
    Clock::duration m_lastLag{0};
    std::int64_t m_missed = 0; ///< beats already counted as missed since m_due

    double m_lagSum = 0; ///< in ticks, since the last take()
    std::int64_t m_beats = 0;
    Clock::duration m_worst{0};
};

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
