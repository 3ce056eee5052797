// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_progress.h"

#include "core/base/format.h"
#include "core/run/run_plan.h"

#include <algorithm>
#include <cmath>

namespace quadrant {

namespace {

/// Until the last that was measured of it.
Seconds lengthOf(const RunRecord& record) {
    Seconds length{0};
    for (const EndpointRecord& endpoint : record.endpoints) {
        if (!endpoint.seconds.empty())
            length = std::max(length, Seconds(endpoint.started - record.started) +
                                          endpoint.seconds.back().load.end);
    }
    return length;
}

} // namespace

void RunProgress::begin(const RunStarted& event) {
    *this = {};
    m_state = State::Running;
    m_servers = !event.scenario.targets.empty();
    m_count = event.endpoints.size();
    m_expected = event.expected;
}

void RunProgress::setPhase(const PhaseChanged& event) {
    m_current = event.endpoints;
}

void RunProgress::setElapsed(const IntervalMeasured& event) {
    m_elapsed = std::clamp(event.elapsed, m_elapsed, std::max(m_elapsed, m_expected));
}

void RunProgress::setStopping() {
    if (m_state == State::Running)
        m_state = State::Stopping;
}

void RunProgress::finish(const RunFinished& event) {
    m_state = State::Ended;
    m_outcome = event.record->status;
    m_byThreshold = stoppedByThreshold(*event.record);
    if (m_outcome == RunStatus::Finished)
        m_elapsed = m_expected;
}

void RunProgress::show(const RunRecord& record) {
    *this = {};
    m_state = State::Ended;
    m_outcome = record.status;
    m_byThreshold = stoppedByThreshold(record);
    m_expected = m_elapsed = totalDuration(record.scenario);
    if (record.status != RunStatus::Finished)
        m_elapsed = std::min(m_expected, lengthOf(record));
}

double RunProgress::fraction() const {
    if (m_expected <= Seconds(0))
        return 0;
    return std::clamp(m_elapsed / m_expected, 0.0, 1.0);
}

QString RunProgress::place() const {
    if (m_state == State::Idle || m_current.empty())
        return {};
    if (m_current.size() > 1)
        return (m_servers ? tr("%1 servers together") : tr("%1 modes together"))
            .arg(m_current.size());
    const QString place = m_servers ? tr("server %1 of %2") : tr("mode %1 of %2");
    return place.arg(m_current.front() + 1).arg(m_count);
}

QString RunProgress::time() const {
    if (m_state == State::Idle)
        return {};
    const QString both = tr("%1 / %2").arg(formatClock(m_elapsed), formatClock(m_expected));
    if (m_state == State::Ended)
        return both;
    return tr("%1 · %2 left").arg(both, durationText(m_expected - m_elapsed));
}

QString RunProgress::state() const {
    switch (m_state) {
    case State::Idle:
        return tr("ready");
    case State::Running:
        return tr("running");
    case State::Stopping:
        return tr("stopping");
    case State::Ended:
        break;
    }
    switch (m_outcome) {
    case RunStatus::Stopped:
        return tr("stopped");
    case RunStatus::Failed:
        return tr("failed");
    case RunStatus::Interrupted:
        return tr("interrupted");
    default:
        return tr("finished");
    }
}

QString RunProgress::outcome() const {
    if (m_state != State::Ended)
        return {};
    switch (m_outcome) {
    case RunStatus::Stopped:
        return (m_byThreshold ? tr("Stopped by a threshold after %1") : tr("Stopped after %1"))
            .arg(formatClock(m_elapsed));
    case RunStatus::Failed:
        return tr("Failed");
    case RunStatus::Interrupted:
        return tr("Interrupted after %1").arg(formatClock(m_elapsed));
    default:
        return tr("Finished in %1").arg(formatClock(m_elapsed));
    }
}

QString durationText(Seconds time) {
    const auto seconds = static_cast<long long>(std::ceil(std::max(0.0, time.count())));
    if (seconds < 60)
        return RunProgress::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return RunProgress::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    return RunProgress::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60);
}

} // namespace quadrant
