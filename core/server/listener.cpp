// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/listener.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <utility>

namespace quadrant {
namespace {

constexpr std::chrono::milliseconds pauseWithoutDescriptors{50};

bool ranOut(int error) {
    return error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM;
}

} // namespace

Listener::Listener(ConnectionRegistry& connections, Accepted accepted)
    : m_connections(connections)
    , m_accepted(std::move(accepted)) {
    m_pause.setSingleShot(true);
    QObject::connect(&m_pause, &QTimer::timeout, [this] { m_waiting->setEnabled(true); });
}

Listener::~Listener() {
    m_waiting.reset(); // before what it watches is closed
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool Listener::listenOn(int descriptor) {
    m_descriptor = ::fcntl(descriptor, F_DUPFD_CLOEXEC, 0);
    if (m_descriptor < 0)
        return false;
    m_waiting = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    QObject::connect(m_waiting.get(), &QSocketNotifier::activated, [this] { acceptAll(); });
    return true;
}

void Listener::acceptAll() {
    while (const auto accepted = m_connections.accept(m_descriptor))
        m_accepted(*accepted);
    if (ranOut(errno)) {
        m_waiting->setEnabled(false); // or it would tell again and again
        m_pause.start(pauseWithoutDescriptors);
    }
}

} // namespace quadrant
