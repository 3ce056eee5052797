// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/selection_summary.h"

#include "core/base/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace quadrant {
namespace {

bool liesIn(const Timeline::Stretch& stretch, const Interval& interval) {
    const Seconds middle = (interval.begin + interval.end) / 2;
    return stretch.begin <= middle && middle < stretch.end;
}

SummaryColumn columnOf(const Timeline::Stretch& stretch, const Scenario& scenario,
                       const QString& name, const Moments& moments) {
    SummaryColumn column;
    column.name = name;
    if (scenario.targets.empty())
        column.mode = modeFromId(name);
    Totals totals;
    for (const Moment& moment : moments.all()) {
        if (!liesIn(stretch, moment.load))
            continue;
        column.status = EndpointStatus::Finished;
        Interval load = moment.load;
        load.warmUp = false; // it was asked for
        totals.add(load);
        if (moment.server) {
            column.peakThreads = std::max(column.peakThreads, moment.server->peakThreads);
            column.peakLoopLag = std::max(column.peakLoopLag, moment.server->loopLagWorst);
            column.restarts = moment.server->restarts;
        }
    }
    column.summary = summarise(totals, scenario.load.thinkTime);
    column.failures = totals.failures;
    return column;
}

} // namespace

RunSummary summaryOf(const Timeline::Stretch& stretch, const Scenario& scenario, int cores,
                     const std::vector<QString>& endpoints,
                     const std::vector<const Moments*>& moments) {
    RunSummary run{scenario, cores, {}};
    run.scenario.published = {}; // is of whole runs, and so are thresholds
    run.scenario.thresholds.clear();
    for (std::size_t i = 0; i < endpoints.size(); ++i)
        run.columns.push_back(columnOf(stretch, scenario, endpoints[i], *moments[i]));
    return run;
}

SummaryTable selectionTable(const RunSummary& selected, const Timeline::Stretch& stretch) {
    SummaryTable table = summaryTable(selected);
    table.ending =
        QCoreApplication::translate("quadrant::ExploreView",
                                    "These are the figures of what is selected: %1 of each.")
            .arg(stretchText(stretch));
    return table;
}

QString stretchText(const Timeline::Stretch& stretch) {
    return QCoreApplication::translate("quadrant::ExploreView", "%1 to %2")
        .arg(formatDuration(stretch.begin), formatDuration(stretch.end));
}

} // namespace quadrant
