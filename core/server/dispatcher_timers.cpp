// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/dispatcher_timers.h"

#include <QCoreApplication>
#include <QTimerEvent>

#include <algorithm>

namespace quadrant {

void DispatcherTimers::add(const Info& info, QObject* object, TimePoint now) {
    insert({info, object, now + std::chrono::milliseconds(info.interval)});
}

void DispatcherTimers::insert(const Timer& timer) {
    m_timers.insert(std::ranges::upper_bound(m_timers, timer.due, {}, &Timer::due), timer);
}

bool DispatcherTimers::remove(int id) {
    return std::erase_if(m_timers, [id](const Timer& timer) { return timer.info.timerId == id; }) >
           0;
}

bool DispatcherTimers::removeAll(const QObject* object) {
    return std::erase_if(m_timers,
                         [object](const Timer& timer) { return timer.object == object; }) > 0;
}

QList<DispatcherTimers::Info> DispatcherTimers::of(const QObject* object) const {
    QList<Info> infos;
    for (const Timer& timer : m_timers) {
        if (timer.object == object)
            infos.push_back(timer.info);
    }
    return infos;
}

std::optional<Clock::duration> DispatcherTimers::remaining(int id, TimePoint now) const {
    for (const Timer& timer : m_timers) {
        if (timer.info.timerId == id)
            return std::max(timer.due - now, Clock::duration::zero());
    }
    return std::nullopt;
}

std::optional<TimePoint> DispatcherTimers::nextDue() const {
    const auto first = std::ranges::find(m_timers, false, &Timer::ringing);
    return first == m_timers.end() ? std::nullopt : std::optional(first->due);
}

bool DispatcherTimers::ring(TimePoint now) {
    const std::uint64_t turn = ++m_turn;
    bool any = false;
    while (true) {
        const auto first = std::ranges::find_if(m_timers, [turn](const Timer& timer) {
            return !timer.ringing && timer.lastTurn < turn;
        });
        if (first == m_timers.end() || first->due > now)
            return any;
        any = true;
        Timer timer = *first;
        m_timers.erase(first);
        timer.lastTurn = turn;
        const std::chrono::milliseconds interval(timer.info.interval);
        timer.due += interval;
        if (timer.due < now)
            timer.due = now + interval;
        timer.ringing = true;
        insert(timer);

        QTimerEvent event(timer.info.timerId);
        QCoreApplication::sendEvent(timer.object, &event);
        for (Timer& rung : m_timers) {
            if (rung.info.timerId == timer.info.timerId)
                rung.ringing = false; // unless it was removed
        }
    }
}

} // namespace quadrant
