// SPDX-License-Identifier: GPL-3.0-or-later
// The four ways to serve a request, one file each: open them side by side.
//
//                  blocking I/O                          non-blocking I/O
// sync endpoint    sync_blocking.cpp: a pool thread      sync_nonblocking.cpp: a pool thread
//                  waits for the I/O                     polls the I/O
// async endpoint   async_blocking.cpp: the event loop    async_nonblocking.cpp: the event loop is
//                  itself waits                          told when the I/O is done
//
// All are called on the event loop's thread. Each calls `respond` once: the sync ones in a pool
// thread, the async ones on the loop, the first three before anything else runs on their thread.
// Async non-blocking reading of a file is the exception: it responds in the helper thread.
#pragma once

#include "core/server/downstream_connections.h"
#include "core/server/loop_state.h"
#include "core/server/respond.h"
#include "core/server/router.h"
#include "core/server/server_state.h"

#include <QObject>

#include <memory>

namespace quadrant {

struct ModeContext {
    ServerState& server;
    std::shared_ptr<LoopState> loop;        ///< its handlers in the pool may outlive it
    DownstreamConnections& loopConnections; ///< for handlers on the loop
    QObject& loopObjects;                   ///< owns what waits on the loop for signals
};

void serveSyncBlocking(ModeContext& context, const EndpointCall& call, const Respond& respond);
void serveSyncNonBlocking(ModeContext& context, const EndpointCall& call, const Respond& respond);
void serveAsyncBlocking(ModeContext& context, const EndpointCall& call, const Respond& respond);
void serveAsyncNonBlocking(ModeContext& context, const EndpointCall& call, const Respond& respond);

/// The answer of an endpoint without I/O.
inline Response answerAtOnce() {
    return {.fixedBody = "Answered at once"};
}

/// Goes nowhere: the loop that asked for it is stopping, and its connections are gone.
inline Response givenUp() {
    return {.status = 500, .body = "The server stopped.\n"};
}

} // namespace quadrant
