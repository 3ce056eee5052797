// SPDX-License-Identifier: GPL-3.0-or-later
// The query of a request target: how long the downstream is to wait. Pure.
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace quadrant {

inline constexpr std::chrono::milliseconds longestWait{600'000};

/// The path and the query of "/path?query" or "http://host/path?query".
struct TargetParts {
    std::string_view path;
    std::string_view query;
};
TargetParts splitTarget(std::string_view target);

/// What `waitms=N` asks for, `otherwise` where the query doesn't have it. The error is a sentence
/// that names the parameter and what it was; the first one counts, other parameters are ignored.
Result<std::chrono::milliseconds, std::string> requestedWait(std::string_view query,
                                                             std::chrono::milliseconds otherwise);

/// What `caller=N` says: who will want to hang up. 0 where the query doesn't say.
std::uint64_t callerOf(std::string_view query);

/// "Waited for N milliseconds": the answer to a wait.
std::string waitedText(std::chrono::milliseconds wait);

} // namespace quadrant
