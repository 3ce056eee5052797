// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/event_inbox.h"

#include <utility>

namespace quadrant {

void EventInbox::put(RunEvent event) {
    bool wake = false;
    {
        const std::scoped_lock lock(m_mutex);
        wake = m_events.empty();
        m_events.push_back(std::move(event));
    }
    if (wake)
        QMetaObject::invokeMethod(this, &EventInbox::filled, Qt::QueuedConnection);
}

std::vector<RunEvent> EventInbox::take() {
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_events, {});
}

} // namespace quadrant

#include "moc_event_inbox.cpp"
