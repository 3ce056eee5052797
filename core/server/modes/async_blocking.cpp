// SPDX-License-Identifier: GPL-3.0-or-later
// Async endpoint, blocking I/O: the event loop itself waits, and every other client with it.
#include "core/server/modes/modes.h"

namespace quadrant {

void serveAsyncBlocking(ModeContext& context, const EndpointCall& call, const Respond& respond) {
    ServerState& server = context.server;
    server.setupCost.burn(context.loop->stopping);
    if (context.loop->stopping.isSet())
        return respond(givenUp());
    if (call.io == IoKind::None)
        return respond(answerAtOnce());
    if (call.io == IoKind::File)
        return respond(server.file.answer());

    DownstreamExchange exchange(server.downstream, context.loopConnections, call.wait,
                                context.loop->id);
    exchange.begin();
    while (!exchange.finished() && exchange.socket().waitForReadyRead(exchange.timeLeft()))
        exchange.receive();
    respond(exchange.response());
}

} // namespace quadrant
