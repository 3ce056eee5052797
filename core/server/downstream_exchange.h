// SPDX-License-Identifier: GPL-3.0-or-later
// One request to the downstream and its answer: everything about it but the waiting, which is what
// the modes differ in. Used by one thread.
//
//     exchange.begin();
//     …wait in whichever way until socket() has something to read…
//     exchange.receive();     again until finished(), or until waiting fails
//     exchange.response();    what to answer the client
#pragma once

#include "core/base/clock.h"
#include "core/http/response_parser.h"
#include "core/http/response_writer.h"
#include "core/server/downstream_connections.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <cstdint>
#include <memory>
#include <string>

namespace quadrant {

/// Where the downstream is, and how it is talked to.
struct Downstream {
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0;
    bool keepAlive = false;
    Millis timeout{0}; ///< of a whole exchange; 0: none
};

class DownstreamExchange {
public:
    /// `caller` is the id of the loop that it is for.
    DownstreamExchange(const Downstream& downstream, DownstreamConnections& connections,
                       std::chrono::milliseconds wait, std::uint64_t caller);
    ~DownstreamExchange(); ///< keeps the connection for the next, where it may

    /// Connects, unless the connection is there already, and sends the request; both go on while
    /// the socket is waited for.
    void begin();
    QTcpSocket& socket() { return *m_socket; }
    /// Takes what the socket has to read.
    void receive();
    /// The answer is whole, or it is no answer.
    bool finished() const { return m_state != ResponseParser::State::NeedMore; }

    /// For polling: the socket isn't closed, and there is time left.
    bool mayGoOn() const;
    /// For waitFor…: milliseconds until the time-out, or -1 where there is none.
    int timeLeft() const;

    /// The downstream's answer; 504 where the time-out passed before it was whole, 502 where it
    /// failed otherwise.
    Response response();

private:
    void connectSocket();

    const Downstream& m_downstream;
    DownstreamConnections& m_connections;
    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_request;
    TimePoint m_deadline;
    ResponseParser m_parser;
    ResponseParser::State m_state = ResponseParser::State::NeedMore;
    std::string m_body;
};

} // namespace quadrant
