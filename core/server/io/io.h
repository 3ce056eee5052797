// SPDX-License-Identifier: GPL-3.0-or-later
// The I/O that a handler waits for: that of one request (Io), and all that its kind keeps for a
// server (IoService). Each kind has one file, and each mode uses every kind in one of these ways:
//
//     io.begin();                             the handler waits itself
//     io.wait();  or  while (!io.poll()) …    it blocks, or it polls
//     respond(io.response());
//
//     io.beginThen(respond);                  the handler is notified, and goes on meanwhile
#pragma once

#include "core/base/result.h"
#include "core/http/response_writer.h"
#include "core/server/handler.h"

namespace quadrant {

/// Used by one thread: the handler's. It lives on its stack.
class Io {
public:
    /// Never blocks.
    virtual void begin() = 0;
    /// Blocks until it is done or has failed.
    virtual void wait() = 0;
    /// Whether it is done or has failed. Never blocks.
    virtual bool poll() = 0;
    /// In place of begin(), on a loop: returns at once, and responds when it is done or has failed.
    virtual void beginThen(const Respond& respond) = 0;
    /// The client's answer, once it is done. A handler that is stopping may ask earlier: then it
    /// goes nowhere.
    virtual Response response() = 0;

protected:
    ~Io() = default;
};

/// Made with its server; serve() and abandon() may be called from any thread between start() and
/// stop(), the others from the server's owner.
class IoService {
public:
    virtual ~IoService() = default;

    /// Why it can't, as a sentence for a person. A kind that only some scenarios need may start all
    /// the same, and answer each request with an error.
    virtual Result<Done> start() { return Done{}; }
    /// Makes the I/O of one request and calls `waitFor` with it, both on this thread.
    virtual void serve(const Handler& handler, WaitFor waitFor) = 0;
    /// Ends the waits of this loop's requests. The loop's stop flag is set.
    virtual void abandon(const LoopState& /*loop*/) {}
    /// Ends all waits: each wait() returns within milliseconds. All loops' stop flags are set.
    virtual void endWaits() {}
    /// No handler runs any more.
    virtual void stop() {}
};

} // namespace quadrant
