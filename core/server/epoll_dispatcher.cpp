// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/epoll_dispatcher.h"

#include "core/base/readiness.h"
#include "core/server/loop_probe.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <optional>

namespace quadrant {
namespace {

/// Timers are looked at again after so many.
constexpr std::size_t mostNotifiedInATurn = 1024;
constexpr std::uint64_t wakeUpTag = ~std::uint64_t{0};

/// What makes a notifier of each type ring: an error is told to all.
constexpr std::array<std::uint32_t, 3> ringsAt{EPOLLIN, EPOLLOUT, EPOLLPRI};
constexpr std::uint32_t errors = EPOLLERR | EPOLLHUP;

std::uint64_t tagOf(int descriptor, std::uint32_t age) {
    return std::uint64_t{age} << 32 | static_cast<std::uint32_t>(descriptor);
}

} // namespace

std::unique_ptr<EpollDispatcher> EpollDispatcher::create() {
    const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
    const int wake = ::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    epoll_event waking{.events = EPOLLIN, .data = {.u64 = wakeUpTag}};
    if (epoll >= 0 && wake >= 0 && ::epoll_ctl(epoll, EPOLL_CTL_ADD, wake, &waking) == 0)
        return std::unique_ptr<EpollDispatcher>(new EpollDispatcher(epoll, wake));
    for (const int descriptor : {epoll, wake}) {
        if (descriptor >= 0)
            ::close(descriptor);
    }
    return nullptr;
}

EpollDispatcher::EpollDispatcher(int epoll, int wake)
    : m_epoll(epoll)
    , m_wake(wake)
    , m_ready(mostNotifiedInATurn) {}

EpollDispatcher::~EpollDispatcher() {
    ::close(m_wake);
    ::close(m_epoll);
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags) {
    m_interrupted = false;
    QCoreApplication::sendPostedEvents();
    const bool mayWait = flags.testFlag(QEventLoop::WaitForMoreEvents) && !m_interrupted;
    if (m_nextReady == m_readyCount)
        await(flags, mayWait);
    if (m_interrupted)
        return false;
    const bool notified = notifySockets();
    const bool rang = !flags.testFlag(QEventLoop::X11ExcludeTimers) && m_timers.ring(Clock::now());
    return notified || rang;
}

void EpollDispatcher::await(QEventLoop::ProcessEventsFlags flags, bool mayWait) {
    std::optional<Clock::duration> time = Clock::duration::zero();
    if (mayWait) {
        time.reset();
        const auto due = m_timers.nextDue();
        if (due && !flags.testFlag(QEventLoop::X11ExcludeTimers))
            time = std::max(*due - Clock::now(), Clock::duration::zero());
        tellOfWait();
    }
    if (flags.testFlag(QEventLoop::ExcludeSocketNotifiers)) {
        if (waitForReadable(m_wake, time))
            takeWakes();
    } else {
        m_nextReady = 0;
        m_readyCount = static_cast<std::size_t>(std::max(waitForReady(m_epoll, m_ready, time), 0));
    }
    if (mayWait)
        tellOfWake();
}

void EpollDispatcher::tellOfWait() {
    if (m_pulse)
        m_pulse->waits();
    else
        Q_EMIT aboutToBlock();
}

void EpollDispatcher::tellOfWake() {
    if (m_pulse)
        m_pulse->works();
    else
        Q_EMIT awake();
}

bool EpollDispatcher::notifySockets() {
    const bool any = m_nextReady < m_readyCount;
    while (m_nextReady < m_readyCount)
        notify(m_ready[m_nextReady++]);
    return any;
}

void EpollDispatcher::notify(const epoll_event& ready) {
    if (ready.data.u64 == wakeUpTag)
        return takeWakes();
    const auto descriptor = static_cast<std::size_t>(ready.data.u64 & 0xffffffff);
    const std::uint32_t events = ready.events;
    const std::uint64_t tag = ready.data.u64;
    for (std::size_t type = 0; type < ringsAt.size(); ++type) {
        // Each notification may end what is watched, or watch anew.
        const Watched& watched = m_watched[descriptor];
        if (tagOf(static_cast<int>(descriptor), watched.age) != tag)
            return;
        if (!watched.notifiers[type] || !(events & (ringsAt[type] | errors)))
            continue;
        if (type == QSocketNotifier::Read && watched.stream) {
            watched.stream->readyToRead(events & (errors | EPOLLRDHUP));
            if (!(events & ~ringsAt[QSocketNotifier::Read]))
                return; // it was for no other
        } else {
            QEvent event(QEvent::SockAct);
            QCoreApplication::sendEvent(watched.notifiers[type], &event);
        }
    }
}

/// Whoever wakes the thread has left something for it before. So the flag goes last: what is
/// posted from then on wakes again, and what was before is found.
void EpollDispatcher::takeWakes() {
    eventfd_t wakes = 0;
    static_cast<void>(::eventfd_read(m_wake, &wakes));
    m_woken = false;
}

void EpollDispatcher::wakeUp() {
    if (!m_woken.exchange(true))
        static_cast<void>(::eventfd_write(m_wake, 1));
}

void EpollDispatcher::interrupt() {
    m_interrupted = true;
    wakeUp();
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier* notifier) {
    const auto descriptor = static_cast<std::size_t>(notifier->socket());
    if (descriptor >= m_watched.size())
        m_watched.resize(std::max(descriptor + 1, m_watched.size() * 2));
    Watched& watched = m_watched[descriptor];
    watched.notifiers.at(notifier->type()) = notifier;
    if (notifier->type() == QSocketNotifier::Read)
        watched.stream = dynamic_cast<StreamNotifier*>(notifier);
    watch(static_cast<int>(descriptor));
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier* notifier) {
    const auto descriptor = static_cast<std::size_t>(notifier->socket());
    if (descriptor >= m_watched.size())
        return;
    Watched& watched = m_watched[descriptor];
    QSocketNotifier*& registered = watched.notifiers.at(notifier->type());
    if (registered != notifier)
        return;
    registered = nullptr;
    if (notifier->type() == QSocketNotifier::Read)
        watched.stream = nullptr;
    watch(static_cast<int>(descriptor));
}

/// Tells the kernel what its notifiers want.
void EpollDispatcher::watch(int descriptor) {
    Watched& watched = m_watched[static_cast<std::size_t>(descriptor)];
    const std::uint32_t before = watched.events;
    watched.events = 0;
    for (std::size_t type = 0; type < ringsAt.size(); ++type) {
        if (watched.notifiers[type])
            watched.events |= ringsAt[type];
    }
    if (watched.stream)
        watched.events |= EPOLLET | EPOLLRDHUP;
    if (watched.events == before)
        return;
    if (before == 0 || watched.events == 0)
        ++watched.age;
    epoll_event wanted{.events = watched.events, .data = {.u64 = tagOf(descriptor, watched.age)}};
    if (watched.events == 0) {
        ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr); // or it was closed before
        return;
    }
    const int change = before == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD;
    if (::epoll_ctl(m_epoll, change, descriptor, &wanted) != 0)
        qErrnoWarning("EpollDispatcher: descriptor %d can't be watched", descriptor);
}

void EpollDispatcher::registerTimer(int id, qint64 interval, Qt::TimerType type, QObject* object) {
    m_timers.add({id, static_cast<int>(interval), type}, object, Clock::now());
}

int EpollDispatcher::remainingTime(int id) {
    const auto remaining = m_timers.remaining(id, Clock::now());
    return remaining
               ? static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(*remaining).count())
               : -1;
}

} // namespace quadrant
