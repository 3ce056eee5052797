// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of application server the embedded one is. The defaults are the profile `native`.
#pragma once

#include "core/base/clock.h"

#include <QString>

namespace quadrant {

/// A loop beats every 10 ms, and a busy machine lets it miss a few.
inline constexpr Seconds shortestWatchdog{0.05};

enum class QueueOrder { Fifo, Lifo };

struct Profile {
    QString name = QStringLiteral("native");
    QString title;
    int poolSize = 40;                        ///< threads for sync endpoints
    QueueOrder queueOrder = QueueOrder::Fifo; ///< which waiting request a free thread takes
    Millis setupCost{0};                      ///< CPU time burnt by each request on its thread
    bool setupCostSerialised = false;         ///< under one lock, as an interpreter's
    Millis networkDelay{0};                   ///< added once to each answer of the downstream
    bool downstreamKeepAlive = false;         ///< reuse connections to the downstream
    Millis downstreamTimeout{0};              ///< 0: none; when it passes, the answer is 504
    Millis pollInterval{1};                   ///< pause between two polls of sync-nonblocking
    Seconds watchdog{0}; ///< 0: none; else a loop blocked this long is restarted
    int backlog = 2048;  ///< of the listening socket
    int loops = 1;       ///< event loops, each on its thread, that share the listening port

    friend bool operator==(const Profile&, const Profile&) = default;
};

} // namespace quadrant
