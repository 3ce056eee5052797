// SPDX-License-Identifier: GPL-3.0-or-later
// How much of the time something was busy: a loop with anything but waiting for events, a lock with
// being held, a thread with running. The reckoning alone: fed with times, no clock inside. One
// thread at a time.
#pragma once

#include "core/base/clock.h"

#include <algorithm>

namespace quadrant {

/// Adds up the time between each begin() and its end().
class BusyTime {
public:
    void begin(TimePoint now) {
        end(now);
        m_busy = true;
        m_since = now;
    }
    void end(TimePoint now) {
        m_total = total(now);
        m_busy = false;
    }
    /// What lasts at this moment counts with what there is of it.
    Clock::duration total(TimePoint now) const {
        return m_busy ? m_total + std::max(now - m_since, Clock::duration::zero()) : m_total;
    }

private:
    Clock::duration m_total{0};
    bool m_busy = false;
    TimePoint m_since{};
};

/// Of a total that grows with time, the share of each interval that it grew by.
class IntervalShare {
public:
    explicit IntervalShare(TimePoint begin)
        : m_begin(begin) {}

    /// From 0 to `most`, since the last take() or the beginning. `most` is how many it is the total
    /// of, where each can have all of the time.
    double take(TimePoint now, Clock::duration total, double most = 1) {
        const Millis length = now - m_begin;
        const Millis grown = total - m_total;
        m_begin = now;
        m_total = total;
        return length.count() > 0 ? std::clamp(grown / length, 0.0, most) : 0;
    }

private:
    TimePoint m_begin;
    Clock::duration m_total{0};
};

} // namespace quadrant
