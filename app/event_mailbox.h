// SPDX-License-Identifier: GPL-3.0-or-later
// Hands what is told from the thread that measures, which must not wait, to the one that shows it,
// which may: a terminal can be slow. Some four events a second come in for each endpoint.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>

namespace quadrant {

template <class Event>
class EventMailbox {
public:
    void put(const Event& event) {
        const std::lock_guard lock(m_mutex);
        m_events.push_back(event);
        m_filled.notify_one();
    }

    /// Waits until there is one.
    Event take() {
        std::unique_lock lock(m_mutex);
        m_filled.wait(lock, [this] { return !m_events.empty(); });
        Event event = std::move(m_events.front());
        m_events.pop_front();
        return event;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_filled;
    std::deque<Event> m_events;
};

} // namespace quadrant
