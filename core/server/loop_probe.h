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

/// What is seen of a server's loop from any thread: its lag, and whether its thread runs.
class LoopProbe {
public:
    static constexpr std::chrono::milliseconds period{10};

    LoopLag take();
    Millis lag() const;
    /// How long the loop has not turned; 0 where none runs.
    Clock::duration silence() const;
    /// Share of the time since the last call in which the loop's thread had a processor.
    double takeProcessorShare();

private:
    friend class LoopPulse;

    mutable std::mutex m_mutex;
    LagMeter m_meter{period};
    const LoopPulse* m_pulse = nullptr; ///< of the loop that is measured
    TimePoint m_shareTaken = Clock::now();
    std::chrono::nanoseconds m_ranBefore{0}; ///< processor time of the pulse's thread until then
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

private:
    friend class LoopProbe;

    LoopProbe& m_probe;
    clockid_t m_processorTime{}; ///< of its thread; readable from others as long as that lives
};

} // namespace quadrant
