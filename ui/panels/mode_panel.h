// SPDX-License-Identifier: GPL-3.0-or-later
// One endpoint of a run: title line, headline figures, latency and throughput over time, each with
// what theory predicts, and why it came out so. Takes values over at once, and shows them when
// refresh() is called.
#pragma once

#include "core/analysis/theory.h"
#include "core/report/figures/run_summary.h"
#include "core/run/collected.h"
#include "ui/charts/latency_chart.h"
#include "ui/charts/throughput_chart.h"
#include "ui/panels/elided_label.h"
#include "ui/panels/figures_row.h"
#include "ui/panels/verdict_badge.h"

#include <QBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QWidget>

namespace quadrant {

class ModePanel : public QWidget {
    Q_OBJECT

public:
    explicit ModePanel(QWidget* parent = nullptr);

    /// Forgets what was shown before. `cores` are those of the run's machine.
    void reset(const QString& endpoint, const Scenario& scenario, PanelStatus status, int cores);
    void setPhase(Phase phase);
    void changeLoad(const LoadLevel& change);
    void addInterval(const IntervalMeasured& event);
    void end(const EndpointEnded& event);
    /// The run is over, this is how the panel's endpoint ended.
    void finish(EndpointStatus status);
    /// All of an endpoint that has ended, after reset().
    void showEnded(const SummaryColumn& measured, const std::vector<Collected>& collected);

    /// Its charts' cursor and selection are those of `focus`, which lives longer.
    void follow(TimeFocus& focus);
    /// Figures, verdict and findings are these, of what is selected; or its own again.
    void showSelected(const std::optional<SummaryColumn>& selected);

    PanelStatus status() const { return m_status; }
    const Timeline& timeline() const { return m_timeline; }
    void setLatencyRange(const LatencyRange& range);
    void setThroughputRange(double high);
    /// In steady state; none where theory doesn't know the endpoint.
    const std::optional<Prediction>& prediction() const { return m_prediction; }

    bool hasChanged() const { return m_changed; }
    void refresh();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyTheme();
    void arrange();
    void fitTitleLine();
    void showMenu();
    void add(const Collected& collected);
    Headline headline() const;

    QString m_endpoint;
    PanelStatus m_status = PanelStatus::Idle;
    Timeline m_timeline;
    std::optional<Prediction> m_prediction;
    EndpointSummary m_state; ///< so far, or in the end
    std::optional<SummaryColumn> m_selected;
    bool m_open = false; ///< the loop
    struct {
        int inFlight = 0;
        int waiting = 0;
        Seconds oldestInFlight{0};
    } m_last; ///< at the end of the last interval
    Millis m_stallNow{0};
    bool m_changed = true;

    ElidedLabel* m_title;
    ElidedLabel* m_warning;
    VerdictBadge* m_verdict;
    QLabel* m_statusLabel;
    QToolButton* m_menuButton;
    FiguresRow* m_figures;
    LatencyChart* m_latency;
    ThroughputChart* m_throughput;
    QBoxLayout* m_charts;
    ElidedLabel* m_thresholds;
    ElidedLabel* m_why;
};

} // namespace quadrant
