// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress.h"

#include "core/base/format.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

QString phaseText(Phase phase) {
    switch (phase) {
    case Phase::Prepare:
        return u"preparing"_s;
    case Phase::Ramp:
        return u"ramping up"_s;
    case Phase::WarmUp:
        return u"warming up"_s;
    case Phase::Measure:
        return u"measuring"_s;
    case Phase::End:
        return u"ending"_s;
    }
    return {};
}

QString statusText(EndpointStatus status) {
    switch (status) {
    case EndpointStatus::Finished:
        return u"finished"_s;
    case EndpointStatus::Stopped:
        return u"stopped"_s;
    default:
        return u"failed"_s;
    }
}

} // namespace

void Progress::show(const RunEvent& event) {
    std::visit([this](const auto& each) { show(each); }, event);
}

void Progress::show(const RunStarted& event) {
    for (const QString& name : event.endpoints)
        m_endpoints.push_back({.name = name, .soFar = {}});
    m_expected = event.expected;
    m_open = isOpen(event.scenario);
}

void Progress::show(const PhaseChanged& event) {
    m_current = event.endpoints;
    m_phase = event.phase;
    if (m_phase == Phase::Prepare) {
        for (const std::size_t endpoint : m_current)
            m_line.begin(label(endpoint) + u": started"_s, m_elapsed);
    }
}

void Progress::show(const LoadChanged& event) {
    m_line.begin(u"%1: from %2 on %3"_s.arg(whoIsUnderLoad(), formatClock(event.change.at),
                                            levelText(event.change.level)),
                 m_elapsed);
}

void Progress::show(const IntervalMeasured& event) {
    EndpointProgress& endpoint = m_endpoints[event.endpoint];
    const std::vector<Interval>& intervals = event.collected.intervals;
    if (!intervals.empty()) {
        const double length = (intervals.back().end - intervals.front().begin).count();
        std::uint64_t requests = 0;
        std::uint64_t intended = 0;
        std::uint64_t started = 0;
        for (const Interval& interval : intervals) {
            requests += interval.requests();
            intended += interval.arrived.intended;
            started += interval.arrived.started;
        }
        const auto perS = [length](std::uint64_t count) {
            return length > 0 ? static_cast<double>(count) / length : 0;
        };
        endpoint.requestsPerS = perS(requests);
        endpoint.intendedPerS = perS(intended);
        endpoint.startedPerS = perS(started);
        endpoint.waiting = intervals.back().arrived.waiting;
    }
    endpoint.soFar = event.state.summary;
    m_elapsed = event.elapsed;
    if (m_current.empty() || event.endpoint != m_current.back())
        return; // wait for the last of those that run together
    m_line.update(currentLine(), m_elapsed);
}

void Progress::show(const EndpointEnded& event) {
    const Summary& summary = event.state.summary;
    QString line = u"%1: %2, %3 requests, %4 failures, %5 requests/s"_s.arg(
        label(event.endpoint), statusText(event.state.status), QString::number(summary.requests),
        formatPart(summary.failures, summary.requests), formatRate(summary.requestsPerS));
    if (summary.open)
        line += u", %1 of the rate kept"_s.arg(formatShare(
            std::min(summary.open->started, summary.open->intended), summary.open->intended, 3));
    if (summary.requests > 0)
        line += u", median "_s + formatDuration(Millis(summary.percentileMs(50)));
    say(line);
}

void Progress::show(const RunFinished&) {
    m_line.clear();
}

QString Progress::label(std::size_t endpoint) const {
    return u"[%1/%2] %3"_s.arg(endpoint + 1)
        .arg(m_endpoints.size())
        .arg(m_endpoints[endpoint].name);
}

QString Progress::whoIsUnderLoad() const {
    return m_current.size() == 1 ? label(m_current.front())
                                 : u"%1 together"_s.arg(m_current.size());
}

QString Progress::levelText(double level) const {
    return m_open ? u"%1 requests/s asked"_s.arg(formatRate(level))
                  : u"%1 users"_s.arg(QString::number(level));
}

QString Progress::currentLine() const {
    EndpointProgress all;
    for (const std::size_t endpoint : m_current) {
        all.requestsPerS += m_endpoints[endpoint].requestsPerS;
        all.intendedPerS += m_endpoints[endpoint].intendedPerS;
        all.startedPerS += m_endpoints[endpoint].startedPerS;
        all.waiting += m_endpoints[endpoint].waiting;
        all.soFar.failures += m_endpoints[endpoint].soFar.failures;
    }
    QString line = u"%1  %2 / %3  %4  %5 requests/s  %6 failures"_s.arg(
        whoIsUnderLoad(), formatClock(m_elapsed), formatClock(m_expected), phaseText(m_phase),
        formatRate(all.requestsPerS), QString::number(all.soFar.failures));
    if (m_open)
        line += u"  started %1 of %2 asked/s  %3 waiting"_s.arg(formatRate(all.startedPerS),
                                                                formatRate(all.intendedPerS),
                                                                QString::number(all.waiting));
    return line;
}

} // namespace quadrant
