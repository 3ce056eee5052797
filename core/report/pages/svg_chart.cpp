// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/svg_chart.h"

#include <QRectF>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

constexpr double lineHeight = 14;
constexpr double baseline = 4;     // from the middle of small letters
constexpr double sampleWidth = 22; // the piece of a line before its name
constexpr double nameIndent = 27;

QString number(double value) {
    return QString::number(value, 'f', 1);
}

struct LineEnd {
    const SvgChart::Line* line = nullptr;
    double y = 0;
};

/// Those that are drawn.
std::vector<const SvgChart::Line*> linesOf(const SvgChart& chart) {
    std::vector<const SvgChart::Line*> lines;
    for (const SvgChart::Line& line : chart.lines) {
        if (!line.stretches.empty())
            lines.push_back(&line);
    }
    return lines;
}

/// As wide as a browser draws it, more or less.
double widthOf(const QString& name) {
    constexpr double letter = 6.2;
    return static_cast<double>(name.size()) * letter;
}

/// So that no two are closer than a line of text, and all are within the plot.
void spread(std::vector<LineEnd>& ends, const QRectF& plot) {
    std::stable_sort(ends.begin(), ends.end(),
                     [](const LineEnd& a, const LineEnd& b) { return a.y < b.y; });
    double free = plot.top();
    for (LineEnd& end : ends) {
        end.y = std::max(end.y, free);
        free = end.y + lineHeight;
    }
    free = plot.bottom();
    for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
        end->y = std::min(end->y, free);
        free = end->y - lineHeight;
    }
}

class Drawing {
public:
    Drawing(Markup& markup, const SvgChart& chart, int width, int height)
        : m_markup(markup)
        , m_chart(chart)
        , m_lines(linesOf(chart))
        , m_plot(QPointF(58, 24), QPointF(width - chart.nameWidth, height - 38))
        , m_height(height) {
        // Names that have no room at their lines' ends stand below the plot, in columns.
        if (static_cast<double>(m_lines.size()) * lineHeight <= m_plot.height() + lineHeight)
            return;
        m_plot.setRight(width - edge);
        double widest = 0;
        for (const SvgChart::Line* line : m_lines)
            widest = std::max(widest, widthOf(line->name));
        m_columnWidth = std::min(nameIndent + widest + edge, m_plot.width());
        m_columns = static_cast<std::size_t>(m_plot.width() / m_columnWidth);
        const std::size_t rows = (m_lines.size() + m_columns - 1) / m_columns;
        m_height += static_cast<double>(rows) * lineHeight + edge;
    }

    /// With the names that stand below.
    double height() const { return m_height; }

    void draw() {
        drawAxes();
        drawMarks();
        for (const SvgChart::Line& line : m_chart.lines) {
            for (const auto& stretch : line.stretches)
                drawLine(line.style, stretch);
        }
        if (m_columns == 0)
            drawNamesAtEnds();
        else
            drawNamesBelow();
    }

private:
    /// A value beside the axis is moved to its edge.
    static double within(const Axis& axis, double value) {
        return std::clamp(axis.place(value), 0.0, 1.0);
    }
    double xOf(double value) const {
        return m_plot.left() + m_plot.width() * within(m_chart.x, value);
    }
    double yOf(double value) const {
        return m_plot.bottom() - m_plot.height() * within(m_chart.y, value);
    }

    void rule(double x1, double y1, double x2, double y2, const QString& kind) {
        m_markup.empty(u"line"_s, {{u"class"_s, kind},
                                   {u"x1"_s, number(x1)},
                                   {u"y1"_s, number(y1)},
                                   {u"x2"_s, number(x2)},
                                   {u"y2"_s, number(y2)}});
    }

    void label(double x, double y, const QString& text, const QString& kind) {
        m_markup.element(u"text"_s, text,
                         {{u"class"_s, kind}, {u"x"_s, number(x)}, {u"y"_s, number(y)}});
    }

