// SPDX-License-Identifier: GPL-3.0-or-later
// The threads that run the handlers of sync endpoints (and others that help). They start on demand,
// up to the pool's size, and stay. A job that no thread is free for is queued without a bound, as
// application servers do; the queue is as long as there are clients that wait.
//
// All members may be called from any thread, but stop() from none of the pool's own.
#pragma once

#include "core/base/named_thread.h"
#include "core/scenario/profile.h"
#include "core/server/job_queue.h"

#include <chrono>
#include <condition_variable>
#include <ctime>
#include <mutex>
#include <string>
#include <vector>

namespace quadrant {

class WorkerPool {
public:
    struct Gauges {
        int active = 0;  ///< threads that run a job
        int queued = 0;  ///< jobs that wait for a thread
        int threads = 0; ///< live threads
        int peak = 0;    ///< most live threads so far
    };

    /// Its threads are called `name`-1, `name`-2 and so on.
    WorkerPool(int size, QueueOrder order, std::string name = "pool");
    ~WorkerPool(); ///< stops

    /// After stop() the job is dropped. `owner` is whoever it is for: see dropQueued().
    void submit(Job job, const void* owner = nullptr);
    /// What is queued for this owner never runs; what runs goes on.
    void dropQueued(const void* owner);
    /// Drops what is queued, and returns when the jobs that run have ended.
    void stop();

    int size() const { return m_size; }
    /// CPU time that its threads have used so far; 0 once it has stopped.
    std::chrono::nanoseconds processorTime() const;
    Gauges gauges() const;

private:
    void work();
    void startThread();

    const int m_size;
    const QueueOrder m_order;
    const std::string m_name;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    JobQueue m_queue;
    std::vector<NamedThread> m_threads;
    std::vector<clockid_t> m_clocks; ///< of those that have begun to work
    int m_idle = 0;
    int m_active = 0;
    int m_peak = 0;
    bool m_stopping = false;
};

} // namespace quadrant
