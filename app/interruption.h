// SPDX-License-Identifier: GPL-3.0-or-later
// What Ctrl+C does to a command that measures: the first one asks it to stop, the second one quits
// at once. Beside that, its events are shown until the last one. At most one object at a time.
#pragma once

#include "app/event_mailbox.h"
#include "app/termination_signals.h"

#include <QString>

#include <atomic>
#include <functional>

namespace quadrant {

class Interruption {
public:
    /// `requestStop` is called on the thread of the signals.
    explicit Interruption(std::function<void()> requestStop);

    /// Shows each event, and says once that the measurement is stopping. Returns the first event
    /// for which `isLast` holds. Main thread.
    template <class Progress, class Event, class IsLast>
    Event follow(EventMailbox<Event>& events, IsLast isLast) const {
        Progress progress;
        for (bool said = false;;) {
            Event event = events.take();
            progress.show(event);
            if (m_stopping && !said) {
                progress.say(sentence());
                said = true;
            }
            if (isLast(event))
                return event;
        }
    }

private:
    static QString sentence();

    std::atomic<bool> m_stopping = false;
    TerminationSignals m_signals; ///< last: its thread uses the others
};

} // namespace quadrant
