// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/load_connection.h"

#include "core/load/socket_failure.h"
#include "core/load/source_address.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace quadrant {
namespace {

constexpr std::uint32_t hangUp = EPOLLRDHUP | EPOLLHUP | EPOLLERR;

bool wouldBlock(int error) {
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

} // namespace

LoadConnection::LoadConnection(LoadLoop& loop, LoadPeer& peer, ConnectionUser& user, int number)
    : m_loop(loop)
    , m_peer(peer)
    , m_user(user)
    , m_number(number) {}

void LoadConnection::request(Elapsed now) {
    m_peer.recorder.started(*this, now);
    begin(now);
}

void LoadConnection::request(Elapsed wanted, Elapsed now, bool waited) {
    m_peer.recorder.started(*this, wanted, now, waited);
    begin(now);
}

void LoadConnection::begin(Elapsed now) {
    m_sent = 0;
    m_inPieces = false;
    // Where it has rested, the server may have closed it meanwhile. Where it hasn't, what told of
    // the last answer told of that, too.
    if (m_socket >= 0 && now > m_rests && serverHasClosed())
        close();
    if (m_socket >= 0)
        send(now);
    else
        connect(now);
}

void LoadConnection::timeOut(Elapsed now) {
    failed(now,
           m_state == State::Connecting ? FailureKind::ConnectTimeout : FailureKind::ReadTimeout);
}

void LoadConnection::close() {
    if (m_socket >= 0)
        ::close(std::exchange(m_socket, -1));
}

void LoadConnection::connect(Elapsed now) {
    m_state = State::Connecting;
    if (const int error = tryToConnect())
        failed(now, connectFailure(error), error);
}

/// Returns what went wrong, as errno.
int LoadConnection::tryToConnect() {
    m_socket =
        ::socket(m_peer.address.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_TCP);
    const int on = 1;
    if (m_socket < 0 || ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) != 0)
        return errno;
    if (const int error = bindToSource())
        return error;
    const auto* const address = reinterpret_cast<const sockaddr*>(&m_peer.address);
    if (::connect(m_socket, address, m_peer.addressSize) != 0 && errno != EINPROGRESS)
        return errno;
    return m_loop.reactor.watch(m_socket, *this); // tells, too, when the connection is there
}

