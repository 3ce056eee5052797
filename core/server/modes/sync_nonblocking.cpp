// SPDX-License-Identifier: GPL-3.0-or-later
// Sync endpoint, non-blocking I/O: a pool thread looks again and again, and rests in between.
#include "core/server/modes/modes.h"

#include <poll.h>

namespace quadrant {
namespace {

/// Whether there is something to read right now. Never waits.
bool poll(QTcpSocket& socket) {
    if (socket.state() == QTcpSocket::ConnectingState) {
        // waitForConnected(0) would give the attempt up, so the descriptor is asked.
        pollfd connecting{static_cast<int>(socket.socketDescriptor()), POLLOUT, 0};
        const bool asked = connecting.fd >= 0;
        if ((asked && ::poll(&connecting, 1, 0) == 0) || !socket.waitForConnected())
            return false;
    }
    return socket.waitForReadyRead(0);
}

/// A file's descriptor is always "ready", so what is polled is the helper thread that reads it.
Response pollFile(ServerState& server, const LoopState& loop) {
    const StopFlag& stopping = loop.stopping;
    std::future<Response> answer = server.file.answerBy(server.fileHelpers, &loop);
    while (!stopping.isSet()) {
        ++server.counters.polls;
        const bool ready = answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
        if (ready && stopping.isSet())
            break; // the helper may have dropped it: that is ready too, but no answer
        if (ready)
            return answer.get();
        stopping.sleepUnlessSet(server.settings.profile.pollInterval);
    }
    return givenUp();
}

} // namespace

void serveSyncNonBlocking(ModeContext& context, const EndpointCall& call, const Respond& respond) {
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
                return respond(pollFile(server, *loop));

            DownstreamExchange exchange(server.downstream, connections, call.wait, loop->id);
            exchange.begin();
            while (!exchange.finished() && exchange.mayGoOn() && !loop->stopping.isSet()) {
                ++server.counters.polls;
                if (poll(exchange.socket()))
                    exchange.receive();
                else
                    loop->stopping.sleepUnlessSet(server.settings.profile.pollInterval);
            }
            respond(exchange.response());
        },
        context.loop.get());
}

} // namespace quadrant
