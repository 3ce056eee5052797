// SPDX-License-Identifier: GPL-3.0-or-later
// A run over time, all that is known of it: for each endpoint a column, and in it latencies,
// failures and what server and generator tell of themselves, on the same time axis. The pointer, or
// the arrow keys, move one cursor through all of them; dragging, or Shift with the arrow keys,
// selects a stretch of time, and Escape lets it go. GUI thread.
//
// Fed with a run's events; draws at most four times a second, unless told otherwise, and only while
// it is seen.
#pragma once

#include "core/report/figures/run_summary.h"
#include "core/run/run_event.h"
#include "ui/charts/time_focus.h"
#include "ui/explore/moments.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QGridLayout;
class QLabel;
class QToolButton;

namespace quadrant {

class HeatMapTrack;
class Track;

class ExploreView : public QWidget {
    Q_OBJECT

public:
    explicit ExploreView(TimeFocus& focus, QWidget* parent = nullptr);

    /// Empty, for the endpoints of `scenario`.
    void begin(const Scenario& scenario, int cores);
    void addInterval(const IntervalMeasured& event);
    void changeLoad(std::size_t endpoint, const LoadLevel& change);
    /// Of a run that is over, after begin(): `fill` adds all of it, once it is looked at.
    void fillWith(std::function<void(std::vector<Moments>&)> fill);

    // For the table of the same values:
    std::vector<QString> endpoints() const;
    const Moments& momentsOf(std::size_t endpoint); ///< all of them, from now on
    /// The strips of an endpoint, from top to bottom, but for those that nobody tells anything for.
    std::vector<const Track*> tracksOf(std::size_t endpoint) const;

    void setRefreshEvery(std::chrono::milliseconds period) { m_refresh.setInterval(period); }

    /// The figures of what is selected, and what there is to say of it; none where nothing is.
    std::optional<RunSummary> selected();

Q_SIGNALS:
    void begun();   ///< for other endpoints; what was told of the old ones is gone
    void changed(); ///< there is more of what goes on

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void makeTracks();
    void fill();
    void refresh();
    void shareAxes();
    void showFocus();
    void offerPictures(const QPoint& at, Track* pointedAt = nullptr);

    TimeFocus& m_focus;
    RunRecord m_planned;            ///< as summaryOf() takes it
    std::vector<Moments> m_moments; ///< of each; as many as when the tracks were made
    std::function<void(std::vector<Moments>&)> m_fill;
    QTimer m_refresh;

    QLabel* m_told;
    QToolButton* m_clear;
    QToolButton* m_menu;
    QWidget* m_content = nullptr;
    QWidget* m_place;
    std::vector<HeatMapTrack*> m_heatMaps;
    std::vector<std::vector<Track*>> m_rows; ///< but for heat maps
};

} // namespace quadrant
