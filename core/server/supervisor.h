// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the server's event loops running on its listening socket, one in each of its places. With a
// watchdog it does what the supervisor of an application server does to a worker that stops its
// heartbeat (gunicorn's `timeout`): a loop that has not turned for that long is abandoned, and a
// new one takes its place. The others go on.
//
// What a killed worker process takes along goes here too: every connection it holds, its requests
// that are queued for the pool, its waits for I/O, and, where it is the only loop, those
// that wait in the listen backlog; of several loops, the others may take them. The listening socket
// stays open throughout, so connecting is never refused; what comes later waits for a loop that
// turns. A thread can't be killed: that of the abandoned loop begins nothing more, and ends when
// what blocks it returns.
//
// All members belong to the owner's thread.
#pragma once

#include "core/base/named_thread.h"
#include "core/base/result.h"
#include "core/server/connection_times.h"
#include "core/server/loop_state.h"
#include "core/server/server_loop.h"
#include "core/server/server_state.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace quadrant {

class Supervisor {
public:
    Supervisor(ServerState& state, ConnectionTimes times);
    ~Supervisor(); ///< stops and joins

    /// Returns when every loop turns, or why one can't. The descriptor stays the caller's, and
    /// open until stop() has returned.
    Result<Done> start(int listeningDescriptor);
    /// No loop is started any more, and those there are will end.
    void stop();
    /// After stop(): waits until every loop has ended, the abandoned ones too.
    void join();

private:
    /// A place, and the loop that has it now.
    struct Worker {
        LoopPlace& place;
        std::unique_ptr<ServerLoop> loop;
    };

    Result<Done> begin(Worker& worker);
    void watch();
    Clock::duration untilNextLook() const;
    Clock::duration untilDue(const Worker& worker) const;
    void restart(Worker& worker);
    void abandon(ServerLoop& loop);
    std::vector<int> takeBacklog() const;
    void collectEnded();

    ServerState& m_state;
    const ConnectionTimes m_times;
    const Clock::duration m_watchdog; ///< 0: none
    int m_listening = -1;

    std::mutex m_mutex; ///< of m_stopping
    std::condition_variable m_wake;
    bool m_stopping = false;
    // The watching thread's, while it runs:
    std::vector<Worker> m_workers;
    std::vector<std::unique_ptr<ServerLoop>> m_abandoned;
    NamedThread m_thread;
};

} // namespace quadrant
