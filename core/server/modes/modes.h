// SPDX-License-Identifier: GPL-3.0-or-later
// The ways to serve a request, one file each: open them side by side.
//
//                  blocking I/O                          non-blocking I/O
// sync endpoint    sync_blocking.cpp: a pool thread      sync_nonblocking.cpp: a pool thread
//                  waits for the I/O                     polls the I/O
// async endpoint   async_blocking.cpp: the event loop    async_nonblocking.cpp: the event loop is
//                  itself waits                          notified when the I/O is done
//
// They differ in the thread that runs the handler, and in how the handler waits. Everything before
// that is core/server/handler.cpp, and what there is to wait for is core/server/io.
//
// All are called on the event loop's thread, and respond once for each call: the sync ones in a
// pool thread, the async ones on the loop, or in a helper's where the I/O has one.
#pragma once

#include "core/server/handler.h"
#include "core/server/io/io.h"

namespace quadrant {

void serveSyncBlocking(const HandlerCall& call);
void serveSyncNonBlocking(const HandlerCall& call);
void serveAsyncBlocking(const HandlerCall& call);
void serveAsyncNonBlocking(const HandlerCall& call);

inline void serve(const HandlerCall& call) {
    switch (call.call.mode) {
    case Mode::SyncBlocking:
        return serveSyncBlocking(call);
    case Mode::SyncNonBlocking:
        return serveSyncNonBlocking(call);
    case Mode::AsyncBlocking:
        return serveAsyncBlocking(call);
    case Mode::AsyncNonBlocking:
        return serveAsyncNonBlocking(call);
    }
}

} // namespace quadrant
