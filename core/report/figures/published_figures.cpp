// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/figures/published_figures.h"

#include "core/report/figures/server_figures.h"
#include "core/stats/summary_figures.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

/// Of a server that has told it.
std::optional<double> threadsOf(const SummaryColumn& column) {
    return column.peakThreads > 0 ? std::optional<double>(column.peakThreads) : std::nullopt;
}

std::vector<PublishedFigure> table() {
    static const SummaryFigures& of = summaryFigures();
    static const Figure& median = ofPercent(of.percentiles, 50);
    using Result = PublishedResult;
    using Column = SummaryColumn;
    return {
        {QT_TRANSLATE_NOOP("quadrant::Core", "Published requests"), u"requests"_s,
         &Result::requests, of.requests,
         [](const Column& column) { return of.requests.value(column.summary); }},
        {QT_TRANSLATE_NOOP("quadrant::Core", "Published failures"), u"failures"_s,
         &Result::failures, of.failures,
         [](const Column& column) { return of.failures.value(column.summary); }},
        {QT_TRANSLATE_NOOP("quadrant::Core", "Published requests/s"), u"requestsPerS"_s,
         &Result::requestsPerS, of.requestsPerS,
         [](const Column& column) { return of.requestsPerS.value(column.summary); }},
        {QT_TRANSLATE_NOOP("quadrant::Core", "Published failures/s"), u"failuresPerS"_s,
         &Result::failuresPerS, of.failuresPerS,
         [](const Column& column) { return of.failuresPerS.value(column.summary); }},
        {QT_TRANSLATE_NOOP("quadrant::Core", "Published median"), u"medianMs"_s, &Result::medianMs,
         median, [](const Column& column) { return median.value(column.summary); }},
        {QT_TRANSLATE_NOOP("quadrant::Core", "Published threads"), u"threads"_s, &Result::threads,
         serverFigures().threads, threadsOf},
    };
}

} // namespace

const std::vector<PublishedFigure>& publishedFigures() {
    static const std::vector<PublishedFigure> all = table();
    return all;
}

std::optional<double> ratioTo(const PublishedResult& published, const PublishedFigure& figure,
                              const SummaryColumn& measured) {
    if (measured.status == EndpointStatus::Pending)
        return std::nullopt;
    return quotient(figure.measured(measured), published.*figure.published);
}

const PublishedResult* publishedFor(const RunSummary& run, const SummaryColumn& column) {
    return column.mode ? run.scenario.published.resultOf(*column.mode) : nullptr;
}

} // namespace quadrant
