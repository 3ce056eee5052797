// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/respond.h"

#include "core/server/loop_state.h"
#include "core/server/request_desk.h"

#include <utility>

namespace quadrant {

Respond::Respond(RequestDesk& desk, ConnectionId connection, Mode mode)
    : m_desk(&desk)
    , m_connection(connection)
    , m_mode(mode) {}

Respond::Respond(std::shared_ptr<LoopState> loop, ConnectionId connection, Mode mode)
    : m_loop(std::move(loop))
    , m_connection(connection)
    , m_mode(mode) {}

void Respond::operator()(Response&& response) const {
    if (m_desk)
        m_desk->deliver(m_connection, m_mode, response);
    else if (m_loop)
        m_loop->answers.post({m_connection, m_mode, std::move(response)});
}

} // namespace quadrant
