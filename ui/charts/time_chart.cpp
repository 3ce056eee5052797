// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_chart.h"

#include "core/base/format.h"
#include "core/plot/ticks.h"
#include "ui/charts/chart_export.h"

#include <QChart>
#include <QContextMenuEvent>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

namespace quadrant {
namespace {

constexpr double smallFontFactor = 0.85;
constexpr int gap = PlotPainter::gap;

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
    if (m_theory)
        parts += theoryText();
    for (const Timeline::Change& change : m_timeline.changes())
        parts += tr("from %1 on %2").arg(formatDuration(change.at), change.load);
    return parts.join(QStringLiteral(", "));
}

QString TimeChart::theoryText() const {
    return (m_theory->alone ? tr("theory, alone %1") : tr("theory %1")).arg(m_theory->value);
}

void TimeChart::setCursorTime(std::optional<Seconds> time) {
    const TimelinePoint* const before = cursorPoint();
    m_cursor = time;
    if (cursorPoint() == before)
        return; // it is the point's values that are shown
    setAccessibleDescription(readout());
    viewport()->update();
}

void TimeChart::follow(TimeFocus& focus) {
    m_focus = &focus;
    m_pointer.emplace(focus);
    connect(&focus, &TimeFocus::cursorMoved, this, [this] { setCursorTime(m_focus->cursor()); });
    connect(&focus, &TimeFocus::selectionChanged, this, [this] { viewport()->update(); });
}

void TimeChart::moveCursor(std::optional<Seconds> time) {
    if (m_focus)
        m_focus->setCursor(time);
    else
        setCursorTime(time);
}

ChartPicture TimeChart::toPicture() {
    m_forPicture = true;
    const QSize size = viewport()->size();
    ChartPicture picture =
        pictureOf(*this, m_title, size, [this, size](QPainter& painter, const QPoint& at) {
            render(&painter, QRectF(at, size), viewport()->rect());
        });
    m_forPicture = false;
    return picture;
}

QSize TimeChart::sizeHint() const {
    return {Timeline::maxPoints + 120, 150};
}

QSize TimeChart::minimumSizeHint() const {
    const int line = QFontMetrics(smallFont()).height();
    return {Timeline::maxPoints + 75, 5 * line};
}

const Theme& TimeChart::theme() const {
    return themeFor(palette());
}

void TimeChart::setValueAxis(const Axis& axis) {
    m_values = axis;
    m_value->setRange(axis.coordinate(axis.from), axis.coordinate(axis.to));
    viewport()->update();
}

QFont TimeChart::smallFont() const {
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * smallFontFactor);
    return small;
}

void TimeChart::showTheory(const std::optional<Theory>& theory) {
    m_theory = theory;
    viewport()->update();
}

Plot TimeChart::plot() const {
    return {chart()->plotArea(), {.to = m_timeline.duration().count()}, m_values};
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
    if (isEmpty())
        return;
    const Plot where = plot();
    PlotPainter with(*painter, where, theme(), smallFont());
    with.paintGrid(valueTicks(with.valueLabelsThatFit()),
                   timeTicks(m_timeline.duration(), with.timeLabelsThatFit()), m_timeLabelsVisible);
    // Over the grid, which has nothing to say there.
    const auto& points = m_timeline.points();
    const auto measured = std::find_if(points.begin(), points.end(),
                                       [](const TimelinePoint& point) { return !point.warmUp; });
    if (measured != points.begin())
        with.paintStretch({points.front().begin, std::prev(measured)->end}, tr("warm-up"),
                          Qt::AlignLeft | Qt::AlignTop);
    for (const Timeline::Stretch& stretch : gaps())
        with.paintStretch(stretch, gapText(), Qt::AlignCenter);
    if (m_theory)
        with.paintTheoryLine(m_theory->at);
    if (m_focus && m_focus->selection() && !m_forPicture)
        with.paintSelection(*m_focus->selection());
}

void TimeChart::drawForeground(QPainter* painter, const QRectF&) {
    const QRectF whole = viewport()->rect();
    if (isEmpty()) {
        painter->setPen(theme().quietText);
        painter->setFont(font());
        painter->drawText(whole.adjusted(gap, 0, -gap, 0), Qt::AlignCenter | Qt::TextWordWrap,
                          m_hint);
    } else {
        const TimelinePoint* point = m_forPicture ? nullptr : cursorPoint();
        const Plot where = plot();
        PlotPainter with(*painter, where, theme(), smallFont());
        with.paintLegend(point ? tr("at %1").arg(formatDuration(point->middle())) : heading(),
                         legend(point), whole.right());
        with.paintEndLabels(endLabels());
        with.paintChanges(m_timeline.changes());
        if (m_theory)
            with.paintTheoryLabel(m_theory->at, theoryText());
        if (point)
            with.paintCursor(point->middle());
    }
    if (hasFocus() && !m_forPicture) {
        painter->setPen(QPen(theme().running, 1, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(whole.adjusted(0.5, 0.5, -0.5, -0.5));
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
    moveCursor(std::nullopt);
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
    moveCursor(
        points[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(index, 0, last))].middle());
}

void TimeChart::leaveEvent(QEvent* event) {
    QChartView::leaveEvent(event);
    moveCursor(std::nullopt);
}

/// None beside the plot.
std::optional<Seconds> TimeChart::timeAt(const QPointF& position) const {
    const QRectF area = chart()->plotArea();
    const double share = (position.x() - area.left()) / area.width();
    return share < 0 || share > 1 ? std::nullopt : std::optional(m_timeline.duration() * share);
}

void TimeChart::mouseDoubleClickEvent(QMouseEvent* event) {
    if (m_pointer)
        m_pointer->doubleClicked();
    else
        QChartView::mouseDoubleClickEvent(event);
}

void TimeChart::mouseMoveEvent(QMouseEvent* event) {
    const auto time = timeAt(event->position());
    if (m_pointer)
        m_pointer->moved(*event, time, m_timeline.duration());
    else
        setCursorTime(time);
}

void TimeChart::mousePressEvent(QMouseEvent* event) {
    if (m_pointer && !isEmpty())
        m_pointer->pressed(*event, timeAt(event->position()));
    else
        QChartView::mousePressEvent(event);
}

void TimeChart::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    layOut();
}

void TimeChart::wheelEvent(QWheelEvent* event) {
    event->ignore(); // scrolls what the chart lies in
}

} // namespace quadrant

#include "moc_time_chart.cpp"
