// SPDX-License-Identifier: GPL-3.0-or-later
// The timers of an event dispatcher: which there are, which is due next, and ringing those that
// are. Fed with times, no clock inside; every type is kept to the tick, as Qt::PreciseTimer is. One
// thread.
#pragma once

#include "core/base/clock.h"

#include <QAbstractEventDispatcher>

#include <cstdint>
#include <optional>
#include <vector>

namespace quadrant {

class DispatcherTimers {
public:
    using Info = QAbstractEventDispatcher::TimerInfo;

    /// First due an interval from now; one of no time is due at once, and after each turn.
    void add(const Info& info, QObject* object, TimePoint now);
    /// Whether there was such a one.
    bool remove(int id);
    bool removeAll(const QObject* object);

    QList<Info> of(const QObject* object) const;
    std::optional<Clock::duration> remaining(int id, TimePoint now) const;
    std::optional<TimePoint> nextDue() const;

    /// Sends a QTimerEvent for each that is due, once: one that is late by several intervals makes
    /// up for none. Whether there was any. May be called again by what it calls.
    bool ring(TimePoint now);

private:
    struct Timer {
        Info info;
        QObject* object;
        TimePoint due;
        std::uint64_t lastTurn = 0; ///< in which it rang
        bool ringing = false;       ///< it doesn't ring in an event loop that its own event runs
    };
    void insert(const Timer& timer);

    std::vector<Timer> m_timers; ///< by due time; as Qt's own list, it is searched for an id
    std::uint64_t m_turn = 0;
};

} // namespace quadrant
