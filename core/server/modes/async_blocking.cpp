// SPDX-License-Identifier: GPL-3.0-or-later
// Async endpoint, blocking I/O: the event loop itself waits, and every other client with it.
#include "core/server/modes/modes.h"

namespace quadrant {

void serveAsyncBlocking(const HandlerCall& call) {
    runOnLoop(call, [](Io& io, const Handler& handler) {
        io.begin();
        io.wait();
        handler.respond(io.response());
    });
}

} // namespace quadrant
