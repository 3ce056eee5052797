// SPDX-License-Identifier: GPL-3.0-or-later
// How long a client's connection is patient. Tests shorten it.
#pragma once

#include <chrono>

namespace quadrant {

struct ConnectionTimes {
    /// A request that has begun is answered 408 when nothing more of it comes for this long.
    std::chrono::milliseconds silence{10'000};
    /// A closing connection waits this long for the client to close too.
    std::chrono::milliseconds linger{2'000};
};

} // namespace quadrant
