// SPDX-License-Identifier: GPL-3.0-or-later
// Every figure of a Summary, once. Its table is summary_figures.cpp. Pure; any thread.
#pragma once

#include "core/stats/figure.h"

#include <array>

namespace quadrant {

/// One for each of reportedPercentiles.
using PercentileFigures = std::array<Figure, reportedPercentiles.size()>;
const Figure& ofPercent(const PercentileFigures& percentiles, double percent);

struct SummaryFigures {
    Figure requests;
    Figure failures;     ///< how many
    Figure failureShare; ///< of the requests
    Figure requestsPerS;
    Figure failuresPerS;

    Figure mean;
    Figure min;
    Figure max;
    PercentileFigures percentiles;
    Figure medianSucceeded;
    Figure medianFailed;
    Figure meanBodyBytes;

    Figure unfinished;
    Figure oldestUnfinished;
    PercentileFigures withUnfinished; ///< lower bounds

    // Of a closed loop:
    Figure meanUsers;
    Figure accountedUsers;
    Figure littleRatio;

    // Of an open loop:
    Figure askedPerS;
    Figure startedPerS;
    Figure intended;
    Figure started;
    Figure late;
    Figure waited;
    Figure missed;
    Figure meanConnections;
    Figure meanService;
    PercentileFigures service;
    PercentileFigures startLateness;
};

const SummaryFigures& summaryFigures();

} // namespace quadrant
