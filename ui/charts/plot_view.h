// SPDX-License-Identifier: GPL-3.0-or-later
// A plot: the base of the charts over time, of the comparison's and of Explore's strips. GUI
// thread.
//
// Qt Charts holds the lines, maps their points into the plot and draws them: each is a BrokenLine.
// All else is drawn here and by the classes below, by a PlotPainter: the grid, its labels, the
// legend, what is marked, and what Qt Charts has no series for (heat maps, bars as wide as a
// stretch of time). Its own axes and legends lay a chart out by how long their words are, so that
// the plots of neighbours would not align, and they do it again for each update; and its
// logarithmic axis drops a whole line at the first zero. So both its axes are linear, of the
// Axis::coordinate()s, and never seen.
#pragma once

#include "ui/charts/plot_painter.h"

#include <QChartView>
#include <QValueAxis>

#include <optional>

namespace quadrant {

struct ChartPicture;

class PlotView : public QChartView {
    Q_OBJECT

public:
    explicit PlotView(QWidget* parent = nullptr);

    /// What it is about, for a menu and a file's name.
    virtual QString title() const = 0;
    /// Stands above a saved picture; its first line is the title.
    virtual QString caption() const { return title(); }
    /// As it is, but with neither cursor nor focus.
    ChartPicture toPicture();

protected:
    const Theme& theme() const;
    QFont smallFont() const;
    /// Their ticks are not asked for: how many there are depends on the size.
    void setAxes(const Axis& x, const Axis& y);
    void setValueAxis(const Axis& y) { setAxes(m_x, y); }
    void setLength(double x) { setAxes({.to = x}, m_y); } ///< of the x axis, from 0
    const Axis& valueAxis() const { return m_y; }
    Plot plot() const;
    /// On the x axis; none beside the plot.
    std::optional<double> xAt(const QPointF& position) const;
    bool isForPicture() const { return m_forPicture; }

    /// Places the plot anew; after a change of what margins() says.
    void layOut();
    void redraw() { viewport()->update(); }

    /// Between the edges and the plot, text in the small font.
    virtual QMarginsF margins(const QFontMetricsF& text) const = 0;
    /// For the palette that there is now.
    virtual void styleSeries(const Theme& theme) = 0;
    virtual void paintBehind(QPainter& painter, PlotPainter& with, const Plot& plot) = 0;
    virtual void paintOver(QPainter& painter, PlotPainter& with, const Plot& plot) = 0;
    /// The pointer, or the focus, has gone.
    virtual void left() = 0;

    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    Axis m_x;
    Axis m_y;
    QValueAxis* m_xOfChart; ///< they have the axes' coordinates
    QValueAxis* m_yOfChart;
    bool m_forPicture = false;
};

} // namespace quadrant
