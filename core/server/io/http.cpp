// SPDX-License-Identifier: GPL-3.0-or-later
// The I/O kind `http`: each request asks another service over a socket, which takes its time. That
// service is the server's own (WaitService), on a thread of its own.
#include "core/base/language.h"
#include "core/server/downstream_exchange.h"
#include "core/server/io/io_services.h"
#include "core/server/loop_state.h"
#include "core/server/router.h"
#include "core/server/server_state.h"
#include "core/server/wait_service.h"

#include <QTimer>

#include <poll.h>

#include <optional>
#include <utility>

namespace quadrant {
namespace {

/// An exchange that responds by itself. The loop's objects own it until it has.
class NotifiedExchange final : public QObject {
public:
    NotifiedExchange(const Downstream& downstream, const Handler& handler, Respond respond)
        : QObject(handler.loopObjects)
        , m_exchange(downstream, handler.connections, handler.call.wait, handler.loop->id)
        , m_respond(std::move(respond)) {
        connect(&m_exchange.socket(), &QTcpSocket::readyRead, this, [this] {
            m_exchange.receive();
            if (m_exchange.finished())
                end();
        });
        connect(&m_exchange.socket(), &QTcpSocket::errorOccurred, this, [this] { end(); });
        if (m_exchange.timeLeft() >= 0)
            QTimer::singleShot(m_exchange.timeLeft(), Qt::PreciseTimer, this, [this] { end(); });
        m_exchange.begin();
    }

    ~NotifiedExchange() override { m_exchange.socket().disconnect(this); }

private:
    void end() {
        if (const Respond respond = std::exchange(m_respond, {})) {
            respond(m_exchange.response());
            deleteLater();
        }
    }

    DownstreamExchange m_exchange;
    Respond m_respond;
};

/// Whether there is something to read right now. Never blocks.
bool isReadable(QTcpSocket& socket) {
    if (socket.state() == QTcpSocket::ConnectingState) {
        // waitForConnected(0) would give the attempt up, so the descriptor is asked.
        pollfd connecting{static_cast<int>(socket.socketDescriptor()), POLLOUT, 0};
        const bool asked = connecting.fd >= 0;
        if ((asked && ::poll(&connecting, 1, 0) == 0) || !socket.waitForConnected())
            return false;
    }
    return socket.waitForReadyRead(0);
}

class HttpIo final : public Io {
public:
    HttpIo(const Downstream& downstream, const Handler& handler)
        : m_downstream(downstream)
        , m_handler(handler) {}

    void begin() override {
        m_exchange.emplace(m_downstream, m_handler.connections, m_handler.call.wait,
                           m_handler.loop->id);
        m_exchange->begin();
    }

    void wait() override {
        while (!m_exchange->finished() &&
               m_exchange->socket().waitForReadyRead(m_exchange->timeLeft()))
            m_exchange->receive();
    }

    bool poll() override {
        while (m_exchange->mayGoOn()) {
            ++m_handler.server.counters.polls;
            if (!isReadable(m_exchange->socket()))
                return !m_exchange->mayGoOn();
            m_exchange->receive();
            if (m_exchange->finished())
                return true;
        }
        return true;
    }

    void beginThen(const Respond& respond) override {
        new NotifiedExchange(m_downstream, m_handler, respond);
    }

    Response response() override { return m_exchange->response(); }

private:
    const Downstream& m_downstream;
    const Handler& m_handler;
    std::optional<DownstreamExchange> m_exchange; ///< from begin() on
};

class HttpService final : public IoService {
public:
    explicit HttpService(const Profile& profile)
        : m_waitService(profile.networkDelay) {
        m_downstream.keepAlive = profile.downstreamKeepAlive;
        m_downstream.timeout = profile.downstreamTimeout;
    }

    Result<Done> start() override {
        if (const auto started = m_waitService.start(); !started) {
            return Error{Core::tr("Cannot start the wait service on 127.0.0.1: %1.")
                             .arg(started.error().message)};
        }
        m_downstream.port = m_waitService.port();
        return Done{};
    }

    void serve(const Handler& handler, WaitFor waitFor) override {
        HttpIo io(m_downstream, handler);
        waitFor(io, handler);
    }

    void abandon(const LoopState& loop) override { m_waitService.hangUp(loop.id); }
    void endWaits() override { m_waitService.closeAll(); }
    void stop() override { m_waitService.stop(); }

private:
    WaitService m_waitService;
    Downstream m_downstream; ///< constant once it has started
};

} // namespace

std::unique_ptr<IoService> makeHttpService(const ServerSettings& settings) {
    return std::make_unique<HttpService>(settings.profile);
}

} // namespace quadrant
