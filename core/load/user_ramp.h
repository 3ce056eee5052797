// SPDX-License-Identifier: GPL-3.0-or-later
// How many users a closed loop is to have while their number goes from one to another, one by one.
// Users are numbered from 0; those below the number are active. Pure.
#pragma once

#include "core/base/clock.h"

namespace quadrant {

struct UserRamp {
    Seconds begin{0};
    int from = 0;
    int to = 0;
    double perS = 1; ///< users that come or go in a second, above 0

    bool isUp() const { return to > from; }
    /// When user `user`, one of those between `from` and `to`, comes or goes. Those who go are the
    /// last to have come.
    Seconds timeOf(int user) const {
        return begin + Seconds((isUp() ? user - from : from - 1 - user) / perS);
    }
    /// How many are to be active.
    int at(Seconds time) const;
};

} // namespace quadrant
