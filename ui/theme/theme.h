// SPDX-License-Identifier: GPL-3.0-or-later
// Colours by meaning, in a light and a dark set. Both have their own surface, so that contrast is
// known: 3:1 or more for lines, 4.5:1 or more for text (WCAG 2.1, 1.4.3 and 1.4.11). A line has a
// dash pattern besides its colour: nothing rests on colour alone. Base colours: Okabe and Ito
// (2008).
#pragma once

#include "core/stats/failure_kind.h"

#include <QColor>
#include <QPalette>
#include <QPen>

#include <array>

namespace quadrant {

struct LineStyle {
    QColor colour;
    double width = 1.5;
    QList<qreal> dashes; ///< in widths of the line; empty: solid

    QPen pen() const;
};

struct Theme {
    bool dark = false;
    QColor surface; ///< behind charts and panels
    QColor frame;   ///< around panels
    QColor outline; ///< of what is ticked, typed into or chosen from
    QColor grid;
    QColor shade; ///< behind a stretch of time that is special
    QColor text;
    QColor quietText; ///< captions, axis labels
    QColor running;   ///< marks the panel under load
    QColor warning;   ///< text of warnings and failures
    LineStyle p50;
    LineStyle p95;
    LineStyle p99;
    LineStyle serviceP99; ///< beside p99, which is of response times then
    LineStyle succeeded;
    LineStyle asked; ///< the rate of an open loop
    std::array<LineStyle, failureKindCount> failures;
    LineStyle theory; ///< what queueing theory predicts
};

const Theme& lightTheme();
const Theme& darkTheme();

/// Qt 6.4 can't be asked for the system's colour scheme: its palette's lightness tells. Ask again
/// on every PaletteChange.
const Theme& themeFor(const QPalette& palette);

} // namespace quadrant
