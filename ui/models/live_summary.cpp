// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/live_summary.h"

#include <algorithm>

namespace quadrant {

void LiveSummary::prepare(const std::vector<QString>& endpoints) {
    m_columns.clear();
    for (const QString& name : endpoints)
        m_columns.emplace_back().name = name;
}

void LiveSummary::begin(const RunStarted& event) {
    prepare(event.endpoints);
}

void LiveSummary::add(const IntervalMeasured& event) {
    SummaryColumn& column = m_columns.at(event.endpoint);
    column.status = EndpointStatus::Running;
    column.summary = event.soFar;
    if (event.server) {
        column.peakThreads = std::max(column.peakThreads, event.server->peakThreads);
        column.peakLoopLag = std::max(column.peakLoopLag, event.server->loopLagWorst);
    }
}

void LiveSummary::end(const EndpointEnded& event) {
    SummaryColumn& column = m_columns.at(event.endpoint);
    column.status = event.status;
    column.summary = event.summary;
    column.peakThreads = event.peakThreads;
    column.peakLoopLag = event.peakLoopLag;
}

} // namespace quadrant
