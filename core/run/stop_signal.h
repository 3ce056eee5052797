// SPDX-License-Identifier: GPL-3.0-or-later
// Asks a thread to stop, once and for good, and wakes it where it waits. Any thread.
#pragma once

#include "core/base/clock.h"

#include <condition_variable>
#include <mutex>

namespace quadrant {

class StopSignal {
public:
    void request() {
        const std::lock_guard lock(m_mutex);
        m_requested = true;
        m_changed.notify_all();
    }

    bool requested() const {
        const std::lock_guard lock(m_mutex);
        return m_requested;
    }

    /// Waits until then, or shorter where a stop is requested; returns whether it is.
    bool waitUntil(TimePoint until) {
        std::unique_lock lock(m_mutex);
        // Converted to the system clock, since GCC 12's thread sanitizer doesn't know the wait that
        // the steady one uses. Should the wall clock jump, one wait is off.
        const auto wall = std::chrono::system_clock::now() + (until - Clock::now());
        return m_changed.wait_until(lock, wall, [this] { return m_requested; });
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_requested = false;
};

} // namespace quadrant
