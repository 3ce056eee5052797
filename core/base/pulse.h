// SPDX-License-Identifier: GPL-3.0-or-later
// A thread's pulse: the thread beats, others ask how late it comes to its beats. Any thread.
#pragma once

#include "core/base/lag_meter.h"

#include <mutex>

namespace quadrant {

class Pulse {
public:
    explicit Pulse(Clock::duration period)
        : m_meter(period) {}

    /// The first beat is due a period from now.
    void begin(TimePoint now) {
        const std::lock_guard lock(m_mutex);
        m_meter.begin(now);
    }
    void beat(TimePoint now) {
        const std::lock_guard lock(m_mutex);
        m_meter.beat(now);
    }
    /// Over the time since the last take(); a beat that is overdue counts with how late it is.
    LoopLag take(TimePoint now) {
        const std::lock_guard lock(m_mutex);
        return m_meter.take(now);
    }

private:
    std::mutex m_mutex;
    LagMeter m_meter;
};

} // namespace quadrant
