// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/loop_place.h"

namespace quadrant {

LoopTotals totalsOf(const std::vector<LoopPlace>& places) {
    LoopTotals totals;
    for (const LoopPlace& place : places) {
        if (const auto loop = place.loop()) {
            totals.connections += loop->connections.size();
            totals.inFlight += loop->inFlight;
            totals.queued += loop->queued;
        }
    }
    return totals;
}

bool handOver(ConnectionId accepted, LoopState& own, const std::vector<LoopPlace>& places) {
    if (places.size() == 1)
        return false;
    int fewest = own.connections.size() - 1; // without this one
    std::shared_ptr<LoopState> other;
    for (const LoopPlace& place : places) {
        auto loop = place.loop();
        if (loop && loop->connections.size() < fewest) {
            fewest = loop->connections.size();
            other = std::move(loop);
        }
    }
    if (!other)
        return false;
    const auto adopted = other->connections.adopt(accepted.descriptor);
    if (!adopted)
        return false; // that loop is about to end
    own.connections.remove(accepted);
    other->inbox.post(*adopted);
    other->answers.wake();
    return true;
}

} // namespace quadrant
