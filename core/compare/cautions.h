// SPDX-License-Identifier: GPL-3.0-or-later
// What should be known of the sides before a difference between them is believed. Pure.
#pragma once

#include "core/compare/comparison.h"

namespace quadrant {

/// Suspect, stopped or unfinished runs, those measured for less than half as long as the baseline
/// or the other way round, and endpoints whose figures leave much of the users' time out.
std::vector<Caution> cautionsOn(const Comparison& comparison);

} // namespace quadrant
