// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/loop_probe.h"

#include <pthread.h>

#include <algorithm>
#include <utility>

namespace quadrant {
namespace {

std::chrono::nanoseconds timeOf(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

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

double LoopProbe::takeProcessorShare() {
    const std::lock_guard lock(m_mutex);
    const TimePoint now = Clock::now();
    const Seconds passed = now - std::exchange(m_shareTaken, now);
    if (!m_pulse)
        return 0;
    const auto ran = timeOf(m_pulse->m_processorTime);
    const Seconds ranMeanwhile = ran - std::exchange(m_ranBefore, ran);
    return passed.count() > 0 ? std::min(ranMeanwhile / passed, 1.0) : 0;
}

LoopPulse::LoopPulse(LoopProbe& probe)
    : m_probe(probe) {
    pthread_getcpuclockid(pthread_self(), &m_processorTime);
    const std::lock_guard lock(m_probe.m_mutex);
    m_probe.m_pulse = this;
    m_probe.m_ranBefore = timeOf(m_processorTime);
    m_probe.m_meter.begin(Clock::now());
}

LoopPulse::~LoopPulse() {
    const std::lock_guard lock(m_probe.m_mutex);
    if (m_probe.m_pulse != this)
        return;
    m_probe.m_pulse = nullptr;
    m_probe.m_meter.end();
}

void LoopPulse::beat() {
    const std::lock_guard lock(m_probe.m_mutex);
    if (m_probe.m_pulse == this)
        m_probe.m_meter.beat(Clock::now());
}

} // namespace quadrant
