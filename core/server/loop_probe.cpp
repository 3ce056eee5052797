// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/loop_probe.h"

#include "core/base/processor_time.h"

namespace quadrant {

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
