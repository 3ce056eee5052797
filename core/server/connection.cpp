// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/connection.h"

#include <QTimerEvent>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

namespace quadrant {
namespace {

// A client that sends requests without reading answers is not read from, nor answered, beyond
// these.
constexpr std::size_t mostUnparsed = 64 * 1024;
constexpr std::size_t mostUnsent = 64 * 1024;

std::string_view explain(int status) {
    switch (status) {
    case 408:
        return "The rest of the request did not come.\n";
    case 413:
        return "The request's body is larger than 1 MiB.\n";
    case 431:
        return "The request line and headers are larger than 16 KiB.\n";
    default:
        return "This is not a valid HTTP/1.1 request.\n";
    }
}

} // namespace

Connection::Connection(ConnectionId id, ConnectionOwner& owner, ConnectionTools& tools,
                       QObject* parent)
    : StreamNotifier(id.descriptor, parent)
    , m_id(id)
    , m_owner(owner)
    , m_tools(tools)
    , m_parser(tools.knownGet) {
    const int on = 1;
    ::setsockopt(m_id.descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

Connection::~Connection() {
    if (m_state == State::Closed)
        return;
    setEnabled(false);
    m_writable.reset();
    ::close(m_id.descriptor);
}

void Connection::start() {
    setEnabled(true);
    readyToRead(false);
}

void Connection::readyToRead(bool ended) {
    std::size_t size = read();
    while (ended && size > 0)
        size = read();
    if (size == m_tools.readBuffer.size() && isEnabled())
        tellAgain(); // there may be more, but it is others' turn
}

/// How much there was.
std::size_t Connection::read() {
    if (m_state == State::Closed)
        return 0;
    if (m_state != State::Closing && m_parser.pendingBytes() >= mostUnparsed) {
        setEnabled(false); // until it has come down
        return 0;
    }
    auto& buffer = m_tools.readBuffer;
    const ssize_t size = ::recv(m_id.descriptor, buffer.data(), buffer.size(), 0);
    if (size <= 0) {
        if (size == 0 || errno != EAGAIN)
            close();
        return 0;
    }
    const auto received = static_cast<std::size_t>(size);
    if (m_state != State::Closing) {
        m_parser.feed({buffer.data(), received});
        proceed();
    }
    return received;
}

/// Goes on with what has been read, as far as it goes. A request that is answered at once leads to
/// the next one here, not by recursion.
void Connection::proceed() {
    if (m_proceeding)
        return;
    m_proceeding = true;
    while (m_state == State::Reading && m_unsent.size() < mostUnsent) {
        const RequestParser::State parsed = m_parser.state();
        if (parsed == RequestParser::State::Done) {
            if (m_timer.isActive())
                m_timer.stop();
            m_state = State::Serving;
            m_owner.requestReceived(*this);
        } else if (parsed == RequestParser::State::Bad) {
            refuse(m_parser.refusal());
        } else {
            if (m_parser.begun())
                awaitRest();
            break;
        }
    }
    m_proceeding = false;
    if (!isEnabled() && m_state != State::Closed && m_parser.pendingBytes() < mostUnparsed)
        setEnabled(true);
}

void Connection::awaitRest() {
    if (m_parser.takeExpectation())
        writeBytes(continueResponse);
    m_timer.start(static_cast<int>(m_tools.times.silence.count()), this);
}

void Connection::respond(const Response& response) {
    if (m_state != State::Serving)
        return;
    m_state = State::Reading;
    const bool keepAlive = request().keepAlive;
    write(response, request());
    if (m_state != State::Reading)
        return; // the write has failed
    if (!keepAlive)
        return beginClosing();
    m_parser.next();
    proceed();
}

void Connection::refuse(int status) {
    Request closing = m_parser.request();
    closing.keepAlive = false;
    m_owner.requestRefused(status);
    write({.status = status, .body = std::string(explain(status))}, closing);
    beginClosing();
}

void Connection::write(const Response& response, const Request& request) {
    writeBytes(m_tools.writer.write(response, request));
}

/// At once, even where the loop is about to block; what the socket has no room for goes later.
void Connection::writeBytes(std::string_view bytes) {
    if (m_unsent.empty()) {
        const ssize_t sent = ::send(m_id.descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno != EAGAIN)
            return close();
        bytes.remove_prefix(sent > 0 ? static_cast<std::size_t>(sent) : 0);
        if (bytes.empty())
            return;
        if (!m_writable) {
            m_writable = std::make_unique<QSocketNotifier>(m_id.descriptor, QSocketNotifier::Write);
            connect(m_writable.get(), &QSocketNotifier::activated, this, &Connection::writeUnsent);
        }
        m_writable->setEnabled(true);
    }
    m_unsent += bytes;
}

void Connection::writeUnsent() {
    const ssize_t sent = ::send(m_id.descriptor, m_unsent.data(), m_unsent.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN)
        return close();
    m_unsent.erase(0, sent > 0 ? static_cast<std::size_t>(sent) : 0);
    if (m_unsent.empty())
        m_writable->setEnabled(false);
    if (m_state == State::Closing)
        shutDownWrites();
    else
        proceed();
}

void Connection::beginClosing() {
    if (m_state == State::Closed)
        return;
    m_state = State::Closing;
    m_timer.start(static_cast<int>(m_tools.times.linger.count()), this);
    setEnabled(true);
    shutDownWrites();
}

void Connection::shutDownWrites() {
    if (m_unsent.empty())
        ::shutdown(m_id.descriptor, SHUT_WR);
}

void Connection::close() {
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_timer.stop();
    setEnabled(false);
    if (m_writable)
        m_writable->setEnabled(false);
    ::close(m_id.descriptor);
    m_owner.connectionClosed(*this);
    deleteLater();
}

void Connection::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_timer.timerId())
        return;
    m_timer.stop();
    if (m_state == State::Reading)
        refuse(408);
    else
        close();
}

} // namespace quadrant
