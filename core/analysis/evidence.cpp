// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/evidence.h"

#include <algorithm>

namespace quadrant {
namespace {

/// The two numbers are not of the very same moment.
std::uint64_t begunBy(const ServerSample& server) {
    const auto queued = static_cast<std::uint64_t>(server.loopQueued);
    return server.requests - std::min(queued, server.requests);
}

} // namespace

void Evidence::add(const Interval& load, const std::optional<ServerSample>& server,
                   double processBusyShare) {
    users = load.users;
    if (load.warmUp) {
        if (server) {
            m_begunBefore = begunBy(*server);
            m_restartsBefore = server->restarts;
        }
        return;
    }
    const Seconds length = load.end - load.begin;
    measured += length;
    processBusy += processBusyShare * length;
    if (!server)
        return;
    telemetry = true;
    if (poolSize > 0 && server->poolActive >= poolSize && server->poolQueued > 0)
        poolFull += length;
    mostQueued = std::max(mostQueued, server->poolQueued);
    loopBusy += server->loopUtilisation * length;
    loopRan += server->loopProcessor * length;
    longestStall = std::max(longestStall, server->loopLagWorst);
    lockHeld += server->lockUtilisation * length;
    lockWaitingSeconds += server->lockWaiting * length.count();
    mostLockWaiting = std::max(mostLockWaiting, server->lockWaiting);
    mostLoopQueued = std::max(mostLoopQueued, server->loopQueued);
    begun = begunBy(*server) - m_begunBefore;
    restarts = server->restarts - m_restartsBefore;
}

double Evidence::shareOf(Seconds part) const {
    return measured.count() > 0 ? part / measured : 0;
}

} // namespace quadrant
