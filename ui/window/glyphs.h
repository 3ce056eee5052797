// SPDX-License-Identifier: GPL-3.0-or-later
// The few signs of the toolbar, drawn in the palette's own colour so that they show on light and
// on dark alike.
#pragma once

#include <QIcon>
#include <QPalette>

namespace quadrant {

enum class Glyph { Run, Stop, Export, SharedAxes, Explain };

QIcon glyph(Glyph glyph, const QPalette& palette);

} // namespace quadrant
