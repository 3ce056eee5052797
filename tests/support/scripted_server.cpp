// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripted_server.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <utility>

namespace quadrant {
namespace {

sockaddr_in loopbackAddress(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return address;
}

/// Port 0 becomes the one that was taken.
int boundSocket(std::uint16_t& port) {
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address = loopbackAddress(port);
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    socklen_t size = sizeof address;
    if (descriptor < 0 || ::bind(descriptor, generic, size) != 0 ||
        ::getsockname(descriptor, generic, &size) != 0)
        std::abort(); // no test can go on
    port = ntohs(address.sin_port);
    return descriptor;
}

} // namespace

ScriptedConnection::ScriptedConnection(int descriptor, std::atomic<int>& requests,
                                       std::atomic<bool>& stopping)
    : m_descriptor(descriptor)
    , m_requests(requests)
    , m_stopping(stopping) {}

bool ScriptedConnection::readRequest() {
    constexpr std::string_view headerEnd = "\r\n\r\n";
    std::size_t searched = 0;
    std::size_t end = 0;
    while ((end = m_received.find(headerEnd, searched)) == std::string::npos) {
        searched = m_received.size() < headerEnd.size() ? 0 : m_received.size() - headerEnd.size();
        char buffer[16 * 1024];
        const ssize_t size = ::recv(m_descriptor, buffer, sizeof buffer, 0);
        if (size <= 0)
            return false;
        m_received.append(buffer, static_cast<std::size_t>(size));
    }
    m_request = m_received.substr(0, end + headerEnd.size());
    m_received.erase(0, m_request.size());
    ++m_requests;
    return true;
}

bool ScriptedConnection::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t size = ::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (size <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(size));
    }
    return true;
}

bool ScriptedConnection::sendBytewise(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (!send(bytes.substr(i, 1)))
            return false;
    }
    return true;
}

void ScriptedConnection::sendAndShutDown(std::string_view bytes) {
    ::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_MORE);
    ::shutdown(m_descriptor, SHUT_WR);
}

void ScriptedConnection::resetAtEnd() {
    const linger now{1, 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

void ScriptedConnection::awaitClose() {
    char buffer[4096];
    while (::recv(m_descriptor, buffer, sizeof buffer, 0) > 0) {
    }
}

void ScriptedConnection::pause(std::chrono::milliseconds howLong) {
    const auto end = std::chrono::steady_clock::now() + howLong;
    while (!m_stopping && std::chrono::steady_clock::now() < end)
        ::poll(nullptr, 0, 1);
}

ScriptedServer::ScriptedServer(Script script, std::uint16_t port)
    : m_script(std::move(script))
    , m_port(port)
    , m_listener(boundSocket(m_port)) {
    if (::listen(m_listener, 1024) != 0)
        std::abort();
    m_acceptor = std::thread([this] { accept(); });
}

ScriptedServer::~ScriptedServer() {
    m_stopping = true;
    ::shutdown(m_listener, SHUT_RDWR);
    m_acceptor.join();
    ::close(m_listener);
    {
        const std::lock_guard lock(m_mutex);
        for (Session& session : m_sessions) {
            if (session.descriptor >= 0)
                ::shutdown(session.descriptor, SHUT_RDWR);
        }
    }
    for (Session& session : m_sessions)
        session.thread.join();
}

ScriptedServer::Script ScriptedServer::answering(std::string response) {
    return [response = std::move(response)](ScriptedConnection& connection) {
        while (connection.readRequest() && connection.send(response)) {
        }
    };
}

void ScriptedServer::accept() {
    for (;;) {
        const int descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (m_stopping) {
            if (descriptor >= 0)
                ::close(descriptor);
            return;
        }
        if (descriptor < 0) { // its own descriptors ran out: tests take them away on purpose
            ::poll(nullptr, 0, 1);
            continue;
        }
        const int yes = 1;
        ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        ++m_connections;
        ++m_open;
        const std::lock_guard lock(m_mutex);
        Session& session = m_sessions.emplace_back(Session{descriptor, {}});
        session.thread = std::thread([this, &session] {
            ScriptedConnection connection(session.descriptor, m_requests, m_stopping);
            m_script(connection);
            const std::lock_guard closing(m_mutex);
            ::close(std::exchange(session.descriptor, -1));
            --m_open;
        });
    }
}

RefusedPort::RefusedPort()
    : m_descriptor(boundSocket(m_port)) {}

RefusedPort::~RefusedPort() {
    ::close(m_descriptor);
}

DeafPort::DeafPort()
    : m_listener(boundSocket(m_port))
    , m_client(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const sockaddr_in address = loopbackAddress(m_port);
    if (::listen(m_listener, 0) != 0 ||
        ::connect(m_client, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        std::abort();
}

DeafPort::~DeafPort() {
    ::close(m_client);
    ::close(m_listener);
}

} // namespace quadrant
