// SPDX-License-Identifier: GPL-3.0-or-later
// A chart over the time of one endpoint's load, in the GUI thread.
//
// The line above the plot is the legend. While the pointer is over the chart, or after an arrow
// key, it says the values at that time instead.
#pragma once

#include "ui/charts/plot_view.h"
#include "ui/charts/time_pointer.h"

#include <optional>
#include <vector>

namespace quadrant {

class TimeChart : public PlotView {
    Q_OBJECT

public:
    /// `timeline` lives as long as the chart; refresh() looks at it.
    explicit TimeChart(const Timeline& timeline, QWidget* parent = nullptr);

    /// What the chart is about; stands above a saved picture and is the accessible name.
    void setTitle(const QString& title);
    QString title() const override { return m_title; }
    /// Stands in place of the plot as long as there is nothing to draw.
    void setHint(const QString& hint);
    void setTimeLabelsVisible(bool visible);

    /// Takes over what the timeline has now.
    void refresh();

    /// The legend, or the values at the cursor.
    QString readout() const;
    void setCursorTime(std::optional<Seconds> time);
    /// From now on its cursor is that of `focus`, which the pointer and the keys move; what is
    /// selected there is marked. It lives longer.
    void follow(TimeFocus& focus);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    const Timeline& timeline() const { return m_timeline; }
    /// A line across the plot at what theory predicts; nothing for none.
    void showTheory(const std::optional<Theory>& theory);

    virtual void replaceSeries() = 0;
    virtual QString heading() const = 0;
    /// With the values at `point`, unless it is null.
    virtual std::vector<LegendEntry> legend(const TimelinePoint* point) const = 0;
    virtual std::vector<Tick> valueTicks(int maxLabels) const = 0;
    virtual std::vector<Timeline::Stretch> gaps() const { return {}; }
    virtual QString gapText() const { return {}; }
    virtual std::vector<EndLabel> endLabels() const { return {}; } ///< top to bottom

    QMarginsF margins(const QFontMetricsF& text) const override;
    void paintBehind(QPainter& painter, PlotPainter& with, const Plot& plot) override;
    void paintOver(QPainter& painter, PlotPainter& with, const Plot& plot) override;
    void left() override { moveCursor(std::nullopt); }
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    bool isEmpty() const { return m_timeline.points().empty(); }
    QString theoryText() const;
    const TimelinePoint* cursorPoint() const;
    void moveCursor(std::optional<Seconds> time);
    std::optional<Seconds> timeAt(const QPointF& position) const;

    const Timeline& m_timeline;
    QString m_title;
    QString m_hint;
    bool m_timeLabelsVisible = true;
    std::optional<Seconds> m_cursor;
    TimeFocus* m_focus = nullptr;
    std::optional<TimePointer> m_pointer;
    std::optional<Theory> m_theory;
};

} // namespace quadrant
