// SPDX-License-Identifier: GPL-3.0-or-later
// Where a request goes. Pure.
#pragma once

#include "core/http/request.h"
#include "core/http/response_writer.h"
#include "core/scenario/scenario.h"

#include <chrono>
#include <string>
#include <variant>

namespace quadrant {

/// A request to one of the modes' endpoints.
struct EndpointCall {
    Mode mode = Mode::SyncBlocking;
    IoKind io = IoKind::Http;
    std::chrono::milliseconds wait{0};
};

struct MetricsPage {};

/// What serves the request; a Response where routing alone has the answer.
using Route = std::variant<EndpointCall, MetricsPage, Response>;

/// `wait` is what a request without ?waitms= waits.
Route route(const Request& request, std::chrono::milliseconds wait);

/// "/sync-blocking/http"
std::string endpointPath(Mode mode, IoKind io);

} // namespace quadrant
