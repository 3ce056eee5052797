// SPDX-License-Identifier: GPL-3.0-or-later
// Tells a client's connection from all others, those that are gone too.
#pragma once

#include <cstdint>

namespace quadrant {

/// A loop finds its connection by the descriptor alone, and by the serial number whether it is
/// still that one: none comes again within four thousand million connections.
struct ConnectionId {
    int descriptor = -1;
    std::uint32_t serial = 0;

    friend bool operator==(ConnectionId, ConnectionId) = default;
};

} // namespace quadrant
