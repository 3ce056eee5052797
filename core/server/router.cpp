// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/router.h"

#include "core/server/wait_query.h"

#include <vector>

namespace quadrant {
namespace {

struct Endpoint {
    std::string path;
    Mode mode;
    IoKind io;
};

/// The modes' own paths, then those of the published benchmark.
std::vector<Endpoint> makeEndpoints() {
    std::vector<Endpoint> endpoints;
    for (const Mode mode : allModes) {
        for (const IoKind io : allIoKinds)
            endpoints.push_back({endpointPath(mode, io), mode, io});
    }
    endpoints.push_back({"/sync/http", Mode::SyncBlocking, IoKind::Http});
    endpoints.push_back({"/async/http", Mode::AsyncNonBlocking, IoKind::Http});
    endpoints.push_back({"/async/http/sync", Mode::AsyncBlocking, IoKind::Http});
    endpoints.push_back({"/sync/json", Mode::SyncBlocking, IoKind::File});
    endpoints.push_back({"/async/json", Mode::AsyncNonBlocking, IoKind::File});
    return endpoints;
}

const std::vector<Endpoint>& endpoints() {
    static const std::vector<Endpoint> all = makeEndpoints();
    return all;
}

std::string listOfRoutes() {
    std::string text = "/\n/metrics\n";
    for (const Endpoint& endpoint : endpoints()) {
        text += endpoint.path;
        text += traitsOf(endpoint.io).asksDownstream ? "?waitms=N\n" : "\n";
    }
    return text;
}

Route find(std::string_view path, std::string_view query, std::chrono::milliseconds wait) {
    if (path.size() > 1 && path.ends_with('/'))
        path.remove_suffix(1);
    for (const Endpoint& endpoint : endpoints()) {
        if (endpoint.path != path)
            continue;
        auto asked = requestedWait(query, wait);
        if (!asked)
            return Response{.status = 400, .body = asked.error() + '\n'};
        return EndpointCall{endpoint.mode, endpoint.io, asked.value()};
    }
    if (path == "/metrics")
        return MetricsPage{};
    if (path == "/")
        return Response{.body = listOfRoutes()};
    return Response{.status = 404, .body = "No such path. There are:\n" + listOfRoutes()};
}

} // namespace

std::string endpointPath(Mode mode, IoKind io) {
    return '/' + std::string(traitsOf(mode).id) + '/' + std::string(traitsOf(io).id);
}

Route route(const Request& request, std::chrono::milliseconds wait) {
    const TargetParts target = splitTarget(request.target);
    Route found = find(target.path, target.query, wait);
    const auto* const response = std::get_if<Response>(&found);
    const bool exists = !response || response->status != 404;
    if (exists && request.method == Method::Other) {
        return Response{.status = 405,
                        .body = "Only GET, HEAD and POST are served here.\n",
                        .allow = "GET, HEAD, POST"};
    }
    return found;
}

} // namespace quadrant
