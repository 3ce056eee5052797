// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/lag_meter.h"

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

} // namespace quadrant
