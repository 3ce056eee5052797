// SPDX-License-Identifier: GPL-3.0-or-later
// Hands a run's events from the run's thread, which must not wait, to the one that shows them,
// which may: a terminal can be slow. A run sends some four a second for each endpoint.
#pragma once

#include "core/run/run_event.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>

namespace quadrant {

class EventMailbox {
public:
    void put(const RunEvent& event) {
        const std::lock_guard lock(m_mutex);
        m_events.push_back(event);
        m_filled.notify_one();
    }

    /// Waits until there is one.
    RunEvent take() {
        std::unique_lock lock(m_mutex);
        m_filled.wait(lock, [this] { return !m_events.empty(); });
        RunEvent event = std::move(m_events.front());
        m_events.pop_front();
        return event;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_filled;
    std::deque<RunEvent> m_events;
};

} // namespace quadrant
