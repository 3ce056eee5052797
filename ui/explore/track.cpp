// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/track.h"

#include "core/plot/ticks.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace quadrant {
namespace {

constexpr double smallFontFactor = 0.85;
constexpr double linesHigh = 6.5;
constexpr int gap = PlotPainter::gap;

} // namespace

Track::Track(const QString& name, const Moments& moments, TimeFocus& focus, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_moments(moments)
    , m_focus(focus)
    , m_pointer(focus) {
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    const auto changed = [this] {
        describe();
        update();
    };
    connect(&focus, &TimeFocus::cursorMoved, this, changed);
    connect(&focus, &TimeFocus::selectionChanged, this, changed);
}

void Track::setHigh(double high) {
    if (high != m_high) {
        m_high = high;
        update();
    }
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

const Theme& Track::theme() const {
    return themeFor(palette());
}

QFont Track::smallFont() const {
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * smallFontFactor);
    return small;
}

Plot Track::plot() const {
    const QFontMetricsF metrics(smallFont());
    const double left = metrics.horizontalAdvance(QStringLiteral("000 ms")) + gap;
    const QRectF area =
        QRectF(rect()).adjusted(left, 1.5 * metrics.height() + 2, -2 * gap, -metrics.height() - 3);
    return {area.toRect(), {.to = m_moments.duration().count()}, values()};
}

Seconds Track::timeAt(double x) const {
    const QRectF area = plot().area;
    const double share = std::clamp((x - area.left()) / std::max(1.0, area.width()), 0.0, 1.0);
    return m_moments.duration() * share;
}

void Track::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    m_pointer.left();
}

void Track::mouseDoubleClickEvent(QMouseEvent*) {
    m_pointer.doubleClicked();
}

/// Goes on to the view, which takes the focus.
void Track::mousePressEvent(QMouseEvent* event) {
    m_pointer.pressed(*event, timeAt(event->position().x()));
    QWidget::mousePressEvent(event);
}

void Track::mouseMoveEvent(QMouseEvent* event) {
    m_pointer.moved(*event, timeAt(event->position().x()), m_moments.duration());
}

void Track::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    describe();
}

void Track::refresh() {
    describe();
    update();
}

/// What is drawn, to those who can't see it.
void Track::describe() {
    setAccessibleDescription(readout());
}

void Track::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme().surface);
    const Plot where = plot();
    PlotPainter with(painter, where, theme(), smallFont());
    const auto& selection = m_focus.selection();
    const auto& all = m_moments.all();
    const auto measured = std::find_if(all.begin(), all.end(),
                                       [](const Moment& moment) { return !moment.load.warmUp; });
    if (measured != all.begin())
        with.paintStretch({all.front().load.begin, std::prev(measured)->load.end}, tr("warm-up"),
                          Qt::AlignLeft | Qt::AlignTop);
    with.paintGrid(ticks(with.valueLabelsThatFit()),
                   timeTicks(m_moments.duration(), with.timeLabelsThatFit()), true);
    paintData(painter, where);
    if (selection)
        with.paintSelection(*selection);
    if (const auto cursor = m_focus.cursor())
        with.paintCursor(*cursor);
    const QFontMetricsF metrics(smallFont());
    painter.setPen(theme().text);
    painter.drawText(QRectF(1, 0, width() - 2, metrics.height() + 1), Qt::AlignVCenter,
                     metrics.elidedText(readout(), Qt::ElideRight, width() - 2));
}

} // namespace quadrant

#include "moc_track.cpp"
