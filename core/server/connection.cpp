// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/connection.h"

#include <QTimerEvent>

#include <sys/socket.h>

namespace quadrant {
namespace {

// A client that sends requests without reading answers is not read from, nor answered, beyond
// these.
constexpr std::size_t mostUnparsed = 64 * 1024;
constexpr qint64 mostUnwritten = 64 * 1024;

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

Connection::Connection(std::uint64_t id, qintptr descriptor, ConnectionOwner& owner,
                       ConnectionTools& tools, QObject* parent)
    : QObject(parent)
    , m_id(id)
    , m_owner(owner)
    , m_tools(tools) {
    m_socket.setSocketDescriptor(descriptor);
    m_socket.setSocketOption(QTcpSocket::LowDelayOption, 1);
    connect(&m_socket, &QTcpSocket::readyRead, this, &Connection::read);
    connect(&m_socket, &QTcpSocket::bytesWritten, this, &Connection::bytesWritten);
    connect(&m_socket, &QTcpSocket::disconnected, this, &Connection::close);
}

Connection::~Connection() {
    m_socket.disconnect(this); // its destructor still tells
}

void Connection::read() {
    if (m_state == State::Closed)
        return;
    if (m_state != State::Closing && m_parser.pendingBytes() >= mostUnparsed) {
        m_readingPaused = true; // Qt doesn't tell again until it is read from
        return;
    }
    auto& buffer = m_tools.readBuffer;
    const qint64 size = m_socket.read(buffer.data(), buffer.size());
    if (size < 0)
        return close();
    if (size == 0 || m_state == State::Closing)
        return;
    m_parser.feed({buffer.data(), static_cast<std::size_t>(size)});
    proceed();
}

/// Goes on with what has been read, as far as it goes. A request that is answered at once leads to
/// the next one here, not by recursion.
void Connection::proceed() {
    if (m_proceeding)
        return;
    m_proceeding = true;
    while (m_state == State::Reading && m_socket.bytesToWrite() < mostUnwritten) {
        const RequestParser::State parsed = m_parser.state();
        if (parsed == RequestParser::State::Done) {
            m_timer.stop();
            m_state = State::Serving;
            m_owner.requestReceived(*this);
        } else if (parsed == RequestParser::State::Bad) {
            refuse(m_parser.refusal());
        } else {
            if (m_parser.takeExpectation())
                writeBytes(continueResponse);
            if (m_parser.begun())
                m_timer.start(static_cast<int>(m_tools.times.silence.count()), this);
            break;
        }
    }
    m_proceeding = false;
    if (m_readingPaused && m_parser.pendingBytes() < mostUnparsed) {
        m_readingPaused = false;
        read();
    }
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
    write({.status = status, .body = std::string(explain(status))}, closing);
    m_owner.requestRefused(status);
    beginClosing();
}

void Connection::write(const Response& response, const Request& request) {
    std::string& out = m_tools.writeBuffer;
    out.clear();
    m_tools.writer.append(out, response, request);
    writeBytes(out);
}

void Connection::writeBytes(std::string_view bytes) {
    if (m_socket.write(bytes.data(), static_cast<qint64>(bytes.size())) < 0)
        return close();
    // Else it waits for the loop's next turn, which a blocking handler may put off for seconds.
    // (QIODevice::Unbuffered is no help: Qt 6.4 heeds it in connectToHost() alone.)
    m_socket.flush();
}

void Connection::bytesWritten() {
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
    shutDownWrites();
}

void Connection::shutDownWrites() {
    if (m_socket.bytesToWrite() == 0)
        ::shutdown(static_cast<int>(m_socket.socketDescriptor()), SHUT_WR);
}

void Connection::close() {
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_timer.stop();
    m_socket.abort();
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
