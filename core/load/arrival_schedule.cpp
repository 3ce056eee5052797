// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/arrival_schedule.h"

#include <algorithm>
#include <cmath>

namespace quadrant {

RateOverTime::RateOverTime(double rate)
    : m_levels{{Seconds(0), rate}} {}

void RateOverTime::change(Seconds at, double rate) {
    while (m_levels.size() > 1 && m_levels.back().at >= at)
        m_levels.pop_back();
    if (at <= Seconds(0))
        m_levels.front().level = rate;
    else
        m_levels.push_back({at, rate});
}

double RateOverTime::at(Seconds time) const {
    double rate = m_levels.front().level;
    for (const LoadLevel& level : m_levels) {
        if (level.at <= time)
            rate = level.level;
    }
    return rate;
}

Seconds RateOverTime::after(Seconds from, double steps) const {
    for (std::size_t i = 0; i < m_levels.size(); ++i) {
        const bool isLast = i + 1 == m_levels.size();
        if (!isLast && m_levels[i + 1].at <= from)
            continue;
        const double rate = m_levels[i].level;
        const Seconds begin = std::max(from, m_levels[i].at);
        if (rate > 0 && (isLast || (m_levels[i + 1].at - begin).count() * rate >= steps))
            return begin + Seconds(steps / rate);
        if (!isLast)
            steps -= (m_levels[i + 1].at - begin).count() * rate;
    }
    return never;
}

ArrivalCursor::ArrivalCursor(const RateOverTime& rate, Kind kind)
    : m_rate(rate)
    , m_poisson(kind.poisson)
    , m_random(kind.seed)
    , m_steps(kind.poisson ? step() : kind.first) {}

Seconds ArrivalCursor::next() const {
    return m_rate.after(m_last, m_steps);
}

void ArrivalCursor::pass() {
    m_last = next();
    m_steps = step();
    ++m_passed;
}

double ArrivalCursor::step() {
    if (!m_poisson)
        return 1;
    // From the upper 53 bits, so that it is never 0 and the same with every standard library.
    const double uniform = (static_cast<double>(m_random() >> 11) + 1) * 0x1p-53;
    return -std::log(uniform);
}

} // namespace quadrant
