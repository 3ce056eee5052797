// SPDX-License-Identifier: GPL-3.0-or-later
// What a run and a server in a process of its own say to each other, in lines (UTF-8):
//
//     run                             server
//     its settings                    listening on http://127.0.0.1:PORT
//                                     or: failed REASON, and it ends
//     sample                          its telemetry since the last time; and so on
//     (end of input)                  it ends
//
// Settings are a scenario, of which the server uses `io` and `profile`, as JSON without line
// breaks. Telemetry is "sample " and the bytes that the run library has of a ServerSample, too, in
// Base64. Both ends are the same program, so there is no version. Pure.
#pragma once

#include "core/base/result.h"
#include "core/server/server_under_test.h"

#include <optional>
#include <string>
#include <string_view>

namespace quadrant::protocol {

inline constexpr std::string_view listening = "listening on ";
inline constexpr std::string_view failed = "failed ";
inline constexpr std::string_view sample = "sample";

std::string settingsLine(const ServerSettings& settings);
/// Host and port stay as they are by default.
Result<ServerSettings> readSettings(std::string_view line);

std::string sampleLine(const ServerSample& sample);
/// None where it isn't one.
std::optional<ServerSample> readSample(std::string_view line);

} // namespace quadrant::protocol
