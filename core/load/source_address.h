// SPDX-License-Identifier: GPL-3.0-or-later
// Which address of this machine a connection comes from. Towards one address and port, a source
// address has only so many ports (some 28,000); more connections than that are spread over further
// addresses of the loopback network, 127.0.0.0/8 (RFC 1122, 3.2.1.3). Pure, but for localPorts().
#pragma once

#include <cstdint>
#include <optional>

namespace quadrant {

/// How many ports the system picks from for outgoing connections (Linux).
int localPorts();

/// How many of these a source address is used with: other programs need some, and some are in
/// TIME_WAIT.
int portsEach(int ports);

/// Of `ports`, how many the source address in use most has left towards a target that so many
/// connections lead to; on the loopback network they are spread over many addresses.
long portsLeft(long connections, int ports, bool loopback);

/// For the `number`-th connection, from 0, towards `address` (IPv4, in host order): none leaves the
/// choice to the system, as for the first `each` connections and for every target outside the
/// loopback network.
std::optional<std::uint32_t> sourceAddress(int number, int each, std::uint32_t address);

} // namespace quadrant
