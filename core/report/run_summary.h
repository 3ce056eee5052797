// SPDX-License-Identifier: GPL-3.0-or-later
// A run as summary and files show it, and what they hold it against: queueing theory, and the
// figures that somebody has published. Pure values.
#pragma once

#include "core/analysis/theory.h"
#include "core/run/run_record.h"

#include <optional>
#include <vector>

namespace quadrant {

using SummaryColumn = EndpointSummary;

/// A run, or as much of it as there is.
struct RunSummary {
    Scenario scenario;
    int cores = 0;
    std::vector<SummaryColumn> columns;
};

RunSummary summarise(const RunRecord& record);

/// On the whole run: sound where all of its verdicts are; the reasons of all of them.
std::optional<Verdict> verdictOn(const RunSummary& run);

/// None for a target, nor where the load was changed while it went on.
std::optional<Prediction> predictionFor(const RunSummary& run, const SummaryColumn& column);

/// Measured ÷ predicted. None where there is nothing to divide, nor as long as nothing has ended in
/// a run that goes on.
struct PredictionRatio {
    std::optional<double> requestsPerS; ///< of those that were answered: a loop that is restarted
                                        ///< fails the others without serving them
    std::optional<double> latency;      ///< of the median of those that succeeded
};
PredictionRatio ratioTo(const Prediction& predicted, const SummaryColumn& column);

/// What ours is of a published figure.
using PublishedFigure = std::optional<double> PublishedResult::*;
std::optional<double> ratioTo(const PublishedResult& published, PublishedFigure figure,
                              const SummaryColumn& measured);

/// What was published for the column's mode; null where nothing was.
const PublishedResult* publishedFor(const RunSummary& run, const SummaryColumn& column);

} // namespace quadrant
