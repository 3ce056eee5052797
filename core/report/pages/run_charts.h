// SPDX-License-Identifier: GPL-3.0-or-later
// A run's charts, for a report. The axes of all endpoints are the same, so that they can be
// compared at a glance. Latencies are of all requests that ended in a second, be it well or not;
// the warm-up is drawn too. Pure; any thread.
#pragma once

#include "core/report/pages/svg_chart.h"
#include "core/run/run_record.h"

#include <vector>

namespace quadrant {

struct EndpointCharts {
    QString name;
    SvgChart latency; ///< p50, p95 and p99 over time
    SvgChart rate;    ///< answered and failures per second, and what an open loop asked for
};
std::vector<EndpointCharts> endpointCharts(const RunRecord& record);

/// A curve for each, of all that ended in its measured time.
struct NamedEndpoint {
    QString name;
    std::vector<const EndpointRecord*> records; ///< one, or its repeats
};
SvgChart percentileChart(const std::vector<NamedEndpoint>& endpoints);
SvgChart percentileChart(const RunRecord& record);

} // namespace quadrant
