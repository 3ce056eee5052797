// SPDX-License-Identifier: GPL-3.0-or-later
// A client's connection: reads requests, one after the other, and writes each one's answer before
// it goes on to the next. On the event loop's thread.
//
// A connection closes by shutting its own side down and then reading until the client has closed
// too: closing while unread bytes are there would reset the connection, and the client might lose
// the answer.
#pragma once

#include "core/http/known_get.h"
#include "core/http/request_parser.h"
#include "core/http/response_writer.h"
#include "core/server/connection_id.h"
#include "core/server/connection_times.h"
#include "core/server/stream_notifier.h"

#include <QBasicTimer>
#include <QSocketNotifier>

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace quadrant {

class Connection;

/// Whom a connection tells.
class ConnectionOwner {
public:
    /// request() is whole; the owner calls respond(), now or later.
    virtual void requestReceived(Connection& connection) = 0;
    /// What came was no good, and is answered with `status`.
    virtual void requestRefused(int status) = 0;
    /// It deletes itself when control is back in the event loop.
    virtual void connectionClosed(Connection& connection) = 0;

protected:
    ~ConnectionOwner() = default;
};

/// What all connections of a loop share, so that none needs its own.
struct ConnectionTools {
    ConnectionTimes times;
    KnownGet knownGet;
    ResponseWriter writer;
    std::array<char, 64 * 1024> readBuffer;
};

/// It is the notifier of its own socket, so that an idle one is small.
class Connection final : public StreamNotifier {
public:
    /// Takes the descriptor over.
    Connection(ConnectionId id, ConnectionOwner& owner, ConnectionTools& tools, QObject* parent);
    ~Connection() override;

    /// Reads what may be there already: a client that has waited in the backlog has mostly asked,
    /// too. Once, when its owner knows it.
    void start();

    ConnectionId id() const { return m_id; }
    const Request& request() const { return m_parser.request(); }
    void respond(const Response& response);

private:
    enum class State {
        Reading, ///< waits for a request, or for the rest of one
        Serving, ///< waits for its owner's answer
        Closing, ///< has answered for the last time; drops what still comes
        Closed,
    };

    void readyToRead(bool ended) override;
    std::size_t read();
    void proceed();
    void awaitRest();
    void refuse(int status);
    void write(const Response& response, const Request& request);
    void writeBytes(std::string_view bytes);
    void writeUnsent();
    void beginClosing();
    void shutDownWrites();
    void close();
    void timerEvent(QTimerEvent* event) override;

    const ConnectionId m_id;
    ConnectionOwner& m_owner;
    ConnectionTools& m_tools;
    RequestParser m_parser;
    QBasicTimer m_timer; ///< while Reading: of a silent client; while Closing: of its end
    State m_state = State::Reading;
    bool m_proceeding = false;
    std::string m_unsent;                        ///< what the socket had no room for
    std::unique_ptr<QSocketNotifier> m_writable; ///< from when that happened first
};

} // namespace quadrant
