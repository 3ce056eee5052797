// SPDX-License-Identifier: GPL-3.0-or-later
// An endpoint as summary and files show it, beside what queueing theory predicts and what somebody
// has published. Pure values.
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

/// None where one of them is missing, or there is nothing to divide by.
std::optional<double> quotient(std::optional<double> dividend, std::optional<double> divisor);

/// Measured ÷ predicted. None where there is nothing to divide, nor as long as nothing has ended in
/// a run that goes on.
struct PredictionRatio {
    std::optional<double> requestsPerS; ///< of those that were answered: a loop that is restarted
                                        ///< fails the others without serving them
    std::optional<double> latency;      ///< of the median of those that succeeded
};
PredictionRatio ratioTo(const Prediction& predicted, const SummaryColumn& column);

} // namespace quadrant
