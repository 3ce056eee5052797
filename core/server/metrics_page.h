// SPDX-License-Identifier: GPL-3.0-or-later
// The text of /metrics: Prometheus text format 0.0.4
// (prometheus.io/docs/instrumenting/exposition_formats). Pure but for reading the counters.
#pragma once

#include "core/server/server_state.h"

#include <string>
#include <string_view>

namespace quadrant {

inline constexpr std::string_view metricsContentType = "text/plain; version=0.0.4; charset=utf-8";

std::string metricsPage(const ServerState& server);

} // namespace quadrant
