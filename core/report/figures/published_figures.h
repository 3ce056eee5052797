// SPDX-License-Identifier: GPL-3.0-or-later
// Figures that somebody has published, and what ours are of them. Pure.
#pragma once

#include "core/report/figures/run_summary.h"
#include "core/stats/figure.h"

#include <vector>

namespace quadrant {

struct PublishedFigure {
    const char* title; ///< in English
    QString key;       ///< in JSON files
    std::optional<double> PublishedResult::*published;
    const FigureName& figure; ///< that it is of: it is written as that
    /// None where there is nothing to hold against it.
    std::optional<double> (*measured)(const SummaryColumn&);
};

/// All but the rating, which is an opinion.
const std::vector<PublishedFigure>& publishedFigures();

/// Measured ÷ published.
std::optional<double> ratioTo(const PublishedResult& published, const PublishedFigure& figure,
                              const SummaryColumn& measured);

/// What was published for the column's mode; null where nothing was.
const PublishedResult* publishedFor(const RunSummary& run, const SummaryColumn& column);

} // namespace quadrant
