// SPDX-License-Identifier: GPL-3.0-or-later
// One endpoint of a run: title line, headline figures, latency and failures over time. Takes values
// over at once, and shows them when refresh() is called.
#pragma once

#include "ui/charts/failures_chart.h"
#include "ui/charts/latency_chart.h"
#include "ui/panels/figures_row.h"

#include <QLabel>
#include <QToolButton>
#include <QWidget>

namespace quadrant {

class ModePanel : public QWidget {
    Q_OBJECT

public:
    explicit ModePanel(QWidget* parent = nullptr);

    /// Forgets what was shown before.
    void reset(const QString& endpoint, const Scenario& scenario, PanelStatus status);
    void setPhase(Phase phase);
    void addInterval(const IntervalMeasured& event);
    void end(const EndpointEnded& event);
    /// The run is over, this is how the panel's endpoint ended.
    void finish(EndpointStatus status);

    PanelStatus status() const { return m_status; }
    const Timeline& timeline() const { return m_timeline; }
    void setLatencyRange(const LatencyRange& range);
    void setFailuresRange(double high);
    /// Without the failures chart, the latency chart has all the room.
    void setFailuresShown(bool shown);

    bool hasChanged() const { return m_changed; }
    void refresh();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void applyTheme();
    void showMenu();
    Headline headline() const;

    QString m_endpoint;
    PanelStatus m_status = PanelStatus::Idle;
    Timeline m_timeline;
    Summary m_summary;
    int m_inFlight = 0;
    Seconds m_oldestInFlight{0};
    Millis m_stallNow{0};
    Millis m_stallWorst{0};
    bool m_changed = true;

    QLabel* m_title;
    QLabel* m_warning;
    QLabel* m_statusLabel;
    QToolButton* m_menuButton;
    FiguresRow* m_figures;
    LatencyChart* m_latency;
    FailuresChart* m_failures;
};

} // namespace quadrant
