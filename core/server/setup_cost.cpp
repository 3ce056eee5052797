// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/setup_cost.h"

#include "core/base/processor_time.h"

namespace quadrant {

SetupCost::SetupCost(Millis cost, bool serialised)
    : m_cost(std::chrono::duration_cast<std::chrono::nanoseconds>(cost))
    , m_serialised(serialised) {}

void SetupCost::burn(const StopFlag& stopping) {
    if (m_cost.count() <= 0)
        return;
    if (m_serialised)
        burnUnderLock(stopping);
    else
        spin(stopping);
}

void SetupCost::spin(const StopFlag& stopping) const {
    const auto end = processorTime() + m_cost;
    while (processorTime() < end && !stopping.isSet()) {
    }
}

void SetupCost::burnUnderLock(const StopFlag& stopping) {
    std::unique_lock lock(m_interpreter, std::try_to_lock);
    if (!lock) {
        ++m_waiting;
        lock.lock();
        --m_waiting;
    }
    setHeld(true);
    spin(stopping);
    setHeld(false);
}

void SetupCost::setHeld(bool held) {
    const std::lock_guard lock(m_heldMutex);
    if (held)
        m_held.begin(Clock::now());
    else
        m_held.end(Clock::now());
}

Clock::duration SetupCost::lockHeld(TimePoint now) const {
    const std::lock_guard lock(m_heldMutex);
    return m_held.total(now);
}

} // namespace quadrant
