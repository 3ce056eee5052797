// SPDX-License-Identifier: GPL-3.0-or-later
// The clock that every measurement uses, and the two units that values carry inside.
#pragma once

#include <chrono>

namespace quadrant {

using Clock = std::chrono::steady_clock;
using TimePoint = Clock::time_point;
using WallTime = std::chrono::system_clock::time_point;

using Seconds = std::chrono::duration<double>;
using Millis = std::chrono::duration<double, std::milli>;
using Micros = std::chrono::microseconds;

/// Rounds down to the clock's own tick, for adding to a TimePoint.
template <class Rep, class Period>
constexpr Clock::duration toTicks(std::chrono::duration<Rep, Period> d) {
    return std::chrono::duration_cast<Clock::duration>(d);
}

} // namespace quadrant
