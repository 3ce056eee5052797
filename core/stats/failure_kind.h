// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of failure. The names are stable: files carry them.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace quadrant {

enum class FailureKind {
    ConnectRefused,
    ConnectTimeout,
    ConnectFailed,
    Reset,
    ClosedEarly,
    ReadTimeout,
    BadResponse,
    Status4xx,
    Status5xx,
    ClientLimit, ///< our own descriptors or ports ran out: not the server's fault
};

inline constexpr std::array<std::string_view, 10> failureKindNames{
    "connect-refused", "connect-timeout", "connect-failed", "reset",      "closed-early",
    "read-timeout",    "bad-response",    "status-4xx",     "status-5xx", "client-limit"};
inline constexpr std::size_t failureKindCount = failureKindNames.size();

constexpr std::string_view failureKindName(FailureKind kind) {
    return failureKindNames[static_cast<std::size_t>(kind)];
}

} // namespace quadrant
