// SPDX-License-Identifier: GPL-3.0-or-later
// Load on URLs: a closed loop of users, each sending its next GET when the last has ended (plus
// think time), or an open loop, whose requests start at a rate. Threads of its own; nothing crosses
// them per request.
//
// Latency is from when a request starts (connecting included, where it must connect), in an open
// loop from when it should have started, to the last byte of the response. The request time-out
// covers the time from the real start. At the end no request starts, nothing that ends later
// counts, connections are closed; a request in flight is unfinished, one that still waits for a
// connection is missed.
//
// A user whose request failed goes on with a new connection; where the target could not be
// connected to, after a pause that doubles from 100 ms to 1 s.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/load/request_log.h"
#include "core/stats/interval.h"
#include "core/stats/load_over_time.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace quadrant {

struct LoadTarget {
    std::string address; ///< numeric
    std::uint16_t port = 80;
    std::string hostHeader;
    std::string path = "/";
};

struct LoadPlan {
    std::vector<LoadTarget> targets; ///< at least one
    /// Arrivals per second, over all targets; 0: a closed loop.
    double rate = 0;
    bool poisson = false;      ///< open loop: or else at equal distances
    int maxConnections = 1000; ///< open loop, over all targets and threads
    int users = 1;             ///< closed loop
    /// What becomes of `rate` or `users` later, in the order of time.
    std::vector<LoadLevel> levels{};
    /// Closed loop: as many as targets, `users` in sum; each joins at an even pace. Open loop: the
    /// targets' weights. Empty: all alike.
    std::vector<int> usersPerTarget{};
    double spawnRate = 1; ///< users per second, above 0; user k starts at k ÷ spawnRate
    Millis thinkTime{0};
    Seconds requestTimeout{60}; ///< above 0
    bool keepAlive = true;
    int threads = 1;
    Seconds warmUp{0};   ///< intervals are cut exactly here
    Seconds duration{1}; ///< and end exactly here
    /// So many requests are logged at most by each thread, of each target, between two calls of
    /// takeRequests(). 0: none are.
    std::size_t logged = 0;
};

class LoadGenerator {
public:
    explicit LoadGenerator(LoadPlan plan);
    ~LoadGenerator(); ///< ends the load

    /// Starts the threads; time zero of all intervals is now. Fails where the system has no
    /// descriptors or threads left for them, or an address isn't numeric; then the load is over.
    Result<Done> start();

    /// From now on so many arrivals per second, or so many users (in turn): the plan's later levels
    /// no longer hold. Call from the thread that collects.
    void changeLevel(double level);
    /// The levels that have begun since the last call, planned or not, in the order of time, but
    /// for the one from the start. Call from the thread that collects.
    std::vector<LoadLevel> takeChanges();

    /// What each target saw since the last call: for each target the intervals in order, mostly
    /// one, two where the warm-up's end lies between. Waits for the generator's threads to hand
    /// over (well under a millisecond unless they are saturated). Call from one thread.
    std::vector<std::vector<Interval>> collect();

    /// Of each target the requests that ended since the last call, one by one, where the plan asks
    /// for that. Call from the thread that collects, and as often.
    std::vector<RequestBatch> takeRequests();

    /// Ends the load now, if it has not ended, closes every connection, joins the threads. The next
    /// collect() gives what is left, with the unfinished requests.
    void stop();

    /// Whether the duration has passed and every thread has ended its part.
    bool ended() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quadrant
