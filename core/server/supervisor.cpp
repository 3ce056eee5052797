// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/supervisor.h"

#include "core/base/language.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace quadrant {

Supervisor::Supervisor(ServerState& state, ConnectionTimes times)
    : m_state(state)
    , m_times(times)
    , m_watchdog(toTicks(state.settings.profile.watchdog)) {
    for (LoopPlace& place : state.loops)
        m_workers.push_back({place, nullptr});
}

Supervisor::~Supervisor() {
    stop();
    join();
}

Result<Done> Supervisor::start(int listeningDescriptor) {
    m_listening = listeningDescriptor;
    for (Worker& worker : m_workers) {
        if (auto begun = begin(worker); !begun)
            return begun;
    }
    if (m_watchdog == Clock::duration::zero())
        return Done{};
    try {
        m_thread = NamedThread("supervisor", [this] { watch(); });
    } catch (const std::system_error&) {
        return Error{Core::tr("no more threads can be started")};
    }
    return Done{};
}

/// A new loop in this place; where there is none to be had, the old one keeps it.
Result<Done> Supervisor::begin(Worker& worker) {
    auto next = std::make_unique<ServerLoop>(m_state, worker.place, m_times);
    if (auto started = next->start(m_listening); !started)
        return started;
    worker.place.setLoop(next->shared());
    worker.loop.swap(next);
    if (next)
        m_abandoned.push_back(std::move(next));
    return Done{};
}

void Supervisor::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join(); // within milliseconds, even if it is about to start a loop
    for (const Worker& worker : m_workers) {
        if (worker.loop)
            worker.loop->stop();
    }
}

void Supervisor::join() {
    for (const Worker& worker : m_workers) {
        if (worker.loop)
            worker.loop->join();
    }
    m_abandoned.clear(); // joins each
}

void Supervisor::watch() {
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, untilNextLook(), [this] { return m_stopping; })) {
        lock.unlock();
        collectEnded();
        for (Worker& worker : m_workers) {
            // One that is abandoned already could not be given a successor.
            if (worker.loop->isStopped() || worker.place.probe.silence() >= m_watchdog)
                restart(worker);
        }
        lock.lock();
    }
}

Clock::duration Supervisor::untilNextLook() const {
    constexpr std::chrono::milliseconds soon(50);
    Clock::duration next = m_abandoned.empty() ? m_watchdog : std::min(m_watchdog, toTicks(soon));
    for (const Worker& worker : m_workers)
        next = std::min(next, worker.loop->isStopped() ? soon : untilDue(worker));
    return next;
}

/// A loop that turned just now can't be due before the watchdog's whole time has passed.
Clock::duration Supervisor::untilDue(const Worker& worker) const {
    constexpr std::chrono::milliseconds least(1);
    return std::max<Clock::duration>(m_watchdog - worker.place.probe.silence(), least);
}

void Supervisor::restart(Worker& worker) {
    if (!worker.loop->isStopped())
        abandon(*worker.loop);
    // Where no thread or no descriptor is left, the next look tries again.
    static_cast<void>(begin(worker));
}

void Supervisor::abandon(ServerLoop& loop) {
    loop.stop(); // it accepts nothing from here on, and begins nothing
    // All are taken before the first one fails: clients come back at once, and those are the next
    // loop's.
    const std::vector<int> waiting = m_workers.size() == 1 ? takeBacklog() : std::vector<int>();
    loop.cutConnections();
    for (const int descriptor : waiting)
        ::close(descriptor);
    // What it may still submit at this very moment runs for nothing: its answer goes nowhere.
    m_state.pool.dropQueued(loop.shared().get());
    m_state.io.abandon(*loop.shared());
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