int LoadConnection::bindToSource() const {
    if (m_peer.address.ss_family != AF_INET)
        return 0;
    const auto* const peer = reinterpret_cast<const sockaddr_in*>(&m_peer.address);
    const auto source = sourceAddress(m_number, m_loop.portsEach, ntohl(peer->sin_addr.s_addr));
    if (!source)
        return 0;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(*source);
    // The port is chosen when it connects: then it need be free only towards this target.
    const int on = 1;
    ::setsockopt(m_socket, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    return ::bind(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0
               ? 0
               : errno;
}

void LoadConnection::ready(std::uint32_t events) {
    if (m_state == State::Connecting) {
        if (!(events & (EPOLLOUT | EPOLLERR | EPOLLHUP)))
            return;
        connected();
    } else if (m_state == State::Waiting && m_sent < m_peer.request.size() && (events & EPOLLOUT)) {
        if (const Elapsed now = m_loop.now(); now < m_loop.end)
            send(now);
    }
    // Also while some is unsent: a server may answer early.
    if (m_socket >= 0 && m_state != State::Connecting && (events & (EPOLLIN | hangUp)))
        receive(events);
}

void LoadConnection::connected() {
    const Elapsed now = m_loop.now();
    if (now >= m_loop.end)
        return;
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(m_socket, SOL_SOCKET, SO_ERROR, &error, &size);
    sockaddr_storage peer;
    socklen_t peerSize = sizeof peer;
    if (error != 0)
        failed(now, connectFailure(error), error);
    else if (::getpeername(m_socket, reinterpret_cast<sockaddr*>(&peer), &peerSize) == 0)
        send(now);
    // else it was told of the connection before, in the same turn
}

void LoadConnection::send(Elapsed now) {
    m_state = State::Waiting;
    const ssize_t sent = ::send(m_socket, m_peer.request.data() + m_sent,
                                m_peer.request.size() - m_sent, MSG_NOSIGNAL);
    if (sent >= 0)
        m_sent += static_cast<std::uint32_t>(sent); // the rest when it is told to be writable
    else if (const int error = errno; !wouldBlock(error))
        failed(now, exchangeFailure(error), error);
}

void LoadConnection::receive(std::uint32_t events) {
    while (true) {
        auto& buffer = m_loop.readBuffer;
        const ssize_t size = ::recv(m_socket, buffer.data(), buffer.size(), 0);
        const int error = errno;
        const Elapsed now = m_loop.now();
        if (now >= m_loop.end || (size < 0 && wouldBlock(error)))
            return;
        if (m_state == State::Resting)
            return close(); // the server closed it, or said what nobody asked for
        if (size < 0)
            return failed(now, exchangeFailure(error), error);
        if (size == 0) {
            auto& parser = m_inPieces ? *m_parser : m_loop.parser;
            if (!m_inPieces)
                parser.start();
            if (parser.endOfStream() != ResponseParser::State::Done)
                return failed(now, FailureKind::ClosedEarly);
            return answered(now, {parser.status(), parser.bodyBytes(), false});
        }

        const std::string_view bytes(buffer.data(), static_cast<std::size_t>(size));
        if (!m_inPieces && m_peer.known.is(bytes)) {
            ParsedAnswer answer = m_peer.known.answer();
            answer.keepAlive = answer.keepAlive && !(events & hangUp);
            return answered(now, answer);
        }
        switch (parse(bytes)) {
        case ResponseParser::State::NeedMore:
            break;
        case ResponseParser::State::Bad:
            return failed(now, FailureKind::BadResponse);
        case ResponseParser::State::Done: {
            const auto& parser = m_inPieces ? *m_parser : m_loop.parser;
            return answered(now, {parser.status(), parser.bodyBytes(),
                                  parser.keepAlive() && !(events & hangUp)});
        }
        }
        // It is told again only of what comes from now on.
        if (bytes.size() < buffer.size() && !(events & hangUp))
            return;
    }
}

/// With the loop's own parser; a connection whose answer comes in pieces gets one for itself.
ResponseParser::State LoadConnection::parse(std::string_view bytes) {
    if (m_inPieces)
        return m_parser->feed(bytes);
    ResponseParser& parser = m_loop.parser;
    parser.start();
    const ResponseParser::State state = parser.feed(bytes);
    if (state == ResponseParser::State::Done && parser.hasContentLength() && parser.keepAlive()) {
        m_peer.known.remember(bytes.substr(0, bytes.size() - parser.bodyBytes()),
                              {parser.status(), parser.bodyBytes(), true});
    } else if (state == ResponseParser::State::NeedMore) {
        if (!m_parser)
            m_parser = std::make_unique<ResponseParser>();
        m_parser->start();
        m_parser->feed(bytes);
        m_inPieces = true;
    }
    return state;
}

void LoadConnection::answered(Elapsed now, const ParsedAnswer& answer) {
    std::optional<FailureKind> failure;
    if (answer.status >= 400)
        failure = answer.status >= 500 ? FailureKind::Status5xx : FailureKind::Status4xx;
    if (m_peer.log)
        log(now, failure, answer.status, answer.bodyBytes);
    if (failure)
        m_peer.recorder.failed(*this, now, *failure, answer.bodyBytes, answer.status);
    else
        m_peer.recorder.succeeded(*this, now, answer.bodyBytes);
    if (!m_loop.keepAlive || !answer.keepAlive || m_sent < m_peer.request.size())
        close();
    m_state = State::Resting;
    m_rests = now;
    m_user.ended(*this, now, failure);
}

void LoadConnection::failed(Elapsed now, FailureKind kind, int error) {
    if (m_peer.log)
        log(now, kind, error, 0);
    m_peer.recorder.failed(*this, now, kind, 0, error);
    close();
    m_state = State::Resting;
    m_rests = now;
    m_user.ended(*this, now, kind);
}

void LoadConnection::log(Elapsed now, std::optional<FailureKind> failure, int sample,
                         std::uint64_t bodyBytes) {
    m_peer.log->add({intended, std::chrono::duration_cast<Micros>(now - intended),
                     static_cast<std::uint32_t>(bodyBytes), m_number, sample, failure});
}

bool LoadConnection::serverHasClosed() const {
    char byte = 0;
    return ::recv(m_socket, &byte, 1, MSG_PEEK) >= 0 || !wouldBlock(errno);
}

} // namespace quadrant
