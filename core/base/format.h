// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as a person reads them, in the default locale: the user's in the window, C elsewhere. Not
// for files. A value takes the unit in which it is at
// least 1, after rounding, so that "1000 µs" is never shown. Pure; any thread.
#pragma once

#include "core/base/clock.h"

#include <QString>

#include <cstdint>

namespace quadrant {

/// Stands where there is nothing to say a number about.
QString noValue();

/// "340 ns", "12.3 µs", "251 ms", "3.10 s", "1 min 05 s", "1 h 02 min". Below a minute as many
/// decimals as `digits` significant ones need; whole units are never rounded away.
QString formatDuration(Seconds duration, int digits = 3);

/// Like a clock: "00:07", "1:02:05". Rounds down.
QString formatClock(Seconds duration);

/// Per second, without the unit: "0", "3.92", "39.2", "12,345", "1.23 M".
QString formatRate(double perSecond);

/// "0", "12,345", from a million on "1.23 M", "12.3 G".
QString formatCount(std::uint64_t count);

/// Every digit of it: "1,234,567".
QString formatExactly(std::uint64_t count);

/// `part` of `whole` in percent: "0 %", "0.12 %", "12 %". Says "0 %" and "100 %" only where it is
/// none and all: otherwise "< 0.01 %" and "> 99.9 %". `digits` are the significant ones from 1 %
/// on.
QString formatShare(std::uint64_t part, std::uint64_t whole, int digits = 2);

/// The same of a share between 0 and 1.
QString formatShare(double share);

/// "0", "12 (24.0 %)".
QString formatPart(std::uint64_t part, std::uint64_t whole);

} // namespace quadrant
