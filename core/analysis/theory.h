// SPDX-License-Identifier: GPL-3.0-or-later
// What queueing theory says of a mode before it has been run: how many requests per second its
// server can serve, and how long each of them takes. Pure; any thread.
//
// Closed loop: N users, each of whom thinks for Z between an answer and the next request, and a
// server that needs S for a request when nobody else is there:
//
//     S = c + d      c: setup cost, which keeps a processor busy
//                    d: wait + network delay, in which the request only waits, at most the
//                       downstream time-out (the answer is 504 then). sync-nonblocking notices the
//                       answer at its next look, half a poll interval later on average.
//
// The server's ceiling is that of its scarcest resource:
//
//     sync-*             pool        poolSize ÷ S   each thread serves one request at a time
//                        lock        1 ÷ c          where the setup cost is serialised,
//                        processor   cores ÷ c      where it is not
//     async-nonblocking  loop        loops ÷ c      waiting takes none of a loop's time: a delay
//                                                   server, no ceiling at all where c is 0
//     async-blocking     loop        loops ÷ S      a loop waits itself
//     async-*            lock, processor            as above, with more loops than one
//
//     X = min(N ÷ (S + Z), ceiling)                 asymptotic bounds
//     R = max(S, N ÷ X − Z)                         response time law
//
// Sources: J. D. C. Little, "A proof for the queuing formula L = λW", 1961; P. J. Denning and
// J. P. Buzen, "The operational analysis of queueing network models", 1978 (both laws above, there
// for closed networks in steady state).
//
// R is that of a fifo queue. A lifo pool whose queue never empties serves the newest: those it has
// just answered come back at once and are served again, the others starve. So the pool's threads
// only ever see as many users as there are threads, and those that are answered see
// R = poolSize ÷ X, which is S where the pool is the ceiling.
//
// Open loop: λ arrivals per second, whatever becomes of them, over at most C connections. As no
// more than C requests are in the server at once, C ÷ S (Little) is a ceiling too, and
//
//     X = min(λ, ceiling)
//     R = S              below the ceiling, arrivals at equal distances: D/D/c, nobody waits
//     R = S              independent arrivals (Poisson), where nothing can be queued for: M/D/∞
//     R unbounded        above the ceiling: the queue grows for as long as the load goes on
//
// Independent arrivals do queue below a ceiling now and then (M/D/c); how long the median one waits
// has no simple form, so nothing is said of it. In M/D/∞ the number in the server is Poisson with
// mean λ S; six of its standard deviations more than that are taken for as many as are ever needed.
//
// Bounds, so real servers stay a little below: parsing, connecting, polling and the load generator
// need processor time too, and requests get in each other's way before a resource is used up. The
// watchdog is left out: it is the loop without restarts that is predicted. Nor does the length of a
// run count, though R may be longer than the run.
#pragma once

#include "core/base/clock.h"
#include "core/scenario/scenario.h"

#include <optional>

namespace quadrant {

/// What limits the requests per second: the server's scarcest resource, or else there being no more
/// users (closed loop) or arrivals (open loop) to send any, or no more connections.
enum class Ceiling { Users, Arrivals, Connections, Pool, Loop, Lock, Processor };

struct Prediction {
    double requestsPerS = 0; ///< X
    double ceilingPerS = 0;  ///< with any load; infinite where nothing limits it
    Ceiling ceiling = Ceiling::Users;
    std::optional<Millis> latency; ///< R; none where it grows, or where theory has no simple answer
    bool grows = false;            ///< more arrive than are served: R has no bound
};

/// The steady state of `mode` alone on its server with `users` of `scenario`'s users, on `cores`
/// processor cores. None where nothing that takes time is known: of I/O other than http only the
/// setup cost is.
std::optional<Prediction> predict(const Scenario& scenario, Mode mode, int users, int cores);

/// The same of an open loop with `rate` arrivals per second.
std::optional<Prediction> predictOpen(const Scenario& scenario, Mode mode, double rate, int cores);

} // namespace quadrant
