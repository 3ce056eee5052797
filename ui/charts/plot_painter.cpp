// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_painter.h"

#include <algorithm>
#include <cmath>

namespace quadrant {

double Plot::xOf(double value) const {
    return area.left() + x.place(value) * area.width();
}

double Plot::yOf(double value) const {
    return area.bottom() - y.place(value) * area.height();
}

PlotPainter::PlotPainter(QPainter& painter, const Plot& plot, const Theme& theme, const QFont& font)
    : m_painter(painter)
    , m_plot(plot)
    , m_theme(theme)
    , m_metrics(font) {
    m_painter.setFont(font);
}

int PlotPainter::valueLabelsThatFit() const {
    return std::max(2, static_cast<int>(m_plot.area.height() / (1.5 * m_metrics.height())));
}

int PlotPainter::timeLabelsThatFit() const {
    return 1 + std::max(1, static_cast<int>(m_plot.area.width() / timeLabelWidth()));
}

double PlotPainter::timeLabelWidth() const {
    const bool clock = m_plot.x.to > 120; // as timeTicks() has it
    return 1.5 * m_metrics.horizontalAdvance(clock ? QStringLiteral("0:00:00")
                                                   : QStringLiteral("00.0 s"));
}

void PlotPainter::paintGrid(const std::vector<Tick>& values, const std::vector<Tick>& times,
                            bool timeLabels) {
    const QRectF& area = m_plot.area;
    m_painter.setPen(m_theme.grid);
    m_painter.setRenderHint(QPainter::Antialiasing, false); // sharp lines, on whole pixels
    for (const Tick& tick : values) {
        const double y = std::round(m_plot.yOf(tick.at));
        m_painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
    for (const Tick& tick : times) {
        const double x = std::round(m_plot.xOf(tick.at));
        m_painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
    m_painter.setRenderHint(QPainter::Antialiasing);

    const double height = m_metrics.height();
    m_painter.setPen(m_theme.quietText);
    for (const Tick& tick : values) {
        const QRectF box(0, m_plot.yOf(tick.at) - height / 2, area.left() - gap, height);
        m_painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
    if (!timeLabels)
        return;
    const double width = timeLabelWidth();
    for (const Tick& tick : times) {
        const QRectF box(m_plot.xOf(tick.at) - width / 2, area.bottom() + 2, width, height);
        m_painter.drawText(box, Qt::AlignHCenter | Qt::AlignTop, tick.label);
    }
}

void PlotPainter::paintStretch(const Timeline::Stretch& stretch, const QString& text,
                               Qt::Alignment alignment) {
    QRectF area = m_plot.area;
    area.setRight(std::min(m_plot.xOf(stretch.end), area.right()));
    area.setLeft(std::min(m_plot.xOf(stretch.begin), area.right()));
    m_painter.fillRect(area, m_theme.shade);
    const bool fits = m_metrics.horizontalAdvance(text) + gap <= area.width();
    if (!fits && !alignment.testFlag(Qt::AlignLeft))
        return;
    m_painter.setPen(m_theme.quietText);
    m_painter.drawText(area.adjusted(gap / 2.0, 0, 0, 0),
                       static_cast<int>(alignment) | Qt::TextDontClip, text);
}

void PlotPainter::paintLegend(const QString& heading, const std::vector<LegendEntry>& entries,
                              double right) {
    const double sample = 3 * m_metrics.averageCharWidth(); // shows a dash pattern
    const double y = m_metrics.height() / 2 + 1;
    double x = 1;
    const auto write = [&](const QString& text, const QColor& colour) {
        const double width = m_metrics.horizontalAdvance(text);
        m_painter.setPen(colour);
        m_painter.drawText(QRectF(x, 1, width + 1, m_metrics.height()), Qt::AlignVCenter, text);
        x += width;
    };

    write(heading, m_theme.quietText);
    for (const LegendEntry& entry : entries) {
        x += 1.5 * gap;
        if (x + sample + gap + m_metrics.horizontalAdvance(entry.text) > right) {
            write(QStringLiteral("…"), m_theme.text);
            return;
        }
        m_painter.setPen(entry.style.pen());
        m_painter.drawLine(QPointF(x, y), QPointF(x + sample, y));
        x += sample + gap / 2.0;
        write(entry.text, m_theme.text);
    }
}

void PlotPainter::paintEndLabels(const std::vector<EndLabel>& labels) {
    const double height = m_metrics.ascent();
    m_painter.setPen(m_theme.text);
    double free = m_plot.area.top() - height; // the first y that is not taken yet
    for (std::size_t i = 0; i < labels.size(); ++i) {
        // Beside its line, but below the label above and with room for those below.
        const double thisAndBelow = static_cast<double>(labels.size() - i) * height;
        const double wanted = m_plot.yOf(labels[i].value) - height / 2;
        const double y = std::max(free, std::min(wanted, m_plot.area.bottom() - thisAndBelow));
        const double x = std::min(m_plot.xOf(labels[i].time), m_plot.area.right()) + gap;
        m_painter.drawText(QPointF(x, y + height - 1), labels[i].text);
        free = y + height;
    }
}

/// Qt's own dashes take half of a redraw's time: these are a few plain lines on whole pixels.
void PlotPainter::paintTheoryLine(double value) {
    if (value < m_plot.y.from || value > m_plot.y.to)
        return;
    const LineStyle& style = m_theme.theory;
    const double y = std::round(m_plot.yOf(value));
    QList<QLineF> dashes;
    for (double x = m_plot.area.left(); x < m_plot.area.right();
         x += style.dashes[0] + style.dashes[1])
        dashes.append({x, y, std::min(x + style.dashes[0], m_plot.area.right()), y});
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setPen(QPen(style.colour, style.width));
    m_painter.drawLines(dashes);
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void PlotPainter::paintTheoryLabel(double value, const QString& text) {
    const QRectF& area = m_plot.area;
    QString shown = text;
    double y = m_plot.yOf(value) - m_metrics.height(); // above its line
    if (value > m_plot.y.to) {
        shown = QStringLiteral("↑ ") + text;
        y = area.top();
    } else if (value < m_plot.y.from) {
        shown = QStringLiteral("↓ ") + text;
        y = area.bottom() - m_metrics.height();
    } else if (y < area.top()) {
        y = m_plot.yOf(value) + 1; // no room above
    }
    const QRectF box(area.left() + 2, y, m_metrics.horizontalAdvance(shown) + gap,
                     m_metrics.height());
    QColor behind = m_theme.surface; // so that a line that passes leaves it readable
    behind.setAlphaF(0.8F);
    m_painter.fillRect(box, behind);
    m_painter.setPen(m_theme.theory.colour);
    m_painter.drawText(box, Qt::AlignCenter, shown);
}

void PlotPainter::paintChanges(const std::vector<Timeline::Change>& changes) {
    const QRectF& area = m_plot.area;
    const double height = m_metrics.height();
    double free = area.right() + gap; // the last x that is not taken yet
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        const double x = std::round(m_plot.xOf(change->at)) + 0.5;
        if (x > area.right())
            continue;
        m_painter.setPen(QPen(m_theme.text, 1));
        m_painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        const QString text = QStringLiteral("→ ") + change->load;
        const double width = m_metrics.horizontalAdvance(text) + gap;
        const bool fits = x + width <= free;
        // At the right edge there may be room at the left of the line only.
        const bool left = !fits && change == changes.rbegin();
        if (fits || left) {
            const QRectF box(left ? x - width : x + 1, area.top(), width, height);
            QColor behind = m_theme.surface;
            behind.setAlphaF(0.8F);
            m_painter.fillRect(box, behind);
            m_painter.drawText(box, Qt::AlignCenter, text);
        }
        free = left ? x - width : x;
    }
}

void PlotPainter::paintSelection(const Timeline::Stretch& stretch) {
    const QRectF chosen(QPointF(m_plot.xOf(stretch.begin), m_plot.area.top()),
                        QPointF(m_plot.xOf(stretch.end), m_plot.area.bottom()));
    QColor veil = m_theme.running;
    veil.setAlphaF(0.15F);
    m_painter.fillRect(chosen, veil);
    m_painter.setPen(QPen(m_theme.running, 1));
    m_painter.drawLine(chosen.topLeft(), chosen.bottomLeft());
    m_painter.drawLine(chosen.topRight(), chosen.bottomRight());
}

void PlotPainter::paintCursor(Seconds time) {
    m_painter.setPen(QPen(m_theme.quietText, 1));
    const double x = std::round(m_plot.xOf(time)) + 0.5;
    m_painter.drawLine(QPointF(x, m_plot.area.top()), QPointF(x, m_plot.area.bottom()));
}

} // namespace quadrant
