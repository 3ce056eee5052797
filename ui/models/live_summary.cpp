// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/live_summary.h"

#include "core/run/host_info.h"

#include <algorithm>

namespace quadrant {

void LiveSummary::prepare(const std::vector<QString>& endpoints) {
    m_run = {};
    for (const QString& name : endpoints)
        m_run.columns.emplace_back().name = name;
}

void LiveSummary::begin(const RunStarted& event) {
    prepare(event.endpoints);
    m_run.scenario = event.scenario;
    m_run.cores = hostInfo().cores;
    if (event.scenario.targets.empty()) {
        for (SummaryColumn& column : m_run.columns)
            column.mode = modeFromId(column.name);
    }
}

void LiveSummary::changeLoad(const LoadChanged& event) {
    for (const std::size_t endpoint : event.endpoints)
        m_run.columns.at(endpoint).changes.push_back(event.change);
}

void LiveSummary::add(const IntervalMeasured& event) {
    SummaryColumn& column = m_run.columns.at(event.endpoint);
    column.status = EndpointStatus::Running;
    column.summary = event.soFar;
    column.findings = event.findings;
    column.verdict = event.verdict;
    column.thresholds = event.thresholds;
    for (std::size_t kind = 0; kind < failureKindCount && !event.load.warmUp; ++kind)
        column.failures[kind].add(event.load.failures[kind]);
    if (event.server) {
        column.peakThreads = std::max(column.peakThreads, event.server->peakThreads);
        column.peakLoopLag = std::max(column.peakLoopLag, event.server->loopLagWorst);
        column.restarts = event.server->restarts;
    }
}

void LiveSummary::end(const EndpointEnded& event) {
    SummaryColumn& column = m_run.columns.at(event.endpoint);
    column.status = event.status;
    column.summary = event.summary;
    column.peakThreads = event.peakThreads;
    column.peakLoopLag = event.peakLoopLag;
    column.restarts = event.restarts;
    column.findings = event.findings;
    column.verdict = event.verdict;
    column.thresholds = event.thresholds;
}

} // namespace quadrant
