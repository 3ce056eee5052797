// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/record_builder.h"

#include <algorithm>
#include <cmath>

namespace quadrant {
namespace {

/// The second that most of an interval lies in: collecting is a little late each time, so an
/// interval's end may stand just behind the full second that it closes.
int secondOf(const Interval& interval) {
    const double middle = (interval.begin + interval.end).count() / 2;
    return std::max(0, static_cast<int>(std::ceil(middle)) - 1);
}

} // namespace

void addCollected(EndpointRecord& endpoint, const Collected& collected) {
    const std::optional<ServerSample>& server = collected.server;
    for (const Interval& interval : collected.intervals) {
        endpoint.totals.add(interval);
        endpoint.evidence.add(interval, server, collected.processBusyShare);
        if (!interval.warmUp)
            endpoint.self.add(interval, collected.self);
        const int second = secondOf(interval);
        if (!endpoint.seconds.empty() && endpoint.seconds.back().second >= second &&
            endpoint.seconds.back().load.warmUp == interval.warmUp)
            endpoint.seconds.back().load.append(interval);
        else
            endpoint.seconds.push_back({second, interval, std::nullopt});
        endpoint.seconds.back().self.add(interval, collected.self);
    }
    if (!server)
        return;
    endpoint.peakThreads = std::max(endpoint.peakThreads, server->peakThreads);
    endpoint.peakLoopLag = std::max(endpoint.peakLoopLag, server->loopLagWorst);
    endpoint.polls += server->polls;
    endpoint.restarts = server->restarts;
    if (endpoint.seconds.empty())
        return;
    auto& telemetry = endpoint.seconds.back().server;
    if (telemetry)
        telemetry->append(*server);
    else
        telemetry = *server;
}

} // namespace quadrant
