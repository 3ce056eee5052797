// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/loop_probe.h"

#include "core/base/processor_time.h"

#include <algorithm>

namespace quadrant {

void LagMeter::begin(TimePoint now) {
    countMissed(now);
    m_beating = true;
    m_due = now + m_period;
    m_lastLag = {};
    m_missed = 0;
}

void LagMeter::beat(TimePoint now) {
    countMissed(now);
    m_lastLag = overdue(now);
    count(static_cast<double>(m_lastLag.count()), 1, m_lastLag);
    m_due = now + m_period;
    m_missed = 0;
}

void LagMeter::end() {
    m_beating = false;
    m_lastLag = {};
}

LoopLag LagMeter::take(TimePoint now) {
    countMissed(now);
    const Clock::duration late = overdue(now);
    LoopLag lag{.worst = std::max(m_worst, late), .now = late};
    // Between two beats there may be nothing to count: then the lag is what it was.
    const double mean = m_beats ? m_lagSum / static_cast<double>(m_beats)
                                : static_cast<double>(this->lag(now).count());
    lag.mean = std::chrono::duration<double, Clock::period>(mean);
    m_lagSum = 0;
    m_beats = 0;
    m_worst = {};
    return lag;
}

Clock::duration LagMeter::lag(TimePoint now) const {
    return std::max(m_lastLag, overdue(now));
}

Clock::duration LagMeter::silence(TimePoint now) const {
    return m_beating ? now - (m_due - m_period) : Clock::duration::zero();
}

Clock::duration LagMeter::overdue(TimePoint now) const {
    return m_beating ? std::max(now - m_due, Clock::duration::zero()) : Clock::duration::zero();
}

void LagMeter::countMissed(TimePoint now) {
    const std::int64_t missed = overdue(now) / m_period;
    if (missed <= m_missed)
        return;
    // Their lags are period · (m_missed + 1) up to period · missed.
    const auto beats = missed - m_missed;
    const double meanPeriods = static_cast<double>(m_missed + 1 + missed) / 2;
    const double lags =
        meanPeriods * static_cast<double>(beats) * static_cast<double>(m_period.count());
    count(lags, beats, m_period * missed);
    m_missed = missed;
}

void LagMeter::count(double lags, std::int64_t beats, Clock::duration worst) {
    m_lagSum += lags;
    m_beats += beats;
    m_worst = std::max(m_worst, worst);
}

LoopLag LoopProbe::take() {
    const std::lock_guard lock(m_mutex);
    return m_meter.take(Clock::now());
}

Millis LoopProbe::lag() const {
    const std::lock_guard lock(m_mutex);
    return m_meter.lag(Clock::now());
}

Clock::duration LoopProbe::silence() const {
    const std::lock_guard lock(m_mutex);
    return m_meter.silence(Clock::now());
}

LoopTime LoopProbe::time(TimePoint now) const {
    const std::lock_guard lock(m_mutex);
    return {m_busy.total(now), processor()};
}

Clock::duration LoopProbe::processor() const {
    return m_pulse ? m_processorBefore + processorTime(m_pulse->m_processorClock)
                   : m_processorBefore;
}

LoopPulse::LoopPulse(LoopProbe& probe)
    : m_probe(probe)
    , m_processorClock(ownProcessorClock()) {
    const std::lock_guard lock(m_probe.m_mutex);
    m_probe.m_processorBefore = m_probe.processor();
    m_probe.m_pulse = this;
    m_probe.m_meter.begin(Clock::now());
    m_probe.m_busy.begin(Clock::now());
}

LoopPulse::~LoopPulse() {
    const std::lock_guard lock(m_probe.m_mutex);
    if (m_probe.m_pulse != this)
        return;
    m_probe.m_processorBefore = m_probe.processor();
    m_probe.m_pulse = nullptr;
    m_probe.m_meter.end();
    m_probe.m_busy.end(Clock::now());
}

void LoopPulse::beat() {
    const std::lock_guard lock(m_probe.m_mutex);
    if (m_probe.m_pulse == this)
        m_probe.m_meter.beat(Clock::now());
}

void LoopPulse::waits() {
    m_waits = true;
    m_processorAtWait = processorTime();
    const std::lock_guard lock(m_probe.m_mutex);
    if (m_probe.m_pulse == this)
        m_probe.m_busy.end(Clock::now());
}

void LoopPulse::wake() {
    m_waits = false;
    const auto ran = processorTime() - m_processorAtWait;
    const std::lock_guard lock(m_probe.m_mutex);
    if (m_probe.m_pulse == this)
        m_probe.m_busy.begin(Clock::now() - ran);
}

} // namespace quadrant
