// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of Quadrant's own server: as core/stats/summary_figures.h has those of requests. Pure.
#pragma once

#include "core/report/figures/run_summary.h"
#include "core/stats/figure.h"

namespace quadrant {

/// While it was under load.
struct ServerPeaks {
    int threads = 0;
    Millis loopLag{0};
    int restarts = 0;
};

/// None of a target, which tells nothing.
std::optional<ServerPeaks> serverPeaks(const EndpointRecord& endpoint);
std::optional<ServerPeaks> serverPeaks(const SummaryColumn& column);
/// Adds the server of one more endpoint; it is the same one where they ran together.
void add(std::optional<ServerPeaks>& all, const ServerPeaks& one, Arrangement arrangement);

struct ServerFigure : FigureName {
    double (*value)(const ServerPeaks&) = nullptr;
};

struct ServerFigures {
    ServerFigure threads;
    ServerFigure loopLag;
    ServerFigure restarts;
};

const ServerFigures& serverFigures();

} // namespace quadrant
