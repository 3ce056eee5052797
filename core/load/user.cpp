// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/user.h"

#include "core/load/socket_failure.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>

#include <algorithm>

namespace quadrant {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using namespace std::chrono_literals;

// A target that can't be connected to is tried again at this pace, lest it become a busy loop.
constexpr Elapsed shortestPause = 100ms;
constexpr Elapsed longestPause = 1s;

bool wouldBlock(const error_code& error) {
    return error == asio::error::would_block || error == asio::error::try_again;
}

} // namespace

User::User(UserLoop& loop, UserTarget& target)
    : m_loop(loop)
    , m_target(target)
    , m_socket(loop.io)
    , m_restTimer(loop.io)
    , m_connectPause(shortestPause) {}

void User::start(Elapsed now) {
    m_target.recorder.userSpawned(now);
    request(now);
}

void User::timeOut(Elapsed now) {
    failed(now,
           m_state == State::Connecting ? FailureKind::ConnectTimeout : FailureKind::ReadTimeout);
}

void User::close() {
    disconnect();
    m_restTimer.cancel();
}

void User::request(Elapsed now) {
    if (now >= m_loop.end)
        return;
    m_target.recorder.started(*this, now);
    m_parser.start();
    m_unsent = m_target.request;
    if (m_connected && serverHasClosed())
        disconnect();
    if (m_connected)
        send(now);
    else
        connect(now);
}

void User::connect(Elapsed now) {
    m_state = State::Connecting;
    error_code error;
    m_socket.open(m_target.endpoint.protocol(), error);
    if (!error)
        m_socket.non_blocking(true, error);
    if (!error)
        m_socket.set_option(asio::ip::tcp::no_delay(true), error);
    if (error) {
        failed(now, connectFailure(error.value()));
        return;
    }
    m_socket.async_connect(m_target.endpoint,
                           [this, connection = m_connection](const error_code& result) {
                               if (connection == m_connection)
                                   connected(result);
                           });
}

void User::connected(const error_code& error) {
    const Elapsed now = m_loop.now();
    if (now >= m_loop.end)
        return;
    if (error) {
        failed(now, connectFailure(error.value()));
        return;
    }
    m_connected = true;
    m_connectPause = shortestPause;
    send(now);
}

void User::send(Elapsed now) {
    m_state = State::Waiting;
    error_code error;
    const std::size_t sent = m_socket.send(asio::buffer(m_unsent), 0, error);
    if (error && !wouldBlock(error)) {
        failed(now, exchangeFailure(error.value()));
        return;
    }
    m_unsent.remove_prefix(sent);
    awaitReadable(); // also while some is unsent: a server may answer early
    if (!m_unsent.empty()) {
        m_socket.async_wait(LoadSocket::wait_write,
                            [this, connection = m_connection](const error_code&) {
                                const Elapsed writable = m_loop.now();
                                if (connection == m_connection && writable < m_loop.end)
                                    send(writable);
                            });
    }
}

/// Waits before it reads: reading at once, as Asio's own reading does, would only find nothing yet.
void User::awaitReadable() {
    if (m_awaitsReadable)
        return;
    m_awaitsReadable = true;
    m_socket.async_wait(LoadSocket::wait_read,
                        [this, connection = m_connection](const error_code&) {
                            if (connection == m_connection)
                                readable();
                        });
}

void User::readable() {
    m_awaitsReadable = false;
    error_code error;
    const std::size_t size = m_socket.receive(asio::buffer(m_loop.readBuffer), 0, error);
    const Elapsed now = m_loop.now();
    if (now >= m_loop.end)
        return;
    if (wouldBlock(error)) {
        awaitReadable();
        return;
    }
    if (m_state == State::Resting) {
        disconnect(); // closed by the server, or it said what nobody asked for
        return;
    }

    auto state = ResponseParser::State::NeedMore;
    if (error == asio::error::eof) {
        state = m_parser.endOfStream();
        if (state != ResponseParser::State::Done) {
            failed(now, FailureKind::ClosedEarly);
            return;
        }
        disconnect();
    } else if (error) {
        failed(now, exchangeFailure(error.value()));
        return;
    } else {
        state = m_parser.feed({m_loop.readBuffer.data(), size});
    }

    switch (state) {
    case ResponseParser::State::NeedMore:
        awaitReadable();
        break;
    case ResponseParser::State::Bad:
        failed(now, FailureKind::BadResponse);
        break;
    case ResponseParser::State::Done:
        answered(now);
        break;
    }
}

void User::answered(Elapsed now) {
    const int status = m_parser.status();
    if (status >= 400)
        m_target.recorder.failed(*this, now,
                                 status >= 500 ? FailureKind::Status5xx : FailureKind::Status4xx,
                                 m_parser.bodyBytes());
    else
        m_target.recorder.succeeded(*this, now, m_parser.bodyBytes());
    if (!m_loop.keepAlive || !m_parser.keepAlive() || !m_unsent.empty())
        disconnect();
    rest(now, m_loop.thinkTime);
}

void User::failed(Elapsed now, FailureKind kind) {
    m_target.recorder.failed(*this, now, kind);
    disconnect();
    if (isConnectFailure(kind)) {
        rest(now, std::max(m_loop.thinkTime, m_connectPause));
        m_connectPause = std::min(2 * m_connectPause, longestPause);
    } else {
        rest(now, m_loop.thinkTime);
    }
}

/// Until the next request.
void User::rest(Elapsed now, Elapsed howLong) {
    m_state = State::Resting;
    if (howLong == Elapsed::zero()) {
        request(now);
        return;
    }
    if (m_connected)
        awaitReadable(); // tells when the server closes meanwhile
    m_restTimer.expires_at(m_loop.start + now + howLong);
    m_restTimer.async_wait([this](const error_code& error) {
        if (!error)
            request(m_loop.now());
    });
}

void User::disconnect() {
    ++m_connection;
    m_connected = m_awaitsReadable = false;
    error_code ignored;
    m_socket.close(ignored);
}

/// Whether a connection that was kept alive has been closed since its last answer.
bool User::serverHasClosed() {
    char byte = 0;
    error_code error;
    m_socket.receive(asio::buffer(&byte, 1), LoadSocket::message_peek, error);
    return !wouldBlock(error);
}

} // namespace quadrant
