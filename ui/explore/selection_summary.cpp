// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/selection_summary.h"

#include "core/base/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace quadrant {
namespace {

void measure(EndpointRecord& endpoint, const Timeline::Stretch& stretch, const Moments& moments) {
    for (const Moment& moment : moments.all()) {
        Interval load = moment.load;
        const Seconds length = load.end - load.begin;
        const Seconds middle = load.begin + length / 2;
        if (middle >= stretch.end)
            break;
        // What went before is what a warm-up is; the run's own was asked for where it is selected.
        load.warmUp = middle < stretch.begin;
        endpoint.evidence.add(load, moment.server,
                              length.count() > 0 ? moment.processBusy / length : 0);
        if (load.warmUp)
            continue;
        endpoint.status = EndpointStatus::Finished;
        endpoint.totals.add(load);
        endpoint.self.append(moment.self);
        if (moment.server) {
            endpoint.peakThreads = std::max(endpoint.peakThreads, moment.server->peakThreads);
            endpoint.peakLoopLag = std::max(endpoint.peakLoopLag, moment.server->loopLagWorst);
        }
    }
    endpoint.restarts = endpoint.evidence.restarts;
    std::erase_if(endpoint.changes,
                  [&stretch](const LoadLevel& change) { return change.at >= stretch.end; });
}

} // namespace

RunSummary summaryOf(const Timeline::Stretch& stretch, const RunRecord& planned,
                     const std::vector<Moments>& moments) {
    RunRecord part = planned;
    part.scenario.published = {}; // is of whole runs, and so are thresholds
    part.scenario.thresholds.clear();
    for (std::size_t i = 0; i < part.endpoints.size(); ++i)
        measure(part.endpoints[i], stretch, moments[i]);
    return summarise(part);
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
