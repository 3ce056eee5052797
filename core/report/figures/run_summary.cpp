// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/figures/run_summary.h"

#include "core/report/figures/endpoint_prediction.h"

namespace quadrant {
namespace {

std::optional<double> figureIf(bool there, double figure) {
    return there ? std::optional(figure) : std::nullopt;
}

} // namespace

RunSummary summarise(const RunRecord& record) {
    RunSummary run{record.scenario, record.host.cores, {}};
    for (const EndpointRecord& endpoint : record.endpoints)
        run.columns.push_back(endpointSummary(record, endpoint));
    return run;
}

std::optional<Verdict> verdictOn(const RunSummary& run) {
    std::optional<Verdict> whole;
    for (const SummaryColumn& column : run.columns)
        addVerdict(whole, column.verdict);
    return whole;
}

std::optional<Prediction> predictionFor(const RunSummary& run, const SummaryColumn& column) {
    if (!column.mode || !column.changes.empty())
        return std::nullopt;
    return predictionFor(run.scenario, *column.mode, run.cores);
}

std::optional<double> quotient(std::optional<double> dividend, std::optional<double> divisor) {
    if (!dividend || !divisor || *divisor <= 0)
        return std::nullopt;
    return *dividend / *divisor;
}

PredictionRatio ratioTo(const Prediction& predicted, const SummaryColumn& column) {
    const Summary& measured = column.summary;
    const bool begins =
        column.status == EndpointStatus::Pending || column.status == EndpointStatus::Running;
    if (begins && measured.requests == 0)
        return {};
    const bool anySucceeded = measured.requests > measured.failures;
    return {quotient(measured.answeredPerS, predicted.requestsPerS),
            quotient(figureIf(anySucceeded, measured.medianSucceededMs),
                     figureIf(predicted.latency.has_value(),
                              predicted.latency.value_or(Millis(0)).count()))};
}

} // namespace quadrant
