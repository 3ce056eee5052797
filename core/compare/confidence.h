// SPDX-License-Identifier: GPL-3.0-or-later
// How well a difference is known: an interval, or why there is none. Plain values.
#pragma once

#include <optional>

namespace quadrant {

/// Of every interval here: how often such an interval holds the true difference, in percent.
inline constexpr double confidencePercent = 95;

struct ConfidenceInterval {
    double from = 0;
    double to = 0;

    bool holds(double value) const { return from <= value && value <= to; }
    friend bool operator==(const ConfidenceInterval&, const ConfidenceInterval&) = default;
};

enum class NoInterval {
    TooShort,      ///< fewer measured seconds than fewestSeconds
    TooFewEnded,   ///< too few requests, or too few above the percentile
    Extreme,       ///< of a minimum or a maximum, a single request's
    ZeroBaseline,  ///< no percentage of 0 can be said
    NothingFailed, ///< on either side: nothing varies
    NotMeasured,   ///< on one side, or no repeat of it
    TooFewRepeats, ///< fewer than two in which it was measured
};

/// Either an interval, or why there is none.
struct Confidence {
    std::optional<ConfidenceInterval> interval;
    std::optional<NoInterval> missing;
};

} // namespace quadrant
