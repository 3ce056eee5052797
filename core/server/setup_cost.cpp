// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/setup_cost.h"

#include <ctime>

namespace quadrant {
namespace {

std::chrono::nanoseconds threadCpuTime() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

SetupCost::SetupCost(Millis cost, bool serialised)
    : m_cost(std::chrono::duration_cast<std::chrono::nanoseconds>(cost))
    , m_serialised(serialised) {}

void SetupCost::burn(const StopFlag& stopping) {
    if (m_cost.count() <= 0)
        return;
    std::unique_lock lock(m_interpreter, std::defer_lock);
    if (m_serialised)
        lock.lock();
    const auto end = threadCpuTime() + m_cost;
    while (threadCpuTime() < end && !stopping.isSet()) {
    }
}

} // namespace quadrant
