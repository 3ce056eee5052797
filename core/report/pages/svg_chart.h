// SPDX-License-Identifier: GPL-3.0-or-later
// A small line chart as SVG inside a page: drawn once, no script. A line's name stands at its end,
// or, where there are too many for that, below the plot; and each has a pattern of its own: nothing
// is told by colour alone. The page's style sheet gives the classes their colours
// (core/report/pages/page_style.h). Pure.
#pragma once

#include "core/plot/axis.h"
#include "core/report/pages/markup.h"

#include <QPointF>

#include <vector>

namespace quadrant {

/// One of 16: four colours and four patterns, neighbours differ in both.
struct ChartStyle {
    int colour = 0;  ///< 0 blue, 1 green, 2 purple, 3 vermillion
    int pattern = 0; ///< 0 solid, 1 dashed, 2 dotted, 3 dash-dotted
};
ChartStyle chartStyle(std::size_t index);

struct SvgChart {
    struct Line {
        QString name;
        ChartStyle style;
        std::vector<std::vector<QPointF>> stretches; ///< a polyline each; nothing lies between them
    };
    /// Something that happened, at a place on the x axis.
    struct Mark {
        double at = 0;
        QString label;
    };
    QString id; ///< one of its own on the page
    QString title;
    QString description; ///< what it shows, for who can't see it
    Axis x;
    Axis y;
    std::vector<Line> lines; ///< one without stretches is left out
    std::vector<Mark> marks;
    int nameWidth = 96; ///< room for the names, right of the plot
};

/// As an `svg` of `width` by `height`, higher by what names below the plot need; the page may scale
/// it.
void writeChart(Markup& markup, const SvgChart& chart, int width, int height);

} // namespace quadrant
