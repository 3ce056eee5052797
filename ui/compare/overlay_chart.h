// SPDX-License-Identifier: GPL-3.0-or-later
// Latencies of several sides in one plot, on a logarithmic scale: over the percentiles, or over the
// time. Each side has a colour, a dash pattern and a letter. While the pointer is over it, or after
// an arrow key, the line above the plot says the values there. GUI thread.
#pragma once

#include "core/plot/ticks.h"
#include "ui/charts/broken_line.h"
#include "ui/charts/plot_view.h"

#include <optional>
#include <vector>

namespace quadrant {

/// A side's line; gaps are where a part ends.
struct OverlayCurve {
    QString name; ///< "A"
    struct Point {
        double x = 0;
        Seconds latency{0};
    };
    std::vector<std::vector<Point>> parts;
};

/// What the x axis is of.
struct OverlayAxis {
    double end = 1; ///< it begins at 0
    std::vector<Tick> ticks{};
    QString (*describe)(double x) = nullptr; ///< "p99", "at 12 s"
};

class OverlayChart : public PlotView {
    Q_OBJECT

public:
    explicit OverlayChart(const QString& heading, QWidget* parent = nullptr);

    void setCurves(std::vector<OverlayCurve> curves, OverlayAxis axis);

    /// What its picture is of, and the sides by their letters: it goes out without the window.
    void setAbout(const QString& what, const QString& sides);
    QString title() const override;
    QString caption() const override;

    /// The legend, or the values at the cursor.
    QString readout() const;
    void setCursor(std::optional<double> x);

    QSize sizeHint() const override { return {420, 240}; }
    QSize minimumSizeHint() const override { return {240, 140}; }

protected:
    QMarginsF margins(const QFontMetricsF& text) const override;
    void styleSeries(const Theme& theme) override;
    void paintBehind(QPainter& painter, PlotPainter& with, const Plot& plot) override;
    void paintOver(QPainter& painter, PlotPainter& with, const Plot& plot) override;
    void left() override { setCursor(std::nullopt); }
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    std::vector<LegendEntry> legend(std::optional<double> x) const;
    void replaceSeries();
    static std::optional<Seconds> latencyAt(const OverlayCurve& curve, double x);

    QString m_heading;
    QString m_about;
    QString m_sides;
    std::vector<OverlayCurve> m_curves;
    std::vector<BrokenLine> m_lines; ///< of each
    OverlayAxis m_axis;
    LatencyRange m_range;
    std::optional<double> m_cursor;
};

/// Of the side with that number, from 0.
LineStyle sideStyle(const Theme& theme, std::size_t side);
/// "A", "B", …
QString sideLetter(std::size_t side);

/// As far as that many requests tell anything.
OverlayAxis ninesAxis(std::uint64_t requests);
OverlayAxis timeAxis(Seconds duration);

} // namespace quadrant
