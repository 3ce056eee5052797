// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/files/explanation_csv.h"

#include "core/base/language.h"
#include "core/report/files/csv_columns.h"

namespace quadrant {
namespace {

struct StepRow {
    const Step& step;
    Effect effect;
};

using StepColumn = CsvColumn<StepRow>;

/// N/A of a step that was not measured.
StepColumn ofStep(const Figure& figure) {
    return figureColumn<StepRow>(figure, [&figure](const StepRow& row) {
        return row.step.isMeasured() ? figure.value(row.step.summary) : std::nullopt;
    });
}

std::vector<StepColumn> stepColumns() {
    const SummaryFigures& of = summaryFigures();
    return {
        StepColumn::text("Mode", [](const StepRow& row) { return modeId(row.step.mode); }),
        StepColumn::text("Setting", [](const StepRow& row) { return row.step.setting; }),
        StepColumn::text("Change", [](const StepRow& row) { return row.step.change; }),
        StepColumn::text("Status", [](const StepRow& row) { return statusId(row.step.status); }),
        ofStep(of.requests),
        ofStep(of.failures),
        ofStep(of.unfinished),
        ofStep(of.requestsPerS),
        ofStep(of.failuresPerS),
        ofStep(ofPercent(of.percentiles, 50)).named(medianColumn),
        ofStep(of.mean),
        ofStep(of.max),
        StepColumn::number("Requests/s Ratio",
                           [](const StepRow& row) { return row.effect.requestsPerS; }),
        StepColumn::number("Median Ratio", [](const StepRow& row) { return row.effect.median; }),
        StepColumn::text("Error", [](const StepRow& row) { return row.step.error; }),
    };
}

} // namespace

QByteArray explanationCsv(const Explanation& explanation) {
    const InEnglish english;
    CsvTable<StepRow> table(stepColumns());
    for (const Step& step : explanation.steps)
        table.add({step, effectOf(explanation, step)});
    return table.csv();
}

} // namespace quadrant
