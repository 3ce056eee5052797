// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/machine_time.h"

#include <unistd.h>

#include <array>
#include <charconv>
#include <fstream>
#include <string>

namespace quadrant {

std::optional<MachineTime> parseMachineTime(std::string_view line) {
    constexpr std::string_view label = "cpu ";
    if (line.substr(0, label.size()) != label)
        return std::nullopt;
    enum { User, Nice, System, Idle, IoWait, Irq, SoftIrq, Steal, count };
    std::array<long long, count> ticks{};
    const char* at = line.data() + label.size();
    const char* const end = line.data() + line.size();
    for (long long& field : ticks) {
        while (at != end && *at == ' ')
            ++at;
        const auto [next, error] = std::from_chars(at, end, field);
        if (error != std::errc())
            return std::nullopt;
        at = next;
    }
    static const double perSecond = static_cast<double>(sysconf(_SC_CLK_TCK));
    const auto seconds = [](long long count) {
        return Seconds(static_cast<double>(count) / perSecond);
    };
    MachineTime time;
    time.idle = seconds(ticks[Idle] + ticks[IoWait]);
    time.programs = seconds(ticks[User] + ticks[Nice] + ticks[System] + ticks[Steal]);
    time.all = time.idle + time.programs + seconds(ticks[Irq] + ticks[SoftIrq]);
    return time;
}

std::optional<MachineTime> machineTime() {
    std::ifstream file("/proc/stat");
    std::string line;
    if (!std::getline(file, line))
        return std::nullopt;
    return parseMachineTime(line);
}

} // namespace quadrant
