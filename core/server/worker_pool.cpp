// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/worker_pool.h"

#include "core/base/processor_time.h"
#include "core/server/downstream_connections.h"

#include <algorithm>
#include <iterator>
#include <system_error>
#include <utility>

namespace quadrant {

WorkerPool::WorkerPool(int size, QueueOrder order, std::string name)
    : m_size(size)
    , m_order(order)
    , m_name(std::move(name)) {}

WorkerPool::~WorkerPool() {
    stop();
}

void WorkerPool::submit(Job job, const void* owner) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return;
        m_queue.push(std::move(job), owner);
        if (std::ssize(m_queue) > m_idle && std::ssize(m_threads) < m_size)
            startThread();
    }
    m_wake.notify_one();
}

void WorkerPool::startThread() {
    try {
        m_threads.emplace_back(m_name + '-' + std::to_string(m_threads.size() + 1),
                               [this] { work(); });
        m_peak = std::max(m_peak, static_cast<int>(m_threads.size()));
        ++m_idle;
    } catch (const std::system_error&) {
        // No more threads to be had: those that live go on, and the next job tries again.
    }
}

void WorkerPool::work() {
    DownstreamConnections connections;
    std::unique_lock lock(m_mutex);
    m_clocks.push_back(ownProcessorClock());
    while (true) {
        m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
        if (m_stopping)
            return;
        Job job = m_order == QueueOrder::Fifo ? m_queue.takeFirst() : m_queue.takeLast();
        --m_idle;
        ++m_active;
        lock.unlock();
        job(connections);
        job = Job(); // what it holds goes outside the lock
        lock.lock();
        --m_active;
        ++m_idle;
    }
}

void WorkerPool::dropQueued(const void* owner) {
    std::vector<Job> dropped; // destroyed outside the lock
    const std::lock_guard lock(m_mutex);
    dropped = m_queue.takeAllOf(owner);
}

void WorkerPool::stop() {
    std::vector<NamedThread> threads;
    JobQueue dropped;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        threads.swap(m_threads);
        std::swap(dropped, m_queue);
        m_clocks.clear();
    }
    m_wake.notify_all();
    for (NamedThread& thread : threads)
        thread.join();
}

std::chrono::nanoseconds WorkerPool::processorTime() const {
    std::vector<clockid_t> clocks;
    {
        const std::lock_guard lock(m_mutex);
        clocks = m_clocks; // asking takes a system call each
    }
    std::chrono::nanoseconds used{0};
    for (const clockid_t clock : clocks)
        used += quadrant::processorTime(clock);
    return used;
}

WorkerPool::Gauges WorkerPool::gauges() const {
    const std::lock_guard lock(m_mutex);
    return {m_active, static_cast<int>(m_queue.size()), static_cast<int>(m_threads.size()), m_peak};
}

} // namespace quadrant
