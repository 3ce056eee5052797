// SPDX-License-Identifier: GPL-3.0-or-later
// How many file descriptors a run needs, worked out before it starts. Pure.
#pragma once

#include "core/scenario/scenario.h"

#include <QString>

namespace quadrant {

/// At its fullest moment, on top of `open` descriptors: each user's connection, in an open loop as
/// many as there may be (but no more than there are arrivals), and with the embedded server its
/// other end (twice, where there is a watchdog) and both ends of each downstream connection.
long descriptorsNeeded(const Scenario& scenario, long open);

/// Empty where it fits into `limit`; else a sentence that says what would.
QString descriptorShortage(const Scenario& scenario, long open, long limit);

} // namespace quadrant
