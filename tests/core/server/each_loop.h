// SPDX-License-Identifier: GPL-3.0-or-later
// What a test needs to know of each of a server's event loops.
#pragma once

#include "core/server/endpoint_server.h"
#include "tests/support/raw_client.h"

#include <QByteArray>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <vector>

namespace quadrant {

/// A metric that each loop has, in order.
inline std::vector<double> ofEachLoop(const EndpointServer& server, const QByteArray& metric) {
    std::vector<double> values;
    for (const QByteArray& line : server.metrics().split('\n')) {
        if (line.startsWith(metric + "{loop="))
            values.push_back(line.mid(line.lastIndexOf(' ') + 1).toDouble());
    }
    return values;
}

/// Whether so many connections have been dealt out evenly: not while one is on its way from the
/// loop that has accepted it to another.
inline bool areDealtOut(const EndpointServer& server, int connections) {
    const std::vector<double> each = ofEachLoop(server, "quadrant_connections");
    const auto [least, most] = std::minmax_element(each.begin(), each.end());
    return std::accumulate(each.begin(), each.end(), 0.0) == connections && *most - *least <= 1;
}

/// Connections one after the other, so that of each `loops` of them each loop has one. None where
/// that failed.
inline std::vector<RawClient> connected(const EndpointServer& server, int count) {
    std::vector<RawClient> clients(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        if (!clients[static_cast<std::size_t>(i)].connectTo(server.port()) ||
            !QTest::qWaitFor([&] { return areDealtOut(server, i + 1); }))
            return {};
    }
    return clients;
}

} // namespace quadrant
