// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/downstream_connections.h"

#include <QNetworkProxy>

namespace quadrant {

std::unique_ptr<QTcpSocket> DownstreamConnections::take() {
    while (!m_idle.empty()) {
        auto socket = std::move(m_idle.back());
        m_idle.pop_back();
        if (socket->state() == QTcpSocket::ConnectedState)
            return socket;
    }
    auto socket = std::make_unique<QTcpSocket>();
    socket->setProxy(QNetworkProxy::NoProxy);
    return socket;
}

void DownstreamConnections::keep(std::unique_ptr<QTcpSocket> socket) {
    m_idle.push_back(std::move(socket));
}

} // namespace quadrant
