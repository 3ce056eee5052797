// SPDX-License-Identifier: GPL-3.0-or-later
// A strip over the time of one endpoint: a line of text that says what it shows, or the values at
// the cursor, and below it a plot. The cursor and the selection are shared: the pointer moves one,
// and drags the other. GUI thread.
#pragma once

#include "ui/charts/plot_painter.h"
#include "ui/charts/time_pointer.h"
#include "ui/explore/moments.h"

#include <QWidget>

#include <vector>

namespace quadrant {

class Track : public QWidget {
    Q_OBJECT

public:
    /// `moments` and `focus` live as long as it does; call update() when the former have changed.
    Track(const QString& name, const Moments& moments, TimeFocus& focus, QWidget* parent = nullptr);

    const QString& name() const { return m_name; }
    /// Whether there is anything to draw at all: of a server that isn't ours there may not be.
    virtual bool hasData() const = 0;
    /// The highest of what is drawn; all endpoints' tracks of a kind get the highest of these.
    virtual double highest() const = 0;
    void setHigh(double high);
    /// The values at that moment in words.
    virtual QString valuesAt(const Moment& moment) const = 0;
    /// What the line of text says now.
    QString readout() const;
    /// There is more to draw.
    void refresh();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    const Moments& moments() const { return m_moments; }
    double high() const { return m_high; }
    const Theme& theme() const;
    virtual void paintData(QPainter& painter, const Plot& plot) = 0;
    virtual std::vector<Tick> ticks(int most) const = 0;
    virtual Axis values() const { return {.to = m_high}; }
    /// The same, where lines are told apart by their signs.
    virtual QString signedValuesAt(const Moment& moment) const { return valuesAt(moment); }
    /// Which line is which; for what needs none it is empty.
    virtual QString legend() const { return {}; }

    void leaveEvent(QEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void describe();
    Plot plot() const;
    QFont smallFont() const;
    Seconds timeAt(double x) const;

    const QString m_name;
    const Moments& m_moments;
    TimeFocus& m_focus;
    double m_high = 1;
    TimePointer m_pointer;
};

} // namespace quadrant
