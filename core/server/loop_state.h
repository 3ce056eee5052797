// SPDX-License-Identifier: GPL-3.0-or-later
// What one event loop shares with the threads around it: the handlers in the pool, and whoever
// stops it or looks at telemetry. Handlers keep it alive, for they may outlive their loop.
#pragma once

#include "core/server/answer_box.h"
#include "core/server/connection_registry.h"
#include "core/server/stop_flag.h"

#include <atomic>

namespace quadrant {

struct LoopState {
    explicit LoopState(bool watched)
        : connections(watched) {}

    /// Whether this loop is to end, with all that was begun on it.
    StopFlag stopping;
    AnswerBox answers;
    ConnectionRegistry connections;
    std::atomic<int> inFlight{0}; ///< requests whose handler has not ended
    std::atomic<int> queued{0};   ///< those among them that the loop has not begun yet
};

} // namespace quadrant
