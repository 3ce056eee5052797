// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/downstream_exchange.h"

#include <sys/socket.h>

#include <algorithm>

namespace quadrant {
namespace {

QByteArray requestText(const Downstream& downstream, std::chrono::milliseconds wait) {
    return "GET /?waitms=" + QByteArray::number(static_cast<qlonglong>(wait.count())) +
           " HTTP/1.1\r\nHost: " + downstream.address.toString().toLatin1() + ':' +
           QByteArray::number(downstream.port) +
           (downstream.keepAlive ? "\r\n\r\n" : "\r\nConnection: close\r\n\r\n");
}

} // namespace

DownstreamExchange::DownstreamExchange(const Downstream& downstream,
                                       DownstreamConnections& connections,
                                       std::chrono::milliseconds wait)
    : m_downstream(downstream)
    , m_connections(connections)
    , m_socket(connections.take())
    , m_request(requestText(downstream, wait))
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

void DownstreamExchange::beginPollable() {
    if (m_socket->state() == QTcpSocket::UnconnectedState) {
        const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        if (descriptor >= 0)
            m_socket->setSocketDescriptor(descriptor, QTcpSocket::UnconnectedState);
    }
    begin();
}

void DownstreamExchange::begin() {
    const bool connected = m_socket->state() == QTcpSocket::ConnectedState;
    if (!connected)
        m_socket->connectToHost(m_downstream.address, m_downstream.port);
    m_socket->write(m_request);
    if (connected)
        m_socket->flush(); // else it goes out as soon as it is connected
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
