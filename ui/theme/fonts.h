// SPDX-License-Identifier: GPL-3.0-or-later
// Fonts made from the one that a widget has.
#pragma once

#include <QFont>

namespace quadrant {

inline QFont scaledFont(QFont font, double factor) {
    font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

/// For what is read second: captions, explanations.
inline QFont smallFont(const QFont& font) {
    return scaledFont(font, 0.85);
}

/// For titles.
inline QFont boldFont(QFont font) {
    font.setBold(true);
    return font;
}

} // namespace quadrant
