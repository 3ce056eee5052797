// SPDX-License-Identifier: GPL-3.0-or-later
// Paints what belongs to a plot besides its series: grid, labels, legend, marked stretches of time.
#pragma once

#include "core/plot/axis.h"
#include "ui/charts/timeline.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <vector>

namespace quadrant {

struct LegendEntry {
    LineStyle style;
    QString text;
};

struct EndLabel {
    Seconds time{0};
    double value = 0;
    QString text;
};

/// What theory predicts: one value for the whole of the time.
struct Theory {
    double at = 0;
    QString value;      ///< in words, with its unit
    bool alone = false; ///< as if nobody else loaded the server
};

/// Where a plot is and what its axes hold.
struct Plot {
    QRectF area;
    Axis x; ///< time, or what else it is over
    Axis y;

    double xOf(double value) const;
    double xOf(Seconds time) const { return xOf(time.count()); }
    double yOf(double value) const;
};

class PlotPainter {
public:
    static constexpr int gap = 6; ///< between a label and what it stands beside

    /// Text is in `font`; all three live longer than this.
    PlotPainter(QPainter& painter, const Plot& plot, const Theme& theme, const QFont& font);

    int valueLabelsThatFit() const;
    int timeLabelsThatFit() const;
    void paintGrid(const std::vector<Tick>& values, const std::vector<Tick>& times,
                   bool timeLabels);
    /// The text is left out where it doesn't fit, unless it stands at the left.
    void paintStretch(const Timeline::Stretch& stretch, const QString& text,
                      Qt::Alignment alignment);
    /// In one line above the plot; ends with "…" at `right` if it must.
    void paintLegend(const QString& heading, const std::vector<LegendEntry>& entries, double right);
    /// From top to bottom; moved apart where they would overlap.
    void paintEndLabels(const std::vector<EndLabel>& labels);
    /// Dashed; nothing where the axis doesn't hold `value`.
    void paintTheoryLine(double value);
    /// At the left of its line; where the axis doesn't hold `value`, at the edge beyond which it
    /// lies, with an arrow.
    void paintTheoryLabel(double value, const QString& text);
    /// A line down the plot at each change, with what the load is from there on at its top; where
    /// two would overlap the earlier one says nothing.
    void paintChanges(const std::vector<Timeline::Change>& changes);
    void paintSelection(const Timeline::Stretch& stretch);
    void paintCursor(Seconds time);

private:
    double timeLabelWidth() const;

    QPainter& m_painter;
    const Plot& m_plot;
    const Theme& m_theme;
    QFontMetricsF m_metrics;
};

} // namespace quadrant
