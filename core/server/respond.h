// SPDX-License-Identifier: GPL-3.0-or-later
// Where a handler's answer goes. It is as cheap to hand on as it can be: there is one for each
// request.
#pragma once

#include "core/http/response_writer.h"
#include "core/scenario/mode.h"
#include "core/server/connection_id.h"

#include <memory>
#include <utility>

namespace quadrant {

struct LoopState;
class RequestDesk;

class Respond {
public:
    Respond() = default; ///< nowhere
    /// On the loop itself: out at once.
    Respond(RequestDesk& desk, ConnectionId connection, Mode mode);
    /// From another thread, by way of the loop's answer box, which it keeps alive: it may outlive
    /// the loop.
    Respond(std::shared_ptr<LoopState> loop, ConnectionId connection, Mode mode);

    void operator()(Response&& response) const;
    /// The same, for whichever thread: `loop` is the one whose desk it is.
    Respond fromAnotherThread(std::shared_ptr<LoopState> loop) const {
        return {std::move(loop), m_connection, m_mode};
    }
    /// Null where it answers on the loop itself.
    const std::shared_ptr<LoopState>& loop() const { return m_loop; }
    explicit operator bool() const { return m_desk || m_loop; }

private:
    RequestDesk* m_desk = nullptr;
    std::shared_ptr<LoopState> m_loop;
    ConnectionId m_connection;
    Mode m_mode = Mode::SyncBlocking;
};

/// Goes nowhere: the loop that asked for it is stopping, and its connections are gone.
inline Response givenUp() {
    return {.status = 500, .body = "The server stopped.\n"};
}

} // namespace quadrant
