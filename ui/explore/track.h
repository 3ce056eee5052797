// SPDX-License-Identifier: GPL-3.0-or-later
// A strip over the time of one endpoint: a line of text that says what it shows, or the values at
// the cursor, and below it a plot. The cursor and the selection are shared: the pointer moves one,
// and drags the other. GUI thread.
#pragma once

#include "ui/charts/plot_view.h"
#include "ui/charts/time_pointer.h"
#include "ui/explore/moments.h"

#include <vector>

namespace quadrant {

class Track : public PlotView {
    Q_OBJECT

public:
    /// `moments` and `focus` live as long as it does; call refresh() when the former have changed.
    Track(const QString& name, const Moments& moments, TimeFocus& focus, QWidget* parent = nullptr);

    const QString& name() const { return m_name; }
    /// Whether there is anything to draw at all: of a server that isn't ours there may not be.
    virtual bool hasData() const = 0;
    /// The highest of what is drawn; all endpoints' tracks of a kind get the highest of these.
    virtual double highest() const = 0;
    void setHigh(double high) { setValueAxis({.to = high}); }
    /// The values at that moment in words.
    virtual QString valuesAt(const Moment& moment) const = 0;
    /// What the line of text says now.
    QString readout() const;
    /// There is more to draw.
    void refresh();

    QString title() const override { return accessibleName(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    const Moments& moments() const { return m_moments; }
    /// Takes over what the moments are now.
    virtual void replaceSeries() {}
    /// Paints data that Qt Charts has no series for.
    virtual void paintData(QPainter&, const Plot&) {}
    virtual std::vector<Tick> ticks(int most) const = 0;
    void styleSeries(const Theme&) override {}
    /// The same, where lines are told apart by their signs.
    virtual QString signedValuesAt(const Moment& moment) const { return valuesAt(moment); }
    /// Which line is which; for what needs none it is empty.
    virtual QString legend() const { return {}; }

    QMarginsF margins(const QFontMetricsF& text) const override;
    void paintBehind(QPainter& painter, PlotPainter& with, const Plot& plot) override;
    void paintOver(QPainter& painter, PlotPainter& with, const Plot& plot) override;
    void left() override { m_pointer.left(); }
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void describe();
    Seconds timeAt(double x) const;

    const QString m_name;
    const Moments& m_moments;
    TimeFocus& m_focus;
    TimePointer m_pointer;
};

} // namespace quadrant
