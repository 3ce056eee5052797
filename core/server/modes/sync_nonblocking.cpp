// SPDX-License-Identifier: GPL-3.0-or-later
// Sync endpoint, non-blocking I/O: a pool thread looks again and again, and rests in between.
#include "core/server/modes/modes.h"

namespace quadrant {

void serveSyncNonBlocking(const HandlerCall& call) {
    runInPool(call, [](Io& io, const Handler& handler) {
        io.begin();
        while (!io.poll() && !handler.stopping())
            handler.sleepPollInterval();
        handler.respond(io.response());
    });
}

} // namespace quadrant
