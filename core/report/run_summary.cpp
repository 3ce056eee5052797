// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/run_summary.h"

#include "core/report/endpoint_prediction.h"

namespace quadrant {
namespace {

std::optional<double> quotient(std::optional<double> dividend, std::optional<double> divisor) {
    if (!dividend || !divisor || *divisor <= 0)
        return std::nullopt;
    return *dividend / *divisor;
}

std::optional<double> figureIf(bool there, double figure) {
    return there ? std::optional(figure) : std::nullopt;
}

std::optional<double> measuredFigure(PublishedFigure figure, const SummaryColumn& column) {
    const Summary& summary = column.summary;
    if (column.status == EndpointStatus::Pending)
        return std::nullopt;
    if (figure == &PublishedResult::requests)
        return static_cast<double>(summary.requests);
    if (figure == &PublishedResult::failures)
        return static_cast<double>(summary.failures);
    if (figure == &PublishedResult::requestsPerS)
        return summary.requestsPerS;
    if (figure == &PublishedResult::failuresPerS)
        return summary.failuresPerS;
    if (figure == &PublishedResult::medianMs)
        return figureIf(summary.requests > 0, summary.percentileMs(50));
    if (figure == &PublishedResult::threads)
        return figureIf(column.peakThreads > 0, column.peakThreads);
    return std::nullopt; // the rating is an opinion
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

std::optional<double> ratioTo(const PublishedResult& published, PublishedFigure figure,
                              const SummaryColumn& measured) {
    return quotient(measuredFigure(figure, measured), published.*figure);
}

const PublishedResult* publishedFor(const RunSummary& run, const SummaryColumn& column) {
    return column.mode ? run.scenario.published.resultOf(*column.mode) : nullptr;
}

} // namespace quadrant
