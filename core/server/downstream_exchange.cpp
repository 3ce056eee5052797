// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/downstream_exchange.h"

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace quadrant {
namespace {

QByteArray requestText(const Downstream& downstream, std::chrono::milliseconds wait,
                       std::uint64_t caller) {
    return "GET /?waitms=" + QByteArray::number(static_cast<qlonglong>(wait.count())) +
           "&caller=" + QByteArray::number(static_cast<qulonglong>(caller)) +
           " HTTP/1.1\r\nHost: " + downstream.address.toString().toLatin1() + ':' +
           QByteArray::number(downstream.port) +
           (downstream.keepAlive ? "\r\n\r\n" : "\r\nConnection: close\r\n\r\n");
}

int newSocket() {
    return ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
}

/// Begins to connect; whether that is done already.
bool isConnected(int descriptor, const Downstream& downstream) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(downstream.address.toIPv4Address());
    address.sin_port = htons(downstream.port);
    const auto* const to = reinterpret_cast<const sockaddr*>(&address);
    if (::connect(descriptor, to, sizeof address) == 0)
        return true;
    pollfd connecting{descriptor, POLLOUT, 0};
    return errno == EINPROGRESS && ::poll(&connecting, 1, 0) == 1 && connecting.revents == POLLOUT;
}

} // namespace

DownstreamExchange::DownstreamExchange(const Downstream& downstream,
                                       DownstreamConnections& connections,
                                       std::chrono::milliseconds wait, std::uint64_t caller)
    : m_downstream(downstream)
    , m_connections(connections)
    , m_socket(connections.take())
    , m_request(requestText(downstream, wait, caller))
    , m_deadline(Clock::now() + toTicks(downstream.timeout)) {
    m_parser.start();
    m_parser.keepBody(&m_body);
}

DownstreamExchange::~DownstreamExchange() {
    const bool reusable = m_downstream.keepAlive && m_state == ResponseParser::State::Done &&
                          m_parser.keepAlive() && m_socket->state() == QTcpSocket::ConnectedState;
    if (!reusable)
        return;
    m_socket->disconnect(); // from whoever waited for this answer
    m_connections.keep(std::move(m_socket));
}

void DownstreamExchange::begin() {
    if (m_socket->state() == QTcpSocket::UnconnectedState)
        connectSocket();
    m_socket->write(m_request);
    if (m_socket->state() == QTcpSocket::ConnectedState)
        m_socket->flush(); // else it goes out as soon as it is connected
}

/// On this machine a connection is there when connect() returns, though it may say otherwise. Qt
/// would notice in the loop's next turn, and a busy loop's turn takes seconds.
void DownstreamExchange::connectSocket() {
    int descriptor = newSocket();
    if (descriptor >= 0 && isConnected(descriptor, m_downstream)) {
        m_socket->setSocketDescriptor(descriptor, QTcpSocket::ConnectedState);
        return;
    }
    if (descriptor >= 0)
        ::close(descriptor);
    // Qt knows the descriptor while it connects, and can be asked for it, only if it was given one.
    descriptor = newSocket();
    if (descriptor >= 0)
        m_socket->setSocketDescriptor(descriptor, QTcpSocket::UnconnectedState);
    m_socket->connectToHost(m_downstream.address, m_downstream.port);
}

void DownstreamExchange::receive() {
    const QByteArray bytes = m_socket->readAll();
    if (!finished() && !bytes.isEmpty())
        m_state = m_parser.feed({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

bool DownstreamExchange::mayGoOn() const {
    return m_socket->state() != QTcpSocket::UnconnectedState && timeLeft() != 0;
}

int DownstreamExchange::timeLeft() const {
    if (m_downstream.timeout.count() == 0)
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_deadline - Clock::now());
    return static_cast<int>(std::max<std::int64_t>(left.count(), 0));
}

Response DownstreamExchange::response() {
    if (m_state == ResponseParser::State::Done && m_parser.status() == 200)
        return {.body = std::move(m_body)};
    if (m_state == ResponseParser::State::Done) {
        return {.status = 502,
                .body = "The downstream answered " + std::to_string(m_parser.status()) + ".\n"};
    }
    if (m_state == ResponseParser::State::Bad)
        return {.status = 502, .body = "The downstream's answer is not HTTP.\n"};
    // A timer may ring in the last millisecond of the time-out.
    if (m_downstream.timeout.count() > 0 && timeLeft() <= 1)
        return {.status = 504, .body = "The downstream did not answer in time.\n"};
    return {.status = 502,
            .body = "The downstream failed: " + m_socket->errorString().toStdString() + ".\n"};
}

} // namespace quadrant
