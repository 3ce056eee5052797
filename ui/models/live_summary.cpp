// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/live_summary.h"

#include "core/run/host_info.h"

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

void LiveSummary::add(const IntervalMeasured& event) {
    m_run.columns.at(event.endpoint) = event.state;
}

void LiveSummary::end(const EndpointEnded& event) {
    m_run.columns.at(event.endpoint) = event.state;
}

} // namespace quadrant
