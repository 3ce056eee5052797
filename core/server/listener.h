// SPDX-License-Identifier: GPL-3.0-or-later
// Accepts connections from a listening descriptor that somebody else owns, as long as the loop's
// registry lets it; each is handed over by its descriptor. On the event loop's thread. Where
// descriptors have run out, it tries again shortly.
//
// Not a QTcpServer: that accepts whatever is there, even in a loop that was blocked and has been
// given up for another meanwhile.
#pragma once

#include "core/server/connection_registry.h"

#include <QSocketNotifier>
#include <QTimer>

#include <functional>
#include <memory>

namespace quadrant {

class Listener {
public:
    using Accepted = std::function<void(ConnectionId)>;

    Listener(ConnectionRegistry& connections, Accepted accepted);
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    /// Takes a duplicate of the descriptor, which must not block. False where there was none to be
    /// had.
    bool listenOn(int descriptor);

private:
    void acceptAll();

    ConnectionRegistry& m_connections;
    const Accepted m_accepted;
    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_waiting;
    QTimer m_pause;
};

} // namespace quadrant
