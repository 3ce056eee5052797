// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/track.h"

#include "core/plot/ticks.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace quadrant {
namespace {

constexpr double linesHigh = 6.5;
constexpr int gap = PlotPainter::gap;

} // namespace

Track::Track(const QString& name, const Moments& moments, TimeFocus& focus, QWidget* parent)
    : PlotView(parent)
    , m_name(name)
    , m_moments(moments)
    , m_focus(focus)
    , m_pointer(focus) {
    setFocusPolicy(Qt::NoFocus); // the view has it, for all of them
    const auto changed = [this] {
        describe();
        redraw();
    };
    connect(&focus, &TimeFocus::cursorMoved, this, changed);
    connect(&focus, &TimeFocus::selectionChanged, this, changed);
}

QString Track::readout() const {
    const auto cursor = m_focus.cursor();
    const Moment* moment = cursor ? m_moments.at(*cursor) : nullptr;
    if (moment)
        return m_name + QStringLiteral(": ") + signedValuesAt(*moment);
    const QString lines = legend();
    return lines.isEmpty() ? m_name : m_name + QStringLiteral(": ") + lines;
}

QSize Track::sizeHint() const {
    return {240, static_cast<int>(QFontMetrics(smallFont()).height() * linesHigh)};
}

QSize Track::minimumSizeHint() const {
    return {150, sizeHint().height()};
}

QMarginsF Track::margins(const QFontMetricsF& text) const {
    return {text.horizontalAdvance(QStringLiteral("000 ms")) + gap, 1.5 * text.height() + 2,
            2 * gap, text.height() + 3};
}

/// That at the plot's edge where it lies beside the plot.
Seconds Track::timeAt(double x) const {
    const QRectF area = plot().area;
    const double share = std::clamp((x - area.left()) / std::max(1.0, area.width()), 0.0, 1.0);
    return m_moments.duration() * share;
}

/// Goes on to the view, which offers more than the strip.
void Track::contextMenuEvent(QContextMenuEvent* event) {
    event->ignore();
}

void Track::mouseDoubleClickEvent(QMouseEvent*) {
    m_pointer.doubleClicked();
}

/// Goes on to the view, which takes the focus.
void Track::mousePressEvent(QMouseEvent* event) {
    m_pointer.pressed(*event, timeAt(event->position().x()));
    event->ignore();
}

void Track::mouseMoveEvent(QMouseEvent* event) {
    m_pointer.moved(*event, timeAt(event->position().x()), m_moments.duration());
}

void Track::showEvent(QShowEvent* event) {
    PlotView::showEvent(event);
    describe();
}

void Track::refresh() {
    setLength(m_moments.duration().count());
    replaceSeries();
    describe();
    redraw();
}

/// What is drawn, to those who can't see it.
void Track::describe() {
    setAccessibleDescription(readout());
}

void Track::paintBehind(QPainter& painter, PlotPainter& with, const Plot& plot) {
    const auto& all = m_moments.all();
    const auto measured = std::find_if(all.begin(), all.end(),
                                       [](const Moment& moment) { return !moment.load.warmUp; });
    if (measured != all.begin())
        with.paintStretch({all.front().load.begin, std::prev(measured)->load.end}, tr("warm-up"),
                          Qt::AlignLeft | Qt::AlignTop);
    with.paintGrid(ticks(with.valueLabelsThatFit()),
                   timeTicks(m_moments.duration(), with.timeLabelsThatFit()), true);
    paintData(painter, plot);
}

void Track::paintOver(QPainter& painter, PlotPainter& with, const Plot&) {
    if (m_focus.selection())
        with.paintSelection(*m_focus.selection());
    if (m_focus.cursor())
        with.paintCursor(*m_focus.cursor());
    const QFontMetricsF metrics(smallFont());
    painter.setPen(theme().text);
    painter.drawText(QRectF(1, 0, width() - 2, metrics.height() + 1), Qt::AlignVCenter,
                     metrics.elidedText(readout(), Qt::ElideRight, width() - 2));
}

} // namespace quadrant

#include "moc_track.cpp"
