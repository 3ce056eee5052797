// SPDX-License-Identifier: GPL-3.0-or-later
// An event dispatcher for a thread with thousands of sockets (Linux): it asks the kernel for those
// that are ready, where Qt's own hands it all of them each time. Otherwise as Qt's own: a turn
// delivers posted events, waits, notifies sockets, then rings timers.
//
// Its members are the thread's, but wakeUp() and interrupt(), which are anybody's. Descriptors are
// to be disabled before they are closed, as sockets do it.
#pragma once

#include "core/server/dispatcher_timers.h"
#include "core/server/stream_notifier.h"

#include <QAbstractEventDispatcher>

#include <sys/epoll.h>

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

namespace quadrant {

class LoopPulse;

class EpollDispatcher final : public QAbstractEventDispatcher {
public:
    /// Null where no descriptors are left for it.
    static std::unique_ptr<EpollDispatcher> create();
    ~EpollDispatcher() override;

    /// Tells it when the thread goes to wait and when it has woken, in place of aboutToBlock() and
    /// awake(), which cost more. Null ends it, before the pulse does.
    void setPulse(LoopPulse* pulse) { m_pulse = pulse; }

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier* notifier) override;
    void unregisterSocketNotifier(QSocketNotifier* notifier) override;

    void registerTimer(int id, qint64 interval, Qt::TimerType type, QObject* object) override;
    bool unregisterTimer(int id) override { return m_timers.remove(id); }
    bool unregisterTimers(QObject* object) override { return m_timers.removeAll(object); }
    QList<TimerInfo> registeredTimers(QObject* object) const override {
        return m_timers.of(object);
    }
    int remainingTime(int id) override;

    void wakeUp() override;
    void interrupt() override;

private:
    /// What is watched of a descriptor.
    struct Watched {
        std::array<QSocketNotifier*, 3> notifiers{}; ///< by QSocketNotifier::Type
        StreamNotifier* stream = nullptr;            ///< the first of them, if it is one
        std::uint32_t events = 0;                    ///< those that the kernel is asked for
        std::uint32_t age = 0; ///< tells what was ready under this number before from what is now
    };

    EpollDispatcher(int epoll, int wake);

    void watch(int descriptor);
    void await(QEventLoop::ProcessEventsFlags flags, bool mayWait);
    void tellOfWait();
    void tellOfWake();
    bool notifySockets();
    void notify(const epoll_event& ready);
    void takeWakes();

    const int m_epoll;
    const int m_wake; ///< an eventfd
    std::atomic<bool> m_woken{false};
    std::atomic<bool> m_interrupted{false};
    std::vector<Watched> m_watched; ///< by descriptor: they are small numbers
    std::vector<epoll_event> m_ready;
    std::size_t m_readyCount = 0;
    std::size_t m_nextReady = 0; ///< an event loop inside a notification goes on from here
    DispatcherTimers m_timers;
    LoopPulse* m_pulse = nullptr;
};

} // namespace quadrant
