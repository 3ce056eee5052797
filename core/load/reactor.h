// SPDX-License-Identifier: GPL-3.0-or-later
// The generator's event loop (Linux, epoll): descriptors that are ready, timers, and calls posted
// by other threads. All but post() and stop() belong to the thread that runs it, or to the owner
// before it runs and after it has ended.
//
// A loop of our own, not Boost.Asio's: what a generator costs for each request is what it is judged
// by. Here a descriptor is registered once, edge-triggered, for its whole life, and a request takes
// two system calls, one to send and one to receive; Asio asks epoll anew for each wait.
#pragma once

#include "core/base/clock.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <vector>

namespace quadrant {

/// Is told that its descriptor is ready: EPOLLIN and so on, edge-triggered.
class ReadyListener {
public:
    virtual void ready(std::uint32_t events) = 0;

protected:
    ~ReadyListener() = default;
};

/// Is told once when its time has come. One that is armed anew forgets the time before.
class Timer {
public:
    virtual ~Timer() = default;
    virtual void due() = 0;

private:
    friend class Reactor;
    std::uint32_t m_arming = 0; ///< its number: older ones that are still queued are void
    bool m_armed = false;
};

/// A timer that calls a function.
class CallTimer final : public Timer {
public:
    explicit CallTimer(std::function<void()> call)
        : m_call(std::move(call)) {}
    void due() override { m_call(); }

private:
    const std::function<void()> m_call;
};

class Reactor {
public:
    /// Throws std::system_error where no descriptor is left.
    Reactor();
    ~Reactor();
    Reactor(const Reactor&) = delete;
    Reactor& operator=(const Reactor&) = delete;

    /// Until stop().
    void run();

    /// For reading, writing and hanging up, until the descriptor is closed. errno where it fails.
    int watch(int descriptor, ReadyListener& listener);

    /// Timers are served in the order of their times, to within the scheduler's precision.
    void arm(Timer& timer, TimePoint when);
    void disarm(Timer& timer);

    /// Any thread. What is posted before stop() runs before run() returns.
    void post(std::function<void()> call);
    void stop();

private:
    struct Armed {
        TimePoint when;
        Timer* timer;
        std::uint32_t arming;
        bool isVoid() const { return !timer->m_armed || arming != timer->m_arming; }
        /// For a heap with the earliest on top.
        bool operator<(const Armed& other) const { return when > other.when; }
    };

    void wait();
    void serveTimers();
    void runPosted();
    void dropVoid();

    const int m_epoll;
    const int m_wake;
    std::vector<Armed> m_timers; ///< a heap
    std::vector<Armed> m_due;    ///< those of this turn
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_posted;
    std::atomic<bool> m_hasPosted{false};
    bool m_stopping = false; ///< under the mutex
};

} // namespace quadrant
