// SPDX-License-Identifier: GPL-3.0-or-later
// Connections to the downstream that one thread keeps for its next requests (the profile's
// downstreamKeepAlive). Belongs to the thread that uses it, as its sockets do.
#pragma once

#include <QTcpSocket>

#include <memory>
#include <vector>

namespace quadrant {

class DownstreamConnections {
public:
    /// One that is connected and idle, or else a new one that isn't connected.
    std::unique_ptr<QTcpSocket> take();
    void keep(std::unique_ptr<QTcpSocket> socket);

private:
    std::vector<std::unique_ptr<QTcpSocket>> m_idle;
};

} // namespace quadrant
