// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/reactor.h"

#include "core/base/readiness.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <system_error>
#include <utility>

namespace quadrant {
namespace {

// So many descriptors are served before the timers are looked at again: at some 6 µs a request,
// timers and starts are then less than a millisecond late.
constexpr int mostReadyAtOnce = 128;

int orThrow(int descriptor, const char* what) {
    if (descriptor < 0)
        throw std::system_error(errno, std::generic_category(), what);
    return descriptor;
}

} // namespace

Reactor::Reactor()
    : m_epoll(orThrow(::epoll_create1(EPOLL_CLOEXEC), "epoll_create1"))
    , m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    epoll_event event{.events = EPOLLIN | EPOLLET, .data = {.ptr = nullptr}};
    if (m_wake < 0 || ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wake, &event) != 0) {
        const int error = errno;
        ::close(m_epoll);
        if (m_wake >= 0)
            ::close(m_wake);
        throw std::system_error(error, std::generic_category(), "eventfd");
    }
}

Reactor::~Reactor() {
    ::close(m_wake);
    ::close(m_epoll);
}

int Reactor::watch(int descriptor, ReadyListener& listener) {
    epoll_event event{.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET,
                      .data = {.ptr = &listener}};
    return ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event) == 0 ? 0 : errno;
}

void Reactor::arm(Timer& timer, TimePoint when) {
    timer.m_armed = true;
    m_timers.push_back({when, &timer, ++timer.m_arming});
    std::push_heap(m_timers.begin(), m_timers.end());
}

void Reactor::disarm(Timer& timer) {
    timer.m_armed = false;
    ++timer.m_arming;
}

void Reactor::post(std::function<void()> call) {
    {
        const std::lock_guard lock(m_mutex);
        m_posted.push_back(std::move(call));
        m_hasPosted = true;
    }
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_wake, &one, sizeof one);
}

void Reactor::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    post([] {});
}

void Reactor::run() {
    // A timer of this thread is served when it is due, not up to 50 µs later to save a wake-up.
    ::prctl(PR_SET_TIMERSLACK, 1UL, 0UL, 0UL, 0UL);
    while (true) {
        if (m_hasPosted) {
            runPosted();
            const std::lock_guard lock(m_mutex);
            if (m_stopping && m_posted.empty())
                return;
        }
        serveTimers();
        wait();
    }
}

void Reactor::wait() {
    dropVoid();
    std::optional<Clock::duration> time;
    if (!m_timers.empty())
        time = m_timers.front().when - Clock::now();
    std::array<epoll_event, mostReadyAtOnce> events;
    const int count = waitForReady(m_epoll, events, time);
    for (int i = 0; i < count; ++i) {
        if (auto* const listener = static_cast<ReadyListener*>(events[i].data.ptr))
            listener->ready(events[i].events);
    }
}

/// Those that are due by now. One that a timer arms meanwhile has to wait for the next turn, so
/// that descriptors have theirs.
void Reactor::serveTimers() {
    const TimePoint now = Clock::now();
    m_due.clear();
    while (!m_timers.empty() && m_timers.front().when <= now) {
        std::pop_heap(m_timers.begin(), m_timers.end());
        m_due.push_back(m_timers.back());
        m_timers.pop_back();
    }
    for (const Armed& armed : m_due) {
        if (armed.isVoid())
            continue;
        armed.timer->m_armed = false;
        armed.timer->due();
    }
}

void Reactor::dropVoid() {
    while (!m_timers.empty() && m_timers.front().isVoid()) {
        std::pop_heap(m_timers.begin(), m_timers.end());
        m_timers.pop_back();
    }
}

void Reactor::runPosted() {
    std::vector<std::function<void()>> posted;
    {
        const std::lock_guard lock(m_mutex);
        posted.swap(m_posted);
        m_hasPosted = false;
    }
    for (const auto& call : posted)
        call();
}

} // namespace quadrant
