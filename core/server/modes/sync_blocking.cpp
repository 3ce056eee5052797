// SPDX-License-Identifier: GPL-3.0-or-later
// Sync endpoint, blocking I/O: a pool thread waits, and can do nothing else meanwhile.
#include "core/server/modes/modes.h"

namespace quadrant {

void serveSyncBlocking(ModeContext& context, const EndpointCall& call, const Respond& respond) {
    ServerState& server = context.server;
    server.pool.submit(
        [&server, loop = context.loop, call,
         respond = respond](DownstreamConnections& connections) {
            server.setupCost.burn(loop->stopping);
            if (loop->stopping.isSet())
                return respond(givenUp());
            if (call.io == IoKind::None)
                return respond(answerAtOnce());
            if (call.io == IoKind::File)
                return respond(server.file.answer());

            DownstreamExchange exchange(server.downstream, connections, call.wait, loop->id);
            exchange.begin();
            while (!exchange.finished() && exchange.socket().waitForReadyRead(exchange.timeLeft()))
                exchange.receive();
            respond(exchange.response());
        },
        context.loop.get());
}

} // namespace quadrant
