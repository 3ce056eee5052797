// SPDX-License-Identifier: GPL-3.0-or-later
// The panels, one for each mode or target, side by side; fed with a run's events, in the GUI
// thread. Redraws at most four times a second, and only panels that changed and can be seen.
#pragma once

#include "core/report/figures/run_summary.h"
#include "core/run/collected.h"
#include "core/run/run_event.h"

#include <QWidget>

#include <memory>

namespace quadrant {

class TimeFocus;

class PanelGrid : public QWidget {
    Q_OBJECT

public:
    explicit PanelGrid(QWidget* parent = nullptr);
    ~PanelGrid() override;

    /// Before a run of `scenario`: empty panels for its endpoints, idle.
    void prepare(const std::vector<QString>& endpoints, const Scenario& scenario);

    void begin(const RunStarted& event);
    void setPhase(const PhaseChanged& event);
    void changeLoad(const LoadChanged& event);
    void addInterval(const IntervalMeasured& event);
    void end(const EndpointEnded& event);
    void finish(const RunFinished& event);

    /// A run that is over, as it looked at its end; `intervals` are those of each endpoint.
    void showRun(const RunRecord& record, const std::vector<std::vector<Collected>>& collected);

    /// Of all panels, from now on; it lives longer.
    void follow(TimeFocus& focus);
    /// The figures are those of what is selected, or the panels' own again.
    void showSelected(const std::optional<RunSummary>& selected);

    /// Shared (the default): all panels have the same y ranges, so that the eye compares.
    void setSharedAxes(bool shared);
    /// From one drawing to the next while something is measured.
    void setRefreshEvery(std::chrono::milliseconds period);
    bool sharedAxes() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quadrant