    void drawAxes() {
        for (const Tick& tick : m_chart.y.ticks) {
            const double y = yOf(tick.at);
            rule(m_plot.left(), y, m_plot.right(), y, u"grid"_s);
            label(m_plot.left() - 6, y + baseline, tick.label, u"tick end"_s);
        }
        for (const Tick& tick : m_chart.x.ticks) {
            const double x = xOf(tick.at);
            rule(x, m_plot.bottom(), x, m_plot.bottom() + 4, u"axis"_s);
            label(x, m_plot.bottom() + 16, tick.label, u"tick middle"_s);
        }
        rule(m_plot.left(), m_plot.bottom(), m_plot.right(), m_plot.bottom(), u"axis"_s);
        label(m_plot.center().x(), m_plot.bottom() + 31, m_chart.x.title, u"tick middle"_s);
        label(4, 12, m_chart.y.title, u"tick"_s);
    }

    void drawMarks() {
        for (const SvgChart::Mark& mark : m_chart.marks) {
            const double x = xOf(mark.at);
            rule(x, m_plot.top() - 2, x, m_plot.bottom(), u"mark"_s);
            const bool fits = x < m_plot.left() + m_plot.width() * 0.8;
            label(x, m_plot.top() - 7, mark.label, fits ? u"tick"_s : u"tick end"_s);
        }
    }

    static QString lineClass(ChartStyle style) {
        return u"line c%1 d%2"_s.arg(style.colour).arg(style.pattern);
    }

    void drawLine(ChartStyle style, const std::vector<QPointF>& stretch) {
        QStringList points;
        for (const QPointF& point : stretch)
            points.append(number(xOf(point.x())) + u',' + number(yOf(point.y())));
        m_markup.empty(u"polyline"_s,
                       {{u"class"_s, lineClass(style)}, {u"points"_s, points.join(u' ')}});
    }

    /// After a piece of its line, since it may have had to make room for another.
    void drawName(double x, double y, const SvgChart::Line& line) {
        rule(x, y, x + sampleWidth, y, lineClass(line.style));
        label(x + nameIndent, y + baseline, line.name, u"name"_s);
    }

    void drawNamesAtEnds() {
        std::vector<LineEnd> ends;
        for (const SvgChart::Line* line : m_lines)
            ends.push_back({line, yOf(line->stretches.back().back().y())});
        spread(ends, m_plot);
        for (const LineEnd& end : ends)
            drawName(m_plot.right() + 6, end.y, *end.line);
    }

    void drawNamesBelow() {
        const double top = m_plot.bottom() + 38 + lineHeight / 2; // below the axis' title
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            drawName(m_plot.left() + static_cast<double>(i % m_columns) * m_columnWidth,
                     top + static_cast<double>(i / m_columns) * lineHeight, *m_lines[i]);
    }

    static constexpr double edge = 12; ///< right of what has nothing beside it

    Markup& m_markup;
    const SvgChart& m_chart;
    std::vector<const SvgChart::Line*> m_lines;
    QRectF m_plot;
    double m_height;
    std::size_t m_columns = 0; ///< of names below the plot; 0: they stand at the lines' ends
    double m_columnWidth = 0;
};

} // namespace

ChartStyle chartStyle(std::size_t index) {
    return {static_cast<int>(index % 4), static_cast<int>((index + index / 4) % 4)};
}

void writeChart(Markup& markup, const SvgChart& chart, int width, int height) {
    const QString title = chart.id + u"-title"_s;
    const QString description = chart.id + u"-description"_s;
    Drawing drawing(markup, chart, width, height);
    markup.open(u"svg"_s,
                {{u"xmlns"_s, u"http://www.w3.org/2000/svg"_s},
                 {u"viewBox"_s, u"0 0 %1 %2"_s.arg(width).arg(std::ceil(drawing.height()))},
                 {u"role"_s, u"img"_s},
                 {u"aria-labelledby"_s, title + u' ' + description}});
    markup.element(u"title"_s, chart.title, {{u"id"_s, title}});
    markup.element(u"desc"_s, chart.description, {{u"id"_s, description}});
    drawing.draw();
    markup.close();
}

} // namespace quadrant
