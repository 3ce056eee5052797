// SPDX-License-Identifier: GPL-3.0-or-later
// Says that a loop, and all that was begun on it, is to end: set once, looked at before each
// handler and by whatever may take long. Any thread.
#pragma once

#include "core/base/clock.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace quadrant {

class StopFlag {
public:
    void set() { m_set = true; }
    bool isSet() const { return m_set.load(std::memory_order_relaxed); }

    /// Sleeps, but not much longer than until the flag is set.
    void sleepUnlessSet(Millis time) const {
        constexpr Millis slice(100);
        for (; time.count() > 0 && !isSet(); time -= slice)
            std::this_thread::sleep_for(std::min(time, slice));
    }

private:
    std::atomic<bool> m_set{false};
};

} // namespace quadrant
