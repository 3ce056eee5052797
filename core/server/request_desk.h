// SPDX-License-Identifier: GPL-3.0-or-later
// Where requests come in and answers go out: keeps the clients' connections, routes what they ask
// for, has it served in its mode, and gives the answer to its connection, if that is still there.
// On the event loop's thread.
#pragma once

#include "core/server/connection.h"
#include "core/server/loop_state.h"
#include "core/server/modes/modes.h"
#include "core/server/router.h"
#include "core/server/server_state.h"

#include <QObject>

#include <memory>
#include <unordered_map>

namespace quadrant {

class RequestDesk final : private ConnectionOwner {
public:
    RequestDesk(ServerState& state, std::shared_ptr<LoopState> loop, LoopPulse& pulse,
                ConnectionTimes times);
    ~RequestDesk();

    /// Serves a client from now on.
    void accept(AcceptedConnection accepted);
    /// Counts what a handler has answered, and sends it.
    void deliver(Answer answer);

private:
    void requestReceived(Connection& connection) override;
    void requestRefused(int status) override;
    void connectionClosed(Connection& connection) override;

    void serve(std::uint64_t connection, const EndpointCall& call);
    void answerAtOnce(Connection& connection, const Response& response);

    ServerState& m_state;
    const std::shared_ptr<LoopState> m_loop;
    LoopPulse& m_pulse;
    ConnectionTools m_tools;
    DownstreamConnections m_downstream; ///< those of the handlers that run on the loop
    std::unordered_map<std::uint64_t, Connection*> m_connections;
    QObject m_objects; ///< owns the connections and the requests that wait for signals
    ModeContext m_context;
};

} // namespace quadrant
