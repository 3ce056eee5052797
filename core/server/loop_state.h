// SPDX-License-Identifier: GPL-3.0-or-later
// What one event loop shares with the threads around it: the handlers in the pool, and whoever
// stops it or looks at telemetry. Handlers keep it alive, for they may outlive their loop.
#pragma once

#include "core/server/answer_box.h"
#include "core/server/connection_inbox.h"
#include "core/server/connection_registry.h"
#include "core/server/stop_flag.h"

#include <atomic>
#include <cstdint>

namespace quadrant {

struct LoopState {
    LoopState(std::uint64_t loopId, bool watched)
        : id(loopId)
        , connections(watched) {}

    /// As which the downstream knows it; no two loops of a server have the same.
    const std::uint64_t id;

    /// Whether this loop is to end, with all that was begun on it.
    StopFlag stopping;
    AnswerBox answers;
    ConnectionRegistry connections;
    ConnectionInbox inbox;        ///< waking the answer box tells of them
    std::atomic<int> inFlight{0}; ///< requests whose handler has not ended
    std::atomic<int> queued{0};   ///< those among them that the loop has not begun yet
};

} // namespace quadrant
