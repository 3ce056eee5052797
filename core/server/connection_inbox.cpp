// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/connection_inbox.h"

#include <unistd.h>

#include <utility>

namespace quadrant {

ConnectionInbox::~ConnectionInbox() {
    close();
}

void ConnectionInbox::post(ConnectionId connection) {
    const std::lock_guard lock(m_mutex);
    if (m_closed)
        ::close(connection.descriptor);
    else
        m_connections.push_back(connection);
}

std::vector<ConnectionId> ConnectionInbox::takeAll() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_connections, {});
}

void ConnectionInbox::close() {
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    for (const ConnectionId& connection : std::exchange(m_connections, {}))
        ::close(connection.descriptor);
}

} // namespace quadrant
