// SPDX-License-Identifier: GPL-3.0-or-later
// How late something comes that is due every so often, by a heartbeat: each beat is due a period
// after the one before, and the lag is how late it comes. The reckoning alone: fed with times, no
// clock inside. One thread at a time.
//
// A blocked thread misses beats. Each missed one counts with the lag that the thread has had at its
// time (one period, two periods, …), as soon as that time has passed and not when the thread comes
// back: so a stall is seen while it lasts, and it has the weight of its length in the mean.
#pragma once

#include "core/base/clock.h"

#include <cstdint>

namespace quadrant {

struct LoopLag {
    Millis mean{0};
    Millis worst{0};
    Millis now{0}; ///< how late the next beat is at this moment; 0 where it isn't due yet
};

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

} // namespace quadrant
