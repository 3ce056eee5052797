// SPDX-License-Identifier: GPL-3.0-or-later
// Connections that another of the server's loops has accepted for this one. Any thread may post;
// the loop takes, and closes when it ends.
#pragma once

#include "core/server/connection_id.h"

#include <mutex>
#include <vector>

namespace quadrant {

class ConnectionInbox {
public:
    ConnectionInbox() = default;
    ~ConnectionInbox(); ///< closes
    ConnectionInbox(const ConnectionInbox&) = delete;
    ConnectionInbox& operator=(const ConnectionInbox&) = delete;

    /// Once closed, it closes the connection.
    void post(ConnectionId connection);
    std::vector<ConnectionId> takeAll();
    /// Closes what nobody has taken, and whatever is still to come.
    void close();

private:
    std::mutex m_mutex;
    std::vector<ConnectionId> m_connections;
    bool m_closed = false;
};

} // namespace quadrant
