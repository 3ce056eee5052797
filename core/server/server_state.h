// SPDX-License-Identifier: GPL-3.0-or-later
// What the threads of one server share: the handlers in the pool, the event loops, and whoever
// looks at telemetry. Lives as long as the server; every part is safe to use from any thread, or
// const once the server has started.
#pragma once

#include "core/server/endpoint_server.h"
#include "core/server/io/io_services.h"
#include "core/server/loop_place.h"
#include "core/server/server_counters.h"
#include "core/server/setup_cost.h"
#include "core/server/worker_pool.h"

#include <atomic>
#include <cstdint>
#include <vector>

namespace quadrant {

struct ServerState {
    explicit ServerState(ServerSettings serverSettings)
        : settings(std::move(serverSettings))
        , loops(static_cast<std::size_t>(settings.profile.loops))
        , setupCost(settings.profile.setupCost, settings.profile.setupCostSerialised)
        , pool(settings.profile.poolSize, settings.profile.queueOrder)
        , io(settings) {}

    const ServerSettings settings;
    ServerCounters counters;
    std::vector<LoopPlace> loops;
    std::atomic<std::uint64_t> loopsBegun{0};
    SetupCost setupCost;
    WorkerPool pool;
    IoServices io;
};

} // namespace quadrant
