// SPDX-License-Identifier: GPL-3.0-or-later
// Accepts connections from a listening descriptor that somebody else owns; each is handed over as a
// descriptor. On the event loop's thread. Where descriptors have run out, it tries again shortly.
#pragma once

#include <QTcpServer>

#include <functional>

namespace quadrant {

class Listener : public QTcpServer {
public:
    using Accepted = std::function<void(qintptr descriptor)>;

    explicit Listener(Accepted accepted);

    /// Takes a duplicate of the descriptor. False where there was none to be had.
    bool listenOn(qintptr descriptor);

protected:
    void incomingConnection(qintptr descriptor) override { m_accepted(descriptor); }

private:
    Accepted m_accepted;
};

} // namespace quadrant
