// SPDX-License-Identifier: GPL-3.0-or-later
// Ways to look at a run, with one cursor and one selection of time for all of them: overview,
// explore, failures, and the charts as a table; and above them a line that says what is shown,
// where that isn't plain. Before there is anything to look at, a page to begin with stands in their
// place. GUI thread.
#pragma once

#include "core/report/figures/run_summary.h"
#include "core/run/run_event.h"
#include "ui/charts/timeline.h"

#include <QWidget>

#include <optional>

class QStackedWidget;
class QTabWidget;

namespace quadrant {

class ElidedLabel;
class ExploreView;
class FailuresView;
class MomentsView;
struct OpenedRun;
class PanelGrid;
class TimeFocus;
class WelcomePage;

class RunViews : public QWidget {
    Q_OBJECT

public:
    explicit RunViews(QWidget* parent = nullptr);

    /// Nothing has been measured: what would be run.
    void prepare(const Scenario& scenario);
    void begin(const RunStarted& event);
    void setPhase(const PhaseChanged& event);
    void changeLoad(const LoadChanged& event);
    void addInterval(const IntervalMeasured& event);
    void end(const EndpointEnded& event);
    void finish(const RunFinished& event);
    void showRun(const std::shared_ptr<const OpenedRun>& run);

    /// Which run is shown, where the window's title doesn't say so; else empty.
    void setWhich(const QString& which);
    /// `shown` is what the figures are of, all of it or what is selected.
    void showFigures(const RunSummary& shown);
    void setSharedAxes(bool shared);
    void setRefreshEvery(std::chrono::milliseconds period);

    const std::optional<Timeline::Stretch>& selection() const;
    /// The figures of the selection; none where nothing is selected.
    std::optional<RunSummary> selected();
    void clearSelection();

    /// A page, or what it hides.
    void setWelcomeShown(bool shown);
    bool isWelcomeShown() const;

    void showOverview();
    void showExplore();
    void showFailures();
    void showTable();

Q_SIGNALS:
    void selectionChanged();
    /// Of the first page: load that built-in scenario and run it.
    void runWanted(const QString& scenario);
    void welcomeLeft();

private:
    void tellWhich();
    void showView(QWidget* view);

    QStackedWidget* m_pages;
    WelcomePage* m_welcome = nullptr; ///< once it was wanted
    ElidedLabel* m_whichLabel;
    ElidedLabel* m_answer;
    QString m_which;
    TimeFocus* m_focus;
    QTabWidget* m_tabs;
    PanelGrid* m_panels;
    ExploreView* m_exploring;
    FailuresView* m_failures;
    MomentsView* m_table;
};

} // namespace quadrant
