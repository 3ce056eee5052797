// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/processor_time.h"

#include <cstdint>
#include <fstream>

namespace quadrant {

std::chrono::nanoseconds processorWait() {
    std::int64_t ran = 0;
    std::int64_t waited = 0;
    std::ifstream("/proc/thread-self/schedstat") >> ran >> waited;
    return std::chrono::nanoseconds(waited);
}

} // namespace quadrant
