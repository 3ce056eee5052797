// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_chart.h"

#include "ui/charts/chart_export.h"
#include "ui/format/format.h"

#include <QChart>
#include <QContextMenuEvent>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace quadrant {
namespace {

constexpr double smallFontFactor = 0.85;
constexpr int gap = 6; // between a label and what it stands beside

} // namespace

TimeChart::TimeChart(const Timeline& timeline, QWidget* parent)
    : QChartView(new QChart, parent)
    , m_timeline(timeline)
    , m_time(new QValueAxis)
    , m_value(new QValueAxis) {
    chart()->setBackgroundVisible(false); // drawBackground() does it
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
    chart()->addAxis(m_time, Qt::AlignBottom);
    chart()->addAxis(m_value, Qt::AlignLeft);
    m_time->setVisible(false); // drawn by paintGrid()
    m_value->setVisible(false);

    setFrameShape(NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void TimeChart::setTitle(const QString& title) {
    m_title = title;
    setAccessibleName(title);
}

void TimeChart::setHint(const QString& hint) {
    if (hint == m_hint)
        return;
    m_hint = hint;
    if (isEmpty())
        viewport()->update();
}

void TimeChart::setTimeLabelsVisible(bool visible) {
    if (visible == m_timeLabelsVisible)
        return;
    m_timeLabelsVisible = visible;
    layOut();
    viewport()->update();
}

void TimeChart::refresh() {
    m_time->setRange(0, m_timeline.duration().count());
    replaceSeries();
    setAccessibleDescription(readout());
    viewport()->update();
}

QString TimeChart::readout() const {
    if (isEmpty())
        return m_hint;
    const TimelinePoint* point = cursorPoint();
    QStringList parts;
    for (const LegendEntry& entry : legend(point ? point : &m_timeline.points().back()))
        parts += entry.text;
    return parts.join(QStringLiteral(", "));
}

void TimeChart::setCursorTime(std::optional<Seconds> time) {
    if (time == m_cursor)
        return;
    m_cursor = time;
    setAccessibleDescription(readout());
    viewport()->update();
}

QImage TimeChart::toImage() {
    constexpr int scale = 2;
    QFont titleFont = font();
    titleFont.setBold(true);
    const int margin = 2 * gap;
    const int titleHeight = QFontMetrics(titleFont).height() + margin;
    const QSize size = viewport()->size() + QSize(2 * margin, titleHeight + 2 * margin);

    QImage image(size * scale, QImage::Format_RGB32);
    image.fill(theme().surface);
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(titleFont);
    painter.setPen(theme().text);
    painter.drawText(QRect(margin, margin, size.width() - 2 * margin, titleHeight),
                     Qt::AlignLeft | Qt::AlignTop, m_title);

    m_forPicture = true;
    render(&painter, QRectF(QPointF(margin, margin + titleHeight), QSizeF(viewport()->size())),
           viewport()->rect());
    m_forPicture = false;
    return image;
}

QSize TimeChart::sizeHint() const {
    return {Timeline::maxPoints + 120, 150};
}

QSize TimeChart::minimumSizeHint() const {
    const int line = QFontMetrics(smallFont()).height();
    return {Timeline::maxPoints + 60, 5 * line};
}

const Theme& TimeChart::theme() const {
    return themeFor(palette());
}

void TimeChart::setValueRange(double low, double high) {
    m_value->setRange(low, high);
    viewport()->update();
}

QFont TimeChart::smallFont() const {
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * smallFontFactor);
    return small;
}

QRectF TimeChart::plot() const {
    return chart()->plotArea();
}

double TimeChart::xOf(Seconds time) const {
    return plot().left() + time / m_timeline.duration() * plot().width();
}

double TimeChart::yOf(double value) const {
    const double share = (value - m_value->min()) / (m_value->max() - m_value->min());
    return plot().bottom() - share * plot().height();
}

const TimelinePoint* TimeChart::cursorPoint() const {
    return m_cursor ? m_timeline.pointAt(*m_cursor) : nullptr;
}

void TimeChart::layOut() {
    const QFontMetricsF metrics(smallFont());
    const double left = metrics.horizontalAdvance(QStringLiteral("000 ms")) + gap + 2;
    const double right = metrics.horizontalAdvance(QStringLiteral("p99")) + 2 * gap;
    const double top = metrics.height() + gap;
    const double bottom = m_timeLabelsVisible ? metrics.height() + 3 : metrics.height() / 2;
    // Whole pixels, so that grid lines are sharp.
    const QRectF area = QRectF(viewport()->rect()).adjusted(left, top, -right, -bottom);
    chart()->setPlotArea(area.toRect());
}

void TimeChart::drawBackground(QPainter* painter, const QRectF& rect) {
    painter->fillRect(rect, theme().surface);
    painter->setFont(smallFont());
    if (isEmpty())
        return;
    paintGrid(*painter);
    // Over the grid, which has nothing to say there.
    const auto& points = m_timeline.points();
    const auto measured = std::find_if(points.begin(), points.end(),
                                       [](const TimelinePoint& p) { return !p.warmUp; });
    if (measured != points.begin())
        paintStretch(*painter, {points.front().begin, std::prev(measured)->end}, tr("warm-up"),
                     Qt::AlignLeft | Qt::AlignTop);
    for (const Timeline::Stretch& stretch : gaps())
        paintStretch(*painter, stretch, gapText(), Qt::AlignCenter);
}

void TimeChart::paintGrid(QPainter& painter) const {
    const QRectF area = plot();
    const QFontMetricsF metrics(painter.font());
    const auto line = [&](double x1, double y1, double x2, double y2) {
        painter.setPen(theme().grid);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.drawLine(QPointF(std::round(x1), std::round(y1)),
                         QPointF(std::round(x2), std::round(y2)));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(theme().quietText);
    };

    const int rows = std::max(2, static_cast<int>(area.height() / (1.5 * metrics.height())));
    for (const Tick& tick : valueTicks(rows)) {
        const double y = yOf(tick.at);
        line(area.left(), y, area.right(), y);
        const QRectF label(0, y - metrics.height() / 2, area.left() - gap, metrics.height());
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
    const double widest = metrics.horizontalAdvance(QStringLiteral("0:00:00 s")) * 1.5;
    for (const Tick& tick :
         timeTicks(m_timeline.duration(), std::max(2, static_cast<int>(area.width() / widest)))) {
        const double x = xOf(Seconds(tick.at));
        line(x, area.top(), x, area.bottom());
        if (m_timeLabelsVisible) {
            const QRectF label(x - widest / 2, area.bottom() + 2, widest, metrics.height());
            painter.drawText(label, Qt::AlignHCenter | Qt::AlignTop, tick.label);
        }
    }
}

void TimeChart::paintStretch(QPainter& painter, const Timeline::Stretch& stretch,
                             const QString& text, Qt::Alignment alignment) const {
    QRectF area = plot();
    area.setLeft(xOf(stretch.begin));
    area.setRight(std::min(xOf(stretch.end), plot().right()));
    painter.fillRect(area, theme().shade);
    const bool fits = QFontMetricsF(painter.font()).horizontalAdvance(text) + gap <= area.width();
    if (fits || alignment.testFlag(Qt::AlignLeft)) {
        painter.setPen(theme().quietText);
        painter.drawText(area.adjusted(gap / 2.0, 0, 0, 0),
                         static_cast<int>(alignment) | Qt::TextDontClip, text);
    }
}

void TimeChart::drawForeground(QPainter* painter, const QRectF&) {
    painter->setFont(smallFont());
    if (isEmpty()) {
        painter->setPen(theme().quietText);
        painter->setFont(font());
        painter->drawText(QRectF(viewport()->rect()).adjusted(gap, 0, -gap, 0),
                          Qt::AlignCenter | Qt::TextWordWrap, m_hint);
    } else {
        paintReadout(*painter);
        paintEndLabels(*painter);
        if (const TimelinePoint* point = cursorPoint(); point && !m_forPicture) {
            painter->setPen(QPen(theme().quietText, 1));
            const double x = std::round(xOf(point->middle())) + 0.5;
            painter->drawLine(QPointF(x, plot().top()), QPointF(x, plot().bottom()));
        }
    }
    if (hasFocus() && !m_forPicture) {
        painter->setPen(QPen(theme().running, 1, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void TimeChart::paintReadout(QPainter& painter) const {
    const TimelinePoint* point = m_forPicture ? nullptr : cursorPoint();
    const QFontMetricsF metrics(painter.font());
    const double sample = 3.5 * metrics.averageCharWidth();
    const double y = metrics.height() / 2 + 1;
    double x = plot().left();
    const auto write = [&](const QString& text, const QColor& colour) {
        const double width = metrics.horizontalAdvance(text);
        painter.setPen(colour);
        painter.drawText(QRectF(x, 1, width + 1, metrics.height()), Qt::AlignVCenter, text);
        x += width;
    };

    write(point ? tr("at %1").arg(formatDuration(point->middle())) : heading(), theme().quietText);
    for (const LegendEntry& entry : legend(point)) {
        x += 2 * gap;
        const double needed = sample + gap + metrics.horizontalAdvance(entry.text);
        if (x + needed > viewport()->width()) {
            write(QStringLiteral("…"), theme().text);
            return;
        }
        painter.setPen(entry.style.pen());
        painter.drawLine(QPointF(x, y), QPointF(x + sample, y));
        x += sample + gap / 2;
        write(entry.text, theme().text);
    }
}

void TimeChart::paintEndLabels(QPainter& painter) const {
    const QFontMetricsF metrics(painter.font());
    const double height = metrics.ascent();
    painter.setPen(theme().text);
    double free = plot().top() - height; // the first y that is not taken yet
    const auto labels = endLabels();
    for (std::size_t i = 0; i < labels.size(); ++i) {
        // Beside its line, but below the label above and with room for those below.
        const double below = static_cast<double>(labels.size() - i) * height;
        const double wanted = yOf(labels[i].point.y()) - height / 2;
        const double y = std::max(free, std::min(wanted, plot().bottom() - below));
        const double x = std::min(xOf(Seconds(labels[i].point.x())), plot().right()) + gap;
        painter.drawText(QPointF(x, y + height - 1), labels[i].text);
        free = y + height;
    }
}

void TimeChart::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        styleSeries(theme());
        viewport()->update();
    } else if (event->type() == QEvent::FontChange) {
        layOut();
    }
}

void TimeChart::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addPictureActions(*menu, this);
    menu->popup(event->globalPos());
}

void TimeChart::focusInEvent(QFocusEvent* event) {
    QChartView::focusInEvent(event);
    viewport()->update();
}

void TimeChart::focusOutEvent(QFocusEvent* event) {
    QChartView::focusOutEvent(event);
    setCursorTime(std::nullopt);
    viewport()->update();
}

void TimeChart::keyPressEvent(QKeyEvent* event) {
    const auto& points = m_timeline.points();
    const bool towards = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right ||
                         event->key() == Qt::Key_Home || event->key() == Qt::Key_End;
    if (points.empty() || !towards) {
        event->ignore();
        return;
    }
    const auto last = static_cast<std::ptrdiff_t>(points.size()) - 1;
    const TimelinePoint* at = cursorPoint();
    std::ptrdiff_t index = at ? at - points.data() : last;
    if (event->key() == Qt::Key_Home)
        index = 0;
    else if (event->key() == Qt::Key_End)
        index = last;
    else if (at)
        index += event->key() == Qt::Key_Left ? -1 : 1;
    setCursorTime(
        points[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(index, 0, last))].middle());
}

void TimeChart::leaveEvent(QEvent* event) {
    QChartView::leaveEvent(event);
    setCursorTime(std::nullopt);
}

void TimeChart::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    if (at.x() < plot().left() || at.x() > plot().right())
        setCursorTime(std::nullopt);
    else
        setCursorTime(m_timeline.duration() * ((at.x() - plot().left()) / plot().width()));
}

void TimeChart::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    layOut();
}

void TimeChart::wheelEvent(QWheelEvent* event) {
    event->ignore(); // scrolls what the chart lies in
}

} // namespace quadrant
