// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_view.h"

#include "ui/charts/chart_export.h"

#include <QChart>
#include <QContextMenuEvent>
#include <QGraphicsLayout>
#include <QMenu>
#include <QPainter>
#include <QWheelEvent>

namespace quadrant {

PlotView::PlotView(QWidget* parent)
    : QChartView(new QChart, parent)
    , m_xOfChart(new QValueAxis)
    , m_yOfChart(new QValueAxis) {
    chart()->setBackgroundVisible(false); // drawBackground() does it
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
    chart()->addAxis(m_xOfChart, Qt::AlignBottom);
    chart()->addAxis(m_yOfChart, Qt::AlignLeft);
    m_xOfChart->setVisible(false); // a PlotPainter draws the grid
    m_yOfChart->setVisible(false);

    setFrameShape(NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

ChartPicture PlotView::toPicture() {
    m_forPicture = true;
    const QSize size = viewport()->size();
    ChartPicture picture =
        pictureOf(*this, caption(), size, [this, size](QPainter& painter, const QPoint& at) {
            render(&painter, QRectF(at, size), viewport()->rect());
        });
    m_forPicture = false;
    return picture;
}

const Theme& PlotView::theme() const {
    return themeFor(palette());
}

QFont PlotView::smallFont() const {
    constexpr double smaller = 0.85;
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * smaller);
    return small;
}

void PlotView::setAxes(const Axis& x, const Axis& y) {
    m_x = x;
    m_y = y;
    m_xOfChart->setRange(x.coordinate(x.from), x.coordinate(x.to));
    m_yOfChart->setRange(y.coordinate(y.from), y.coordinate(y.to));
    redraw();
}

Plot PlotView::plot() const {
    return {chart()->plotArea(), m_x, m_y};
}

std::optional<double> PlotView::xAt(const QPointF& position) const {
    const QRectF area = chart()->plotArea();
    const double share = (position.x() - area.left()) / area.width();
    return share < 0 || share > 1 ? std::nullopt : std::optional(m_x.to * share);
}

void PlotView::layOut() {
    const QMarginsF around = margins(QFontMetricsF(smallFont()));
    // Whole pixels, so that grid lines are sharp.
    chart()->setPlotArea(QRectF(viewport()->rect()).marginsRemoved(around).toRect());
}

void PlotView::drawBackground(QPainter* painter, const QRectF& rect) {
    painter->fillRect(rect, theme().surface);
    const Plot where = plot();
    PlotPainter with(*painter, where, theme(), smallFont());
    paintBehind(*painter, with, where);
}

void PlotView::drawForeground(QPainter* painter, const QRectF&) {
    const Plot where = plot();
    PlotPainter with(*painter, where, theme(), smallFont());
    paintOver(*painter, with, where);
    if (hasFocus() && !m_forPicture) {
        painter->setPen(QPen(theme().running, 1, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void PlotView::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        styleSeries(theme());
        redraw();
    } else if (event->type() == QEvent::FontChange) {
        layOut();
    }
}

void PlotView::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addPictureActions(*menu, this);
    menu->popup(event->globalPos());
}

void PlotView::focusInEvent(QFocusEvent* event) {
    QChartView::focusInEvent(event);
    redraw();
}

void PlotView::focusOutEvent(QFocusEvent* event) {
    QChartView::focusOutEvent(event);
    left();
    redraw();
}

void PlotView::leaveEvent(QEvent* event) {
    QChartView::leaveEvent(event);
    left();
}

void PlotView::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    layOut();
}

void PlotView::wheelEvent(QWheelEvent* event) {
    event->ignore(); // scrolls what the chart lies in
}

} // namespace quadrant

#include "moc_plot_view.cpp"
