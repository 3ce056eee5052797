// SPDX-License-Identifier: GPL-3.0-or-later
// Event-loop lag, measured by a heartbeat: each beat is due a period after the one before, and the
// lag is how late it comes.
//
// A blocked loop misses beats. Each missed one counts with the lag that the loop has had at its
// time (one period, two periods, …), as soon as that time has passed and not when the loop comes
// back: so a stall is seen while it lasts, and it has the weight of its length in the mean.
#pragma once

#include "core/base/clock.h"

#include <cstdint>
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

    void begin(TimePoint now);
    void beat(TimePoint now);
    /// No more beats are due.
    void end();

    /// Over the time since the last take().
    LoopLag take(TimePoint now);
    /// How late the next beat is, or else how late the last one was.
    Clock::duration lag(TimePoint now) const;

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

/// A LagMeter for a loop that beats in its thread and is looked at from any other.
class LoopProbe {
public:
    static constexpr std::chrono::milliseconds period{10};

    void begin();
    void beat();
    void end();
    LoopLag take();
    Millis lag() const;

private:
    mutable std::mutex m_mutex;
    LagMeter m_meter{period};
};

} // namespace quadrant
