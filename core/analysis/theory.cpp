// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/theory.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quadrant {
namespace {

constexpr double unlimited = std::numeric_limits<double>::infinity();

struct ServiceTime {
    Seconds cost{0};  ///< c: a processor is busy
    Seconds delay{0}; ///< d: the request only waits

    Seconds whole() const { return cost + delay; }
};

struct Limit {
    Ceiling resource = Ceiling::Users;
    double perS = unlimited;
};

double perSecond(double servers, Seconds each) {
    return each.count() > 0 ? servers / each.count() : unlimited;
}

ServiceTime serviceTime(const Scenario& scenario, Mode mode) {
    const Profile& profile = scenario.profile;
    ServiceTime time{.cost = profile.setupCost};
    if (!traitsOf(scenario.io.kind).asksDownstream)
        return time;
    time.delay = scenario.io.wait + profile.networkDelay;
    if (profile.downstreamTimeout.count() > 0)
        time.delay = std::min<Seconds>(time.delay, profile.downstreamTimeout);
    if (traitsOf(mode).waiting == Waiting::Polling && time.delay.count() > 0)
        time.delay += profile.pollInterval / 2;
    return time;
}

/// The threads that serve the mode's requests.
Limit threadLimit(const Profile& profile, Mode mode, const ServiceTime& time) {
    if (isSync(mode))
        return {Ceiling::Pool, perSecond(profile.poolSize, time.whole())};
    const Seconds held = holdsThread(mode) ? time.whole() : time.cost;
    return {Ceiling::Loop, perSecond(profile.loops, held)};
}

Limit scarcest(const Profile& profile, Mode mode, const ServiceTime& time, int cores) {
    const Limit threads = threadLimit(profile, mode, time);
    const Limit cost = profile.setupCostSerialised
                           ? Limit{Ceiling::Lock, perSecond(1, time.cost)}
                           : Limit{Ceiling::Processor, perSecond(cores, time.cost)};
    return cost.perS < threads.perS ? cost : threads;
}

/// So many connections that hardly any of Poisson arrivals ever finds all taken.
double neededByIndependent(double rate, Seconds each) {
    const double mean = rate * each.count();
    return mean + 6 * std::sqrt(mean);
}

} // namespace

std::optional<Prediction> predict(const Scenario& scenario, Mode mode, int users, int cores) {
    const ServiceTime time = serviceTime(scenario, mode);
    if (time.whole().count() <= 0 || users < 1)
        return std::nullopt;
    const Profile& profile = scenario.profile;
    const Seconds think = scenario.load.thinkTime;
    const Limit limit = scarcest(profile, mode, time, cores);
    const double offered = perSecond(users, time.whole() + think);
    const double served = std::min(offered, limit.perS);

    // In the server at once: all users but those who think, and of a lifo pool's queue none.
    double inServer = users - served * think.count();
    if (isSync(mode) && profile.queueOrder == QueueOrder::Lifo)
        inServer = std::min<double>(inServer, profile.poolSize);
    return Prediction{.requestsPerS = served,
                      .ceilingPerS = limit.perS,
                      .ceiling = offered < limit.perS ? Ceiling::Users : limit.resource,
                      .latency = std::max(time.whole(), Seconds(inServer / served)),
                      .grows = false};
}

std::optional<Prediction> predictOpen(const Scenario& scenario, Mode mode, double rate, int cores) {
    const ServiceTime time = serviceTime(scenario, mode);
    if (time.whole().count() <= 0 || rate <= 0)
        return std::nullopt;
    const int connections = scenario.load.maxConnections;
    Limit limit = scarcest(scenario.profile, mode, time, cores);
    const bool queues =
        scenario.load.arrivals == Arrivals::Poisson &&
        (limit.perS < unlimited || connections < neededByIndependent(rate, time.whole()));
    if (const double most = perSecond(connections, time.whole()); most < limit.perS)
        limit = {Ceiling::Connections, most};

    const bool grows = rate > limit.perS;
    std::optional<Millis> latency;
    if (!grows && !queues)
        latency = time.whole();
    return Prediction{.requestsPerS = std::min(rate, limit.perS),
                      .ceilingPerS = limit.perS,
                      .ceiling = rate < limit.perS ? Ceiling::Arrivals : limit.resource,
                      .latency = latency,
                      .grows = grows};
}

} // namespace quadrant
