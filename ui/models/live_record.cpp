// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/live_record.h"

#include <algorithm>

namespace quadrant {

void LiveRecord::begin(const RunStarted& event) {
    m_record = {};
    m_record.scenario = event.scenario;
    for (const QString& name : event.endpoints) {
        EndpointRecord& endpoint = m_record.endpoints.emplace_back();
        endpoint.name = name;
        if (event.scenario.targets.empty())
            endpoint.mode = modeFromId(name);
    }
}

void LiveRecord::setPhase(const PhaseChanged& event) {
    for (const std::size_t index : event.endpoints) {
        if (event.phase != Phase::End)
            m_record.endpoints.at(index).status = EndpointStatus::Running;
    }
}

void LiveRecord::add(const IntervalMeasured& event) {
    EndpointRecord& endpoint = m_record.endpoints.at(event.endpoint);
    endpoint.totals.add(event.load);
    if (event.server) {
        endpoint.peakThreads = std::max(endpoint.peakThreads, event.server->peakThreads);
        endpoint.peakLoopLag = std::max(endpoint.peakLoopLag, event.server->loopLagWorst);
        endpoint.polls += event.server->polls;
    }
}

void LiveRecord::end(const EndpointEnded& event) {
    EndpointRecord& endpoint = m_record.endpoints.at(event.endpoint);
    endpoint.status = event.status;
    endpoint.peakThreads = event.peakThreads;
    endpoint.peakLoopLag = event.peakLoopLag;
}

} // namespace quadrant
