// SPDX-License-Identifier: GPL-3.0-or-later
// How each mode met the scenario's thresholds.
#include "core/base/language.h"
#include "core/report/tables/summary_sections.h"
#include "core/report/words/threshold_text.h"

#include <algorithm>

namespace quadrant {

SummarySection thresholdsSection(const RunSummary& run) {
    SummarySection section{Core::tr("Thresholds"), {}, {}};
    for (const Threshold& threshold : run.scenario.thresholds) {
        section.rows.push_back(
            summaryRow(run, toText(threshold), [&threshold](const SummaryColumn& column) {
                const auto outcome = std::find_if(
                    column.thresholds.begin(), column.thresholds.end(),
                    [&threshold](const auto& each) { return each.threshold == threshold; });
                return outcome == column.thresholds.end() ? noValue() : outcomeText(*outcome);
            }));
    }
    return section;
}

} // namespace quadrant
