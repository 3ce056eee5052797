// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_chart.h"

#include "core/base/format.h"
#include "core/plot/ticks.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace quadrant {
namespace {

constexpr int gap = PlotPainter::gap;

} // namespace

TimeChart::TimeChart(const Timeline& timeline, QWidget* parent)
    : PlotView(parent)
    , m_timeline(timeline) {}

void TimeChart::setTitle(const QString& title) {
    m_title = title;
    setAccessibleName(title);
}

void TimeChart::setHint(const QString& hint) {
    if (hint == m_hint)
        return;
    m_hint = hint;
    if (isEmpty())
        redraw();
}

void TimeChart::setTimeLabelsVisible(bool visible) {
    if (visible == m_timeLabelsVisible)
        return;
    m_timeLabelsVisible = visible;
    layOut();
    redraw();
}

void TimeChart::refresh() {
    setLength(m_timeline.duration().count());
    replaceSeries();
    setAccessibleDescription(readout());
    redraw();
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
    redraw();
}

void TimeChart::follow(TimeFocus& focus) {
    m_focus = &focus;
    m_pointer.emplace(focus);
    connect(&focus, &TimeFocus::cursorMoved, this, [this] { setCursorTime(m_focus->cursor()); });
    connect(&focus, &TimeFocus::selectionChanged, this, [this] { redraw(); });
}

void TimeChart::moveCursor(std::optional<Seconds> time) {
    if (m_focus)
        m_focus->setCursor(time);
    else
        setCursorTime(time);
}

QSize TimeChart::sizeHint() const {
    return {Timeline::maxPoints + 120, 150};
}

QSize TimeChart::minimumSizeHint() const {
    const int line = QFontMetrics(smallFont()).height();
    return {Timeline::maxPoints + 75, 5 * line};
}

void TimeChart::showTheory(const std::optional<Theory>& theory) {
    m_theory = theory;
    redraw();
}

const TimelinePoint* TimeChart::cursorPoint() const {
    return m_cursor ? m_timeline.pointAt(*m_cursor) : nullptr;
}

QMarginsF TimeChart::margins(const QFontMetricsF& text) const {
    const double line = text.height();
    return {text.horizontalAdvance(QStringLiteral("000 ms")) + gap + 2, line + gap,
            text.horizontalAdvance(QStringLiteral("p99")) + 2 * gap,
            m_timeLabelsVisible ? line + 3 : line / 2};
}

void TimeChart::paintBehind(QPainter&, PlotPainter& with, const Plot&) {
    if (isEmpty())
        return;
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
    if (m_focus && m_focus->selection() && !isForPicture())
        with.paintSelection(*m_focus->selection());
}

void TimeChart::paintOver(QPainter& painter, PlotPainter& with, const Plot&) {
    const QRectF whole = viewport()->rect();
    if (isEmpty()) {
        painter.setPen(theme().quietText);
        painter.setFont(font());
        painter.drawText(whole.adjusted(gap, 0, -gap, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_hint);
        return;
    }
    const TimelinePoint* point = isForPicture() ? nullptr : cursorPoint();
    with.paintLegend(point ? tr("at %1").arg(formatDuration(point->middle())) : heading(),
                     legend(point), whole.right());
    with.paintEndLabels(endLabels());
    with.paintChanges(m_timeline.changes());
    if (m_theory)
        with.paintTheoryLabel(m_theory->at, theoryText());
    if (point)
        with.paintCursor(point->middle());
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

/// None beside the plot.
std::optional<Seconds> TimeChart::timeAt(const QPointF& position) const {
    const auto x = xAt(position);
    return x ? std::optional(Seconds(*x)) : std::nullopt;
}

void TimeChart::mouseDoubleClickEvent(QMouseEvent* event) {
    if (m_pointer)
        m_pointer->doubleClicked();
    else
        PlotView::mouseDoubleClickEvent(event);
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
        PlotView::mousePressEvent(event);
}

} // namespace quadrant

#include "moc_time_chart.cpp"
