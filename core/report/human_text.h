// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as people read them, with their units: three or four digits, no more. The decimal point
// is `.` whatever the locale.
#pragma once

#include "core/base/clock.h"

#include <QString>

#include <cstdint>

namespace quadrant {

QString timeText(Seconds time);     ///< "0.42 ms", "251 ms", "12.4 s", "3 min 20 s"
QString rateText(double perSecond); ///< "0.25", "35.6", "5210"
QString shareText(std::uint64_t part, std::uint64_t whole); ///< "732 (93.2 %)", "0"

} // namespace quadrant
