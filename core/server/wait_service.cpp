// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/wait_service.h"

#include "core/base/named_thread.h"
#include "core/http/request_parser.h"
#include "core/http/response_writer.h"
#include "core/server/wait_query.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <exception>
#include <future>
#include <unordered_set>

namespace quadrant {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

// A client that sends on and on while it waits is cut off at this.
constexpr std::size_t maxUnparsedBytes = 64 * 1024;

class Session;

/// What the sessions share. On the service's thread.
struct Sessions {
    std::unordered_set<Session*> open;
    ResponseWriter writer;
    std::array<char, 16 * 1024> readBuffer;
    Clock::duration networkDelay{0};
};

/// A connection: one request at a time. It lives as long as an operation of it is under way.
class Session : public std::enable_shared_from_this<Session> {
public:
    Session(tcp::socket socket, Sessions& sessions)
        : m_socket(std::move(socket))
        , m_timer(m_socket.get_executor())
        , m_sessions(sessions) {
        m_sessions.open.insert(this);
        error_code ignored;
        m_socket.set_option(tcp::no_delay(true), ignored);
        m_socket.non_blocking(true, ignored);
    }

    ~Session() { m_sessions.open.erase(this); }

    /// Reads on while a wait is under way too, to notice when the client goes.
    void read() {
        m_socket.async_wait(tcp::socket::wait_read, [self = shared_from_this()](error_code error) {
            if (!error)
                self->readable();
        });
    }

    bool busyFor(std::uint64_t caller) const { return m_busy && m_caller == caller; }

    void close() {
        error_code ignored;
        m_socket.close(ignored);
        m_timer.cancel();
    }

private:
    void readable() {
        error_code error;
        auto& buffer = m_sessions.readBuffer;
        const std::size_t size = m_socket.read_some(asio::buffer(buffer), error);
        if (error && error != asio::error::would_block)
            return close();
        m_parser.feed({buffer.data(), size});
        if (m_parser.pendingBytes() > maxUnparsedBytes)
            return close();
        if (!m_busy)
            proceed();
        if (m_socket.is_open())
            read();
    }

    void proceed() {
        if (m_parser.state() == RequestParser::State::Done)
            serve(m_parser.request());
        else if (m_parser.state() == RequestParser::State::Bad)
            answer({.status = m_parser.refusal()});
    }

    void serve(const Request& request) {
        const TargetParts target = splitTarget(request.target);
        const auto wait = requestedWait(target.query, {});
        if (target.path != "/")
            return answer({.status = 404});
        if (!wait)
            return answer({.status = 400, .body = wait.error()});
        m_busy = true;
        m_caller = callerOf(target.query);
        m_timer.expires_after(wait.value() + m_sessions.networkDelay);
        m_timer.async_wait([self = shared_from_this(), wait = wait.value()](error_code error) {
            if (!error)
                self->answer({.body = waitedText(wait)});
        });
    }

    void answer(const Response& response) {
        m_busy = true;
        m_out = m_sessions.writer.write(response, m_parser.request());
        asio::async_write(m_socket, asio::buffer(m_out),
                          [self = shared_from_this()](error_code error, std::size_t) {
                              if (error || !self->m_parser.request().keepAlive)
                                  return self->close();
                              self->m_busy = false;
                              self->m_parser.next();
                              self->proceed();
                          });
    }

    tcp::socket m_socket;
    asio::steady_timer m_timer;
    Sessions& m_sessions;
    RequestParser m_parser;
    std::string m_out;
    bool m_busy = false; ///< a request waits for its answer
    std::uint64_t m_caller = 0;
};

} // namespace

class WaitService::Private {
public:
    Sessions sessions; // first: the sessions that io still holds refer to it
    asio::io_context io{1};
    tcp::acceptor acceptor{io};
    asio::steady_timer pause{io};
    quint16 port = 0;
    NamedThread thread;

    error_code listen() {
        const tcp::endpoint anyPort(asio::ip::address_v4::loopback(), 0);
        error_code error;
        acceptor.open(anyPort.protocol(), error);
        if (!error)
            acceptor.bind(anyPort, error);
        if (!error)
            acceptor.listen(asio::socket_base::max_listen_connections, error);
        if (!error)
            port = acceptor.local_endpoint(error).port();
        return error;
    }

    void accept() {
        acceptor.async_accept([this](error_code error, tcp::socket socket) {
            if (error == asio::error::operation_aborted || !acceptor.is_open())
                return;
            if (error)
                return acceptLater();
            std::make_shared<Session>(std::move(socket), sessions)->read();
            accept();
        });
    }

    /// Descriptors have run out, most likely.
    void acceptLater() {
        pause.expires_after(std::chrono::milliseconds(10));
        pause.async_wait([this](error_code error) {
            if (!error)
                accept();
        });
    }

    void closeAll() {
        error_code ignored;
        acceptor.close(ignored);
        pause.cancel();
        for (Session* session : sessions.open)
            session->close();
    }

    void hangUp(std::uint64_t caller) {
        for (Session* session : sessions.open) {
            if (session->busyFor(caller))
                session->close();
        }
    }
};

WaitService::WaitService(Millis networkDelay)
    : m_networkDelay(networkDelay) {}

WaitService::~WaitService() {
    stop();
}

Result<Done> WaitService::start() {
    try { // an io_context throws where descriptors have run out, a thread where threads have
        d = std::make_unique<Private>();
        d->sessions.networkDelay = toTicks(m_networkDelay);
        if (const error_code error = d->listen())
            return Error{QString::fromStdString(error.message())};
        d->accept();
        d->thread = NamedThread("wait-service", [this] { d->io.run(); });
    } catch (const std::exception& error) {
        return Error{QString::fromUtf8(error.what())};
    }
    return Done{};
}

quint16 WaitService::port() const {
    return d ? d->port : 0;
}

void WaitService::closeAll() {
    if (d)
        asio::post(d->io, [this] { d->closeAll(); });
}

void WaitService::hangUp(std::uint64_t caller) {
    // Shared, since the thread may still be setting it when the waiting one goes on.
    const auto done = std::make_shared<std::promise<void>>();
    asio::post(d->io, [this, done, caller] {
        d->hangUp(caller);
        done->set_value();
    });
    done->get_future().wait();
}

void WaitService::stop() {
    if (!d || !d->thread.joinable())
        return;
    closeAll();
    d->thread.join(); // with nothing left to do, the io_context's run() returns
}

} // namespace quadrant
