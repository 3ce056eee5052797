// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a request's handler: on a thread of the pool or on the event loop, after the setup cost, and
// not at all once the loop is to end. All that a mode adds is how it waits (core/server/modes).
#pragma once

#include "core/server/connection_id.h"
#include "core/server/loop_state.h"
#include "core/server/respond.h"
#include "core/server/router.h"

#include <memory>

class QObject;

namespace quadrant {

class DownstreamConnections;
class Io;
class RequestDesk;
struct ServerState;

/// The thread of one loop, and what handlers need of it.
struct HandlerContext {
    ServerState& server;
    RequestDesk& desk;
    std::shared_ptr<LoopState> loop;        ///< handlers in the pool may outlive it
    DownstreamConnections& loopConnections; ///< for handlers on the loop
    QObject& loopObjects;                   ///< owns what waits on the loop for signals
};

/// A request to be handled.
struct HandlerCall {
    HandlerContext& context;
    ConnectionId connection;
    const EndpointCall& call;
};

/// A request in its handler, on the thread that runs it.
struct Handler {
    ServerState& server;
    const std::shared_ptr<LoopState>& loop; ///< the one that the request came in on
    DownstreamConnections& connections;     ///< those that this thread keeps
    QObject* loopObjects; ///< parent of what waits for the loop's signals; null in the pool
    const EndpointCall& call;
    const Respond& respond;

    /// The loop is to end, and its clients are gone: the handler should give up.
    bool stopping() const { return loop->stopping.isSet(); }
    /// Sleeps for as long as the profile says, but not much longer than until stopping().
    void sleepPollInterval() const;
};

/// The part of a handler that its mode decides: begins the I/O, waits for it, and responds once.
using WaitFor = void (*)(Io& io, const Handler& handler);

/// For sync endpoints: a thread of the pool runs the handler, at once or when one is free.
void runInPool(const HandlerCall& call, WaitFor waitFor);
/// For async endpoints: the loop, whose thread this is, runs the handler before it goes on.
void runOnLoop(const HandlerCall& call, WaitFor waitFor);

} // namespace quadrant
