// SPDX-License-Identifier: GPL-3.0-or-later
// The event loop of the server, on a thread of its own: accepts, parses, routes and writes, and
// runs the handlers of async endpoints.
//
// It works on a duplicate of a listening descriptor that its owner keeps, and pool threads reach it
// through its answer box alone: so its owner can set a second loop beside one that is stuck.
#pragma once

#include "core/base/named_thread.h"
#include "core/base/result.h"
#include "core/server/connection_times.h"
#include "core/server/loop_state.h"
#include "core/server/server_state.h"

#include <atomic>
#include <future>
#include <memory>

namespace quadrant {

class ServerLoop {
public:
    /// Its meters are the place's from when it turns.
    ServerLoop(ServerState& state, LoopPlace& place, ConnectionTimes times);
    ~ServerLoop(); ///< stops and joins

    /// Returns when the loop turns, or why it can't.
    Result<Done> start(int listeningDescriptor);
    /// Lets the loop and all that was begun on it end, and returns at once.
    void stop();
    bool isStopped() const { return m_shared->stopping.isSet(); }
    /// Its clients' connections fail at once, whatever the loop does.
    void cutConnections() { m_shared->connections.cutAll(); }
    /// Whether join() would return at once.
    bool hasEnded() const { return m_ended; }
    void join();

    const std::shared_ptr<LoopState>& shared() const { return m_shared; }

private:
    void run(int listeningDescriptor, std::promise<bool>& started);

    ServerState& m_state;
    LoopPlace& m_place;
    const ConnectionTimes m_times;
    const std::shared_ptr<LoopState> m_shared;
    std::atomic<bool> m_ended{false};
    NamedThread m_thread;
};

} // namespace quadrant
