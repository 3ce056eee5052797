// SPDX-License-Identifier: GPL-3.0-or-later
// How well a colour is told from another.
#pragma once

#include <QColor>

#include <algorithm>
#include <cmath>

namespace quadrant {

/// Relative luminance and contrast ratio as WCAG 2.1 defines them.
inline double luminance(const QColor& colour) {
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

inline double contrast(const QColor& a, const QColor& b) {
    const double brighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (brighter + 0.05) / (darker + 0.05);
}

} // namespace quadrant
