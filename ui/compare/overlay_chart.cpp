// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/overlay_chart.h"

#include "core/base/format.h"
#include "core/plot/nines.h"
#include "ui/charts/chart_export.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace quadrant {

namespace {

constexpr double smallFontFactor = 0.85;
constexpr int gap = PlotPainter::gap;
constexpr int cursorSteps = 100; ///< of the arrow keys, over the whole axis
constexpr int mostNines = 6;

} // namespace

LineStyle sideStyle(const Theme& theme, std::size_t side) {
    const LineStyle* const styles[] = {&theme.p50, &theme.p99, &theme.p95, &theme.serviceP99,
                                       &theme.theory};
    return *styles[side % std::size(styles)];
}

QString sideLetter(std::size_t side) {
    return QString(QChar(static_cast<char16_t>(u'A' + side % 26)));
}

OverlayAxis ninesAxis(std::uint64_t requests) {
    // As far as there is a request beyond.
    const double nines = std::log10(static_cast<double>(std::max<std::uint64_t>(requests, 10)));
    const int end = std::clamp(static_cast<int>(std::ceil(nines)), 1, mostNines);
    return {.end = double(end), .ticks = ninesTicks(end), .describe = [](double x) {
                return QStringLiteral("p%1").arg(percentLabel(percentAt(x)));
            }};
}

OverlayAxis timeAxis(Seconds duration) {
    constexpr int labels = 6;
    return {
        .end = duration.count(), .ticks = timeTicks(duration, labels), .describe = [](double x) {
            return OverlayChart::tr("at %1").arg(formatDuration(Seconds(x)));
        }};
}

OverlayChart::OverlayChart(const QString& heading, QWidget* parent)
    : QWidget(parent)
    , m_heading(heading) {
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void OverlayChart::setCurves(std::vector<OverlayCurve> curves, OverlayAxis axis) {
    m_curves = std::move(curves);
    m_axis = std::move(axis);
    m_cursor.reset();
    std::optional<std::pair<Seconds, Seconds>> span;
    for (const OverlayCurve& curve : m_curves) {
        for (const auto& part : curve.parts) {
            for (const OverlayCurve::Point& point : part) {
                const auto [low, high] = span.value_or(std::pair(point.latency, point.latency));
                span = std::pair(std::min(low, point.latency), std::max(high, point.latency));
            }
        }
    }
    m_range = span ? latencyRangeFor(span->first, span->second) : LatencyRange();
    setAccessibleDescription(readout());
    update();
}

void OverlayChart::setCursor(std::optional<double> x) {
    m_cursor = x ? std::optional(std::clamp(*x, 0.0, m_axis.end)) : std::nullopt;
    setAccessibleDescription(readout());
    update();
}

/// Of the point at or after it; none where the line has a gap, or does not reach.
std::optional<Seconds> OverlayChart::latencyAt(const OverlayCurve& curve, double x) {
    for (const auto& part : curve.parts) {
        if (part.empty() || x < part.front().x || x > part.back().x)
            continue;
        const auto after =
            std::find_if(part.begin(), part.end(), [x](const auto& point) { return point.x >= x; });
        return after->latency;
    }
    return std::nullopt;
}

std::vector<LegendEntry> OverlayChart::legend() const {
    std::vector<LegendEntry> entries;
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        QString text = m_curves[i].name;
        if (m_cursor) {
            const auto latency = latencyAt(m_curves[i], *m_cursor);
            text += QLatin1Char(' ') + (latency ? formatDuration(*latency) : noValue());
        }
        entries.push_back({sideStyle(themeFor(palette()), i), text});
    }
    return entries;
}

QString OverlayChart::readout() const {
    QStringList parts;
    if (m_cursor && m_axis.describe)
        parts << m_axis.describe(*m_cursor);
    for (const LegendEntry& entry : legend())
        parts << entry.text;
    return parts.join(QStringLiteral(", "));
}

QFont OverlayChart::smallFont() const {
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * smallFontFactor);
    return small;
}

QRectF OverlayChart::plotArea() const {
    const QFontMetricsF metrics(smallFont());
    const double left = metrics.horizontalAdvance(QStringLiteral("000 ms")) + 2 * gap;
    const double right = metrics.horizontalAdvance(QStringLiteral("99.99 %")) / 2 + gap;
    return QRectF(rect())
        .adjusted(left, metrics.height() + 2 * gap, -right, -metrics.height() - gap)
        .toRect();
}

void OverlayChart::paintEvent(QPaintEvent*) {
    const Theme& theme = themeFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.surface);
    painter.setFont(smallFont());
    const Plot plot{plotArea(), {.to = m_axis.end}, latencyAxis(m_range)};
    PlotPainter with(painter, plot, theme, painter.font());
    with.paintGrid(latencyTicks(m_range, with.valueLabelsThatFit()), m_axis.ticks, true);
    painter.setBrush(Qt::NoBrush);
    // The baseline on top.
    for (std::size_t i = m_curves.size(); i-- > 0;) {
        painter.setPen(sideStyle(theme, i).pen());
        for (const auto& part : m_curves[i].parts) {
            QPolygonF line;
            for (const OverlayCurve::Point& point : part)
                line << QPointF(plot.xOf(point.x), plot.yOf(point.latency.count()));
            painter.drawPolyline(line);
        }
    }
    const QString heading = m_cursor && m_axis.describe ? m_axis.describe(*m_cursor) : m_heading;
    with.paintLegend(heading, legend(), width() - gap);
    std::vector<EndLabel> ends;
    for (const OverlayCurve& curve : m_curves) {
        if (!curve.parts.empty() && !curve.parts.back().empty()) {
            const auto& last = curve.parts.back().back();
            ends.push_back({Seconds(last.x), last.latency.count(), curve.name});
        }
    }
    std::sort(ends.begin(), ends.end(),
              [](const EndLabel& a, const EndLabel& b) { return a.value > b.value; });
    with.paintEndLabels(ends);
    if (m_cursor)
        with.paintCursor(Seconds(*m_cursor));
    if (hasFocus()) {
        painter.setPen(QPen(theme.running, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void OverlayChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

void OverlayChart::setAbout(const QString& what, const QString& sides) {
    m_about = what;
    m_sides = sides;
}

void OverlayChart::addActions(QMenu& menu) {
    const QString title = m_about + QStringLiteral(": ") + m_heading;
    const QString caption = title + QLatin1Char('\n') + m_sides;
    addPictureActions(menu, this, title, [this, caption] { return pictureOf(*this, caption); });
}

void OverlayChart::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addActions(*menu);
    menu->popup(event->globalPos());
}

void OverlayChart::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    setCursor(std::nullopt);
}

void OverlayChart::keyPressEvent(QKeyEvent* event) {
    const double step = m_axis.end / cursorSteps;
    switch (event->key()) {
    case Qt::Key_Left:
        setCursor(m_cursor.value_or(m_axis.end) - step);
        break;
    case Qt::Key_Right:
        setCursor(m_cursor.value_or(0) + step);
        break;
    case Qt::Key_Home:
        setCursor(0);
        break;
    case Qt::Key_End:
        setCursor(m_axis.end);
        break;
    default:
        event->ignore();
    }
}

void OverlayChart::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    setCursor(std::nullopt);
}

void OverlayChart::mouseMoveEvent(QMouseEvent* event) {
    const QRectF area = plotArea();
    const double share = (event->position().x() - area.left()) / area.width();
    setCursor(share < 0 || share > 1 ? std::nullopt : std::optional(share * m_axis.end));
}

} // namespace quadrant

#include "moc_overlay_chart.cpp"
