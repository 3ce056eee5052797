// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/source_address.h"

#include <algorithm>
#include <fstream>

namespace quadrant {
namespace {

constexpr std::uint32_t firstLoopback = 0x7f000001; // 127.0.0.1
constexpr std::uint32_t lastLoopback = 0x7ffffffe;

} // namespace

int localPorts() {
    int first = 32768;
    int last = 60999;
    std::ifstream range("/proc/sys/net/ipv4/ip_local_port_range");
    range >> first >> last;
    return last - first + 1;
}

int portsEach(int ports) {
    return ports * 9 / 10;
}

long portsLeft(long connections, int ports, bool loopback) {
    return ports - (loopback ? std::min<long>(connections, portsEach(ports)) : connections);
}

std::optional<std::uint32_t> sourceAddress(int number, int each, std::uint32_t address) {
    if (number < each || each <= 0 || address >> 24 != firstLoopback >> 24)
        return std::nullopt;
    const auto further = static_cast<std::uint32_t>(number / each);
    return firstLoopback + further % (lastLoopback - firstLoopback + 1);
}

} // namespace quadrant
