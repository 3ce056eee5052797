// SPDX-License-Identifier: GPL-3.0-or-later
// Where requests come in and answers go out: keeps the clients' connections, routes what they ask
// for, has it served in its mode, and gives the answer to its connection, if that is still there.
// On the event loop's thread.
//
// What runs on the loop itself, the handlers of async endpoints, is queued and begun once the turn
// has read its sockets, as asyncio does with tasks. A turn begins no more than a batch of them and
// leaves the rest to the next: answers that come meanwhile would wait for all. Other loops bound
// the events of a turn alike (Boost.Asio 128, HAProxy 200).
//
// A handler that neither waits nor burns, when none is queued before it, begins in the moment its
// request is read. It would come to the same answers in the same order; but the connection is still
// in the processor's cache, where with thousands of them it won't be after the turn.
#pragma once

#include "core/server/connection.h"
#include "core/server/downstream_connections.h"
#include "core/server/known_call.h"
#include "core/server/loop_state.h"
#include "core/server/modes/modes.h"
#include "core/server/router.h"
#include "core/server/server_state.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>
#include <utility>
#include <vector>

namespace quadrant {

class RequestDesk final : private ConnectionOwner {
public:
    RequestDesk(ServerState& state, std::shared_ptr<LoopState> loop, LoopPulse& pulse,
                ConnectionTimes times);
    ~RequestDesk();

    /// Serves a client from now on.
    void accept(ConnectionId accepted);
    /// Counts what a handler has answered, and sends it.
    void deliver(ConnectionId to, Mode mode, const Response& response);

private:
    void requestReceived(Connection& connection) override;
    void requestRefused(int status) override;
    void connectionClosed(Connection& connection) override;

    void beginOrQueue(ConnectionId connection, const EndpointCall& call);
    void beginHandlers();
    bool takesNoTime(const EndpointCall& call) const;
    void answerAtOnce(Connection& connection, const Response& response);

    ServerState& m_state;
    const std::shared_ptr<LoopState> m_loop;
    LoopPulse& m_pulse;
    ConnectionTools m_tools;
    KnownCall m_knownCall;
    DownstreamConnections m_downstream;     ///< those of the handlers that run on the loop
    std::vector<Connection*> m_connections; ///< by descriptor
    std::deque<std::pair<ConnectionId, EndpointCall>> m_toBegin; ///< on the loop
    QTimer m_begin;    ///< of no time: rings when the turn has read its sockets, until none is left
    QObject m_objects; ///< owns the connections and the requests that wait for signals
    HandlerContext m_context;
};

} // namespace quadrant
