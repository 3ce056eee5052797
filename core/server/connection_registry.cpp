// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/connection_registry.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace quadrant {
namespace {

using Duplicates = std::unordered_map<std::uint32_t, int>;

void closeAll(const Duplicates& duplicates) {
    for (const auto& [serial, duplicate] : duplicates) {
        if (duplicate >= 0)
            ::close(duplicate);
    }
}

} // namespace

ConnectionRegistry::ConnectionRegistry(bool cuttable)
    : m_cuttable(cuttable) {}

ConnectionRegistry::~ConnectionRegistry() {
    removeAll();
}

std::optional<ConnectionId> ConnectionRegistry::accept(int listeningDescriptor) {
    const std::lock_guard lock(m_mutex);
    if (m_closed) {
        errno = EAGAIN;
        return std::nullopt;
    }
    const int descriptor =
        ::accept4(listeningDescriptor, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (descriptor < 0)
        return std::nullopt;
    return enter(descriptor);
}

std::optional<ConnectionId> ConnectionRegistry::adopt(int descriptor) {
    const std::lock_guard lock(m_mutex);
    if (m_closed)
        return std::nullopt;
    return enter(descriptor);
}

ConnectionId ConnectionRegistry::enter(int descriptor) {
    // Where none is left for a duplicate, the connection is served, and fails when its loop ends.
    m_duplicates[++m_lastSerial] = m_cuttable ? ::fcntl(descriptor, F_DUPFD_CLOEXEC, 0) : -1;
    return {descriptor, m_lastSerial};
}

void ConnectionRegistry::remove(ConnectionId id) {
    const std::lock_guard lock(m_mutex);
    if (const auto removed = m_duplicates.extract(id.serial); removed && removed.mapped() >= 0)
        ::close(removed.mapped());
}

void ConnectionRegistry::removeAll() {
    const std::lock_guard lock(m_mutex);
    closeAll(std::exchange(m_duplicates, {}));
}

int ConnectionRegistry::size() const {
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_duplicates.size());
}

void ConnectionRegistry::close() {
    const std::lock_guard lock(m_mutex);
    m_closed = true;
}

void ConnectionRegistry::cutAll() {
    const std::lock_guard lock(m_mutex);
    for (const auto& [serial, duplicate] : m_duplicates) {
        if (duplicate >= 0)
            ::shutdown(duplicate, SHUT_RDWR);
    }
    closeAll(std::exchange(m_duplicates, {}));
}

} // namespace quadrant
