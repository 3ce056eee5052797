// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/explanation_csv.h"

#include "core/base/language.h"
#include "core/report/csv_writer.h"

namespace quadrant {
namespace {

constexpr const char* explanationHeader =
    "Mode,Setting,Change,Status,Request Count,Failure Count,Unfinished,Requests/s,Failures/s,"
    "Median Response Time,Average Response Time,Max Response Time,Requests/s Ratio,Median Ratio,"
    "Error\r\n";

void writeFigures(CsvWriter& csv, const Step& step) {
    const Summary& summary = step.summary;
    const auto measured = [&](double figure) {
        return step.isMeasured() ? std::optional(figure) : std::nullopt;
    };
    const auto ofRequests = [&](double ms) {
        return summary.requests > 0 ? measured(ms) : std::nullopt;
    };
    for (const std::uint64_t count : {summary.requests, summary.failures, summary.unfinished}) {
        if (step.isMeasured())
            csv.count(count);
        else
            csv.notAvailable();
    }
    csv.number(measured(summary.requestsPerS)).number(measured(summary.failuresPerS));
    csv.number(ofRequests(summary.percentileMs(50)));
    csv.number(ofRequests(summary.meanMs)).number(ofRequests(summary.maxMs));
}

} // namespace

QByteArray explanationCsv(const Explanation& explanation) {
    const InEnglish english;
    CsvWriter csv;
    for (const Step& step : explanation.steps) {
        const Effect effect = effectOf(explanation, step);
        csv.text(modeId(step.mode)).text(step.setting).text(step.change);
        csv.text(statusId(step.status));
        writeFigures(csv, step);
        csv.number(effect.requestsPerS).number(effect.median);
        csv.text(step.error);
        csv.endRow();
    }
    return explanationHeader + csv.csv();
}

} // namespace quadrant
