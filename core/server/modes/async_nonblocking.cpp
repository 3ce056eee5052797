// SPDX-License-Identifier: GPL-3.0-or-later
// Async endpoint, non-blocking I/O: the event loop goes on with other work, and is notified.
#include "core/server/modes/modes.h"

namespace quadrant {

void serveAsyncNonBlocking(const HandlerCall& call) {
    runOnLoop(call, [](Io& io, const Handler& handler) {
        io.beginThen(handler.respond); // once it is done
    });
}

} // namespace quadrant
