// SPDX-License-Identifier: GPL-3.0-or-later
// Sync endpoint, blocking I/O: a pool thread waits, and can do nothing else meanwhile.
#include "core/server/modes/modes.h"

namespace quadrant {

void serveSyncBlocking(const HandlerCall& call) {
    runInPool(call, [](Io& io, const Handler& handler) {
        io.begin();
        io.wait();
        handler.respond(io.response());
    });
}

} // namespace quadrant
