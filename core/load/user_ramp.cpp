// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/user_ramp.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace quadrant {

int UserRamp::at(Seconds time) const {
    if (time < begin)
        return from;
    const double most = std::abs(to - from);
    const auto changed =
        static_cast<int>(std::min(std::floor((time - begin).count() * perS) + 1, most));
    return isUp() ? from + changed : from - changed;
}

} // namespace quadrant
