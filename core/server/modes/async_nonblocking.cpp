// SPDX-License-Identifier: GPL-3.0-or-later
// Async endpoint, non-blocking I/O: the event loop goes on with other work, and is told.
#include "core/server/modes/modes.h"

#include <QTimer>

#include <utility>

namespace quadrant {
namespace {

/// A request that waits for its signal. Deletes itself once it has responded.
class WaitingRequest : public QObject {
public:
    WaitingRequest(ModeContext& context, const EndpointCall& call, Respond respond)
        : QObject(&context.loopObjects)
        , m_exchange(context.server.downstream, context.loopConnections, call.wait,
                     context.loop->id)
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

    ~WaitingRequest() override { m_exchange.socket().disconnect(this); }

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

} // namespace

void serveAsyncNonBlocking(ModeContext& context, const EndpointCall& call, const Respond& respond) {
    context.server.setupCost.burn(context.loop->stopping);
    if (context.loop->stopping.isSet())
        return respond(givenUp());
    if (call.io == IoKind::None)
        return respond(answerAtOnce());
    if (call.io == IoKind::File) {
        // As async file libraries do it: a helper thread blocks, reads and parses, and wakes the
        // loop with the answer.
        context.server.fileHelpers.submit(
            [&file = context.server.file, respond = respond](auto&) { respond(file.answer()); },
            context.loop.get());
        return;
    }

    new WaitingRequest(context, call, respond);
}

} // namespace quadrant
