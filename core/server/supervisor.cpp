// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/supervisor.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace quadrant {

Supervisor::Supervisor(ServerState& state, WaitService& waitService, ConnectionTimes times)
    : m_state(state)
    , m_waitService(waitService)
    , m_times(times)
    , m_watchdog(toTicks(state.settings.profile.watchdog))
    , m_loop(std::make_unique<ServerLoop>(state, times)) {}

Supervisor::~Supervisor() {
    stop();
    join();
}

Result<Done> Supervisor::start(int listeningDescriptor) {
    m_listening = listeningDescriptor;
    if (auto started = m_loop->start(m_listening); !started)
        return started;
    if (m_watchdog == Clock::duration::zero())
        return Done{};
    try {
        m_thread = NamedThread("supervisor", [this] { watch(); });
    } catch (const std::system_error&) {
        return Error{QStringLiteral("no more threads can be started")};
    }
    return Done{};
}

void Supervisor::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join(); // within milliseconds, even if it is about to start a loop
    m_loop->stop();
}

void Supervisor::join() {
    m_loop->join();
    m_abandoned.clear(); // joins each
}

std::shared_ptr<const LoopState> Supervisor::loop() const {
    const std::lock_guard lock(m_mutex);
    return m_loop->shared();
}

void Supervisor::watch() {
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, untilNextLook(), [this] { return m_stopping; })) {
        lock.unlock();
        collectEnded();
        // A loop that is abandoned already is one for which no successor could be started.
        if (m_loop->isStopped() || m_state.probe.silence() >= m_watchdog)
            restart();
        lock.lock();
    }
}

/// A loop that turned just now can't be due before the watchdog's whole time has passed.
Clock::duration Supervisor::untilNextLook() const {
    constexpr std::chrono::milliseconds least(1);
    constexpr std::chrono::milliseconds soon(50);
    const Clock::duration due =
        std::max<Clock::duration>(m_watchdog - m_state.probe.silence(), least);
    const bool unfinished = m_loop->isStopped() || !m_abandoned.empty();
    return unfinished ? std::min<Clock::duration>(due, soon) : due;
}

void Supervisor::restart() {
    if (!m_loop->isStopped())
        abandonLoop();
    auto next = std::make_unique<ServerLoop>(m_state, m_times);
    if (!next->start(m_listening))
        return; // no thread or no descriptor is left: the next look tries again
    const std::lock_guard lock(m_mutex);
    m_loop.swap(next);
    m_abandoned.push_back(std::move(next));
}

void Supervisor::abandonLoop() {
    m_loop->stop(); // it accepts nothing from here on, and begins nothing
    // All are taken before the first one fails: clients come back at once, and those are the next
    // loop's.
    const std::vector<int> waiting = takeBacklog();
    m_loop->cutConnections();
    for (const int descriptor : waiting)
        ::close(descriptor);
    // What it may still submit at this very moment runs for nothing: its answer goes nowhere.
    m_state.pool.dropQueued();
    m_state.fileHelpers.dropQueued();
    m_waitService.hangUp();
    ++m_state.counters.restarts;
}

/// Where descriptors run out, the rest is left to the next loop.
std::vector<int> Supervisor::takeBacklog() const {
    std::vector<int> taken;
    while (true) {
        const int descriptor = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
        if (descriptor >= 0)
            taken.push_back(descriptor);
        else if (errno != EINTR && errno != ECONNABORTED)
            return taken;
    }
}

void Supervisor::collectEnded() {
    std::erase_if(m_abandoned, [](const auto& loop) { return loop->hasEnded(); });
}

} // namespace quadrant
