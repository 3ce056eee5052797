// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/overlay_chart.h"

#include "core/base/format.h"
#include "core/plot/nines.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace quadrant {

namespace {

constexpr int gap = PlotPainter::gap;
constexpr int cursorSteps = 100; ///< of the arrow keys, over the whole axis
constexpr int maxNines = 6;

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
    const int end = std::clamp(static_cast<int>(std::ceil(nines)), 1, maxNines);
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
    : PlotView(parent)
    , m_heading(heading) {}

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
    setAxes({.to = m_axis.end}, latencyAxis(m_range));
    replaceSeries();
    setAccessibleDescription(readout());
    redraw();
}

/// The baseline is the last one, and so on top.
void OverlayChart::replaceSeries() {
    if (m_lines.size() != m_curves.size()) {
        m_lines.clear();
        chart()->removeAllSeries();
        for (auto curve = m_curves.rbegin(); curve != m_curves.rend(); ++curve)
            m_lines.emplace(m_lines.begin(), chart(), curve->name);
        styleSeries(theme());
    }
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        std::vector<QList<QPointF>> parts;
        for (const auto& part : m_curves[i].parts) {
            QList<QPointF>& line = parts.emplace_back();
            for (const OverlayCurve::Point& point : part)
                line.append({point.x, valueAxis().coordinate(point.latency.count())});
        }
        m_lines[i].setParts(parts);
    }
}

void OverlayChart::styleSeries(const Theme& theme) {
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        m_lines[i].setStyle(sideStyle(theme, i));
}

void OverlayChart::setCursor(std::optional<double> x) {
    m_cursor = x ? std::optional(std::clamp(*x, 0.0, m_axis.end)) : std::nullopt;
    setAccessibleDescription(readout());
    redraw();
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

std::vector<LegendEntry> OverlayChart::legend(std::optional<double> x) const {
    std::vector<LegendEntry> entries;
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        QString text = m_curves[i].name;
        if (x) {
            const auto latency = latencyAt(m_curves[i], *x);
            text += QLatin1Char(' ') + (latency ? formatDuration(*latency) : noValue());
        }
        entries.push_back({sideStyle(theme(), i), text});
    }
    return entries;
}

QString OverlayChart::readout() const {
    QStringList parts;
    if (m_cursor && m_axis.describe)
        parts << m_axis.describe(*m_cursor);
    for (const LegendEntry& entry : legend(m_cursor))
        parts << entry.text;
    return parts.join(QStringLiteral(", "));
}

QMarginsF OverlayChart::margins(const QFontMetricsF& text) const {
    return {text.horizontalAdvance(QStringLiteral("000 ms")) + 2 * gap, text.height() + 2 * gap,
            text.horizontalAdvance(QStringLiteral("99.99 %")) / 2 + gap, text.height() + gap};
}

void OverlayChart::paintBehind(QPainter&, PlotPainter& with, const Plot&) {
    with.paintGrid(latencyTicks(m_range, with.valueLabelsThatFit()), m_axis.ticks, true);
}

void OverlayChart::paintOver(QPainter&, PlotPainter& with, const Plot&) {
    const auto x = isForPicture() ? std::nullopt : m_cursor;
    with.paintLegend(x && m_axis.describe ? m_axis.describe(*x) : m_heading, legend(x),
                     width() - gap);
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
    if (x)
        with.paintCursor(Seconds(*x));
}

void OverlayChart::setAbout(const QString& what, const QString& sides) {
    m_about = what;
    m_sides = sides;
}

QString OverlayChart::title() const {
    return m_about + QStringLiteral(": ") + m_heading;
}

QString OverlayChart::caption() const {
    return title() + QLatin1Char('\n') + m_sides;
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

void OverlayChart::mouseMoveEvent(QMouseEvent* event) {
    setCursor(xAt(event->position()));
}

} // namespace quadrant

#include "moc_overlay_chart.cpp"
