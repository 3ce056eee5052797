// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/handler.h"

#include "core/server/io/io.h"
#include "core/server/server_state.h"

namespace quadrant {
namespace {

void run(const Handler& handler, WaitFor waitFor) {
    handler.server.setupCost.burn(handler.loop->stopping);
    if (handler.stopping())
        return handler.respond(givenUp());
    handler.server.io.of(handler.call.io).serve(handler, waitFor);
}

} // namespace

void Handler::sleepPollInterval() const {
    loop->stopping.sleepUnlessSet(server.settings.profile.pollInterval);
}

void runInPool(const HandlerCall& call, WaitFor waitFor) {
    const HandlerContext& context = call.context;
    Q_ASSERT(isSync(call.call.mode));
    context.server.pool.submit(
        [&server = context.server, call = call.call, waitFor,
         respond = Respond(context.loop, call.connection, call.call.mode)](
            DownstreamConnections& connections) {
            run({server, respond.loop(), connections, nullptr, call, respond}, waitFor);
        },
        context.loop.get());
}

void runOnLoop(const HandlerCall& call, WaitFor waitFor) {
    HandlerContext& context = call.context;
    Q_ASSERT(!isSync(call.call.mode));
    const Respond respond(context.desk, call.connection, call.call.mode);
    run({context.server, context.loop, context.loopConnections, &context.loopObjects, call.call,
         respond},
        waitFor);
}

} // namespace quadrant
