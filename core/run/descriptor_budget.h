// SPDX-License-Identifier: GPL-3.0-or-later
// How many file descriptors a run needs, worked out before it starts. Pure.
#pragma once

#include "core/scenario/scenario.h"

#include <QString>

namespace quadrant {

/// At its fullest moment, on top of `open` descriptors: each user's connection, in an open loop as
/// many as there may be (but no more than there are arrivals), and with the embedded server its
/// other end (twice, where there is a watchdog) and both ends of each downstream connection. Where
/// the server has a process of its own, each end counts on its side, and it is the needier one's;
/// the `open` ones are not the child's.
long descriptorsNeeded(const Scenario& scenario, long open);

/// Empty where it fits into `limit`, which each process has for itself; else a sentence that says
/// which one lacks what, and what would fit.
QString descriptorShortage(const Scenario& scenario, long open, long limit);

} // namespace quadrant
