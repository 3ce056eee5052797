// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/listener.h"

#include <QNetworkProxy>
#include <QTimer>

#include <fcntl.h>
#include <unistd.h>

#include <chrono>

namespace quadrant {

Listener::Listener(Accepted accepted)
    : m_accepted(std::move(accepted)) {
    setProxy(QNetworkProxy::NoProxy);
    // Qt stops accepting when accept() fails, as it does where descriptors have run out.
    connect(this, &QTcpServer::acceptError, this, [this] {
        constexpr std::chrono::milliseconds pause{50};
        QTimer::singleShot(pause, this, [this] { resumeAccepting(); });
    });
}

bool Listener::listenOn(qintptr descriptor) {
    const int own = ::fcntl(static_cast<int>(descriptor), F_DUPFD_CLOEXEC, 0);
    if (own < 0)
        return false;
    if (setSocketDescriptor(own))
        return true;
    ::close(own);
    return false;
}

} // namespace quadrant
