// SPDX-License-Identifier: GPL-3.0-or-later
// What a run's thread is told while it goes on: to stop, once and for good, or to change the load.
// Wakes it where it waits. Any thread.
#pragma once

#include "core/base/clock.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

namespace quadrant {

class RunSignal {
public:
    void requestStop() {
        const std::lock_guard lock(m_mutex);
        m_stopRequested = true;
        m_changed.notify_all();
    }

    bool stopRequested() const {
        const std::lock_guard lock(m_mutex);
        return m_stopRequested;
    }

    /// A later one takes the place of one that has not been taken yet.
    void requestLevel(double level) {
        const std::lock_guard lock(m_mutex);
        m_level = level;
        m_changed.notify_all();
    }

    std::optional<double> takeLevel() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_level, std::nullopt);
    }

    /// Waits until then, or shorter where something is requested; returns whether it is.
    bool waitUntil(TimePoint until) {
        std::unique_lock lock(m_mutex);
        // Converted to the system clock, since GCC 12's thread sanitizer doesn't know the wait that
        // the steady one uses. Should the wall clock jump, one wait is off.
        const auto wall = std::chrono::system_clock::now() + (until - Clock::now());
        return m_changed.wait_until(lock, wall, [this] { return m_stopRequested || m_level; });
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopRequested = false;
    std::optional<double> m_level;
};

} // namespace quadrant
