// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps an event loop running on the server's listening socket. With a watchdog it does what the
// supervisor of an application server does to a worker that stops its heartbeat (gunicorn's
// `timeout`): a loop that has not turned for that long is abandoned, and a new one takes over.
//
// What a killed worker process takes along goes here too: every connection it holds, those that
// wait in the listen backlog, the requests queued for the pool, and the waits for the downstream.
// The listening socket stays open throughout, so connecting is never refused; what comes later
// waits for the new loop. A thread can't be killed: that of the abandoned loop begins nothing more,
// and ends when what blocks it returns.
//
// start(), stop() and join() belong to the owner's thread, loop() to any.
#pragma once

#include "core/base/named_thread.h"
#include "core/base/result.h"
#include "core/server/connection_times.h"
#include "core/server/loop_state.h"
#include "core/server/server_loop.h"
#include "core/server/server_state.h"
#include "core/server/wait_service.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace quadrant {

class Supervisor {
public:
    Supervisor(ServerState& state, WaitService& waitService, ConnectionTimes times);
    ~Supervisor(); ///< stops and joins

    /// Returns when the first loop turns, or why it can't. The descriptor stays the caller's, and
    /// open until stop() has returned.
    Result<Done> start(int listeningDescriptor);
    /// No loop is started any more, and those there are will end.
    void stop();
    /// After stop(): waits until every loop has ended, the abandoned ones too.
    void join();

    /// The newest loop's; never null.
    std::shared_ptr<const LoopState> loop() const;

private:
    void watch();
    Clock::duration untilNextLook() const;
    void restart();
    void abandonLoop();
    std::vector<int> takeBacklog() const;
    void collectEnded();

    ServerState& m_state;
    WaitService& m_waitService;
    const ConnectionTimes m_times;
    const Clock::duration m_watchdog; ///< 0: none
    int m_listening = -1;

    mutable std::mutex m_mutex; ///< of m_loop, which the watching thread sets, and m_stopping
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::unique_ptr<ServerLoop> m_loop;
    std::vector<std::unique_ptr<ServerLoop>> m_abandoned; ///< the watching thread's, while it runs
    NamedThread m_thread;
};

} // namespace quadrant
