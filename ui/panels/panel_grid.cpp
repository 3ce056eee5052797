// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panel_grid.h"

#include "core/run/host_info.h"
#include "ui/panels/mode_panel.h"

#include <QElapsedTimer>
#include <QGridLayout>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace quadrant {
namespace {

using namespace std::chrono_literals;

constexpr int spacing = 6;

/// What all panels' axes must hold.
struct Extent {
    std::optional<std::pair<Seconds, Seconds>> latency;
    double perS = 0;
    std::vector<Prediction> predictions;

    void add(const ModePanel& panel) {
        const Timeline& timeline = panel.timeline();
        if (const auto& span = timeline.latencySpan()) {
            const auto [low, high] = latency.value_or(*span);
            latency = std::pair(std::min(low, span->first), std::max(high, span->second));
        }
        perS = std::max(perS, timeline.peakPerS());
        if (panel.prediction() && !timeline.points().empty())
            predictions.push_back(*panel.prediction());
    }

    /// What theory predicts is on the axes where that leaves the measured lines legible.
    void addTheory() {
        constexpr double mostTimesLatency = 10; // a decade more, on a log axis
        constexpr double mostTimesPerS = 2;
        const auto measured = latency;
        const double measuredPerS = perS;
        for (const Prediction& predicted : predictions) {
            const auto& expected = predicted.latency;
            if (measured && expected && *expected <= measured->second * mostTimesLatency &&
                *expected >= measured->first / mostTimesLatency) {
                latency = std::pair(std::min(latency->first, Seconds(*expected)),
                                    std::max(latency->second, Seconds(*expected)));
            }
            if (predicted.requestsPerS <= measuredPerS * mostTimesPerS)
                perS = std::max(perS, predicted.requestsPerS);
        }
    }

    void applyTo(ModePanel& panel) const {
        panel.setLatencyRange(latency ? latencyRangeFor(latency->first, latency->second)
                                      : LatencyRange());
        panel.setThroughputRange(niceCeiling(perS));
    }
};

bool canBeSeen(const ModePanel& panel) {
    return panel.isVisible() && !panel.window()->isMinimized() && !panel.visibleRegion().isEmpty();
}

} // namespace

class PanelGrid::Private {
public:
    explicit Private(PanelGrid* grid)
        : m_grid(grid)
        , m_scroll(new QScrollArea(grid))
        , m_content(new QWidget)
        , m_layout(new QGridLayout(m_content)) {
        m_layout->setContentsMargins(spacing / 2, spacing / 2, spacing / 2, spacing / 2);
        m_layout->setSpacing(spacing);
        m_scroll->setWidget(m_content);
        m_scroll->setWidgetResizable(true);
        m_scroll->setFrameShape(QFrame::NoFrame);
        m_scroll->setFocusPolicy(Qt::NoFocus);
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, grid, [this] { refresh(); });

        auto* outer = new QVBoxLayout(grid);
        outer->setContentsMargins(0, 0, 0, 0);
        outer->addWidget(m_scroll);
    }

    void reset(const std::vector<QString>& endpoints, const Scenario& scenario, PanelStatus status,
               int cores) {
        while (m_panels.size() > endpoints.size()) {
            delete m_panels.back();
            m_panels.pop_back();
        }
        while (m_panels.size() < endpoints.size()) {
            m_panels.push_back(new ModePanel(m_content));
            if (m_focus)
                m_panels.back()->follow(*m_focus);
        }
        for (std::size_t i = 0; i < endpoints.size(); ++i)
            m_panels[i]->reset(endpoints[i], scenario, status, cores);
        arrange(true);
        schedule();
    }

    ModePanel* panel(int run, std::size_t endpoint) const {
        return run == m_run && endpoint < m_panels.size() ? m_panels[endpoint] : nullptr;
    }

    /// As square as there is room for.
    void arrange(bool panelsChanged) {
        const int count = static_cast<int>(m_panels.size());
        if (count == 0)
            return;
        const int narrowest = m_panels.front()->minimumSizeHint().width() + spacing;
        const int scrollBar = m_scroll->verticalScrollBar()->sizeHint().width();
        const int fitting = (m_grid->width() - scrollBar) / narrowest;
        const int square = static_cast<int>(std::ceil(std::sqrt(count)));
        const int columns = std::clamp(fitting, 1, square);
        if (columns == m_columns && !panelsChanged)
            return;
        m_columns = columns;
        for (int i = 0; i < count; ++i)
            m_layout->addWidget(m_panels[static_cast<std::size_t>(i)], i / columns, i % columns);
        for (int i = 0; i < std::max(count, m_layout->columnCount()); ++i)
            m_layout->setColumnStretch(i, i < columns ? 1 : 0);
        for (int i = 0; i < std::max(count, m_layout->rowCount()); ++i)
            m_layout->setRowStretch(i, i * columns < count ? 1 : 0);
    }

    void schedule() {
        if (m_timer.isActive())
            return;
        const auto since = std::chrono::milliseconds(
            m_sinceRefresh.isValid() ? m_sinceRefresh.elapsed() : m_refreshEvery.count());
        m_timer.start(std::max(0ms, m_refreshEvery - since));
    }

    void refresh() {
        m_sinceRefresh.restart();
        Extent shared;
        for (const ModePanel* panel : m_panels)
            shared.add(*panel);
        shared.addTheory();
        bool left = false;
        for (ModePanel* panel : m_panels) {
            if (!canBeSeen(*panel)) {
                left = left || panel->hasChanged();
                continue;
            }
            Extent own;
            own.add(*panel);
            own.addTheory();
            (m_sharedAxes ? shared : own).applyTo(*panel);
            if (panel->hasChanged())
                panel->refresh();
        }
        // One that can't be seen now is looked at again: nothing tells reliably when it can.
        if (left)
            schedule();
    }

    PanelGrid* m_grid;
    std::vector<ModePanel*> m_panels;
    QScrollArea* m_scroll;
    QWidget* m_content;
    QGridLayout* m_layout;
    QTimer m_timer;
    QElapsedTimer m_sinceRefresh;
    TimeFocus* m_focus = nullptr;
    int m_run = 0;
    int m_columns = 0;
    bool m_sharedAxes = true;
    /// A person sees no more, and a redraw is what a GUI costs most.
    std::chrono::milliseconds m_refreshEvery{250};
};

PanelGrid::PanelGrid(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this)) {}

PanelGrid::~PanelGrid() = default;

void PanelGrid::prepare(const std::vector<QString>& endpoints, const Scenario& scenario) {
    d->reset(endpoints, scenario, PanelStatus::Idle, hostInfo().cores);
}

void PanelGrid::begin(const RunStarted& event) {
    d->m_run = event.run;
    d->reset(event.endpoints, event.scenario, PanelStatus::Waiting, hostInfo().cores);
}

void PanelGrid::setPhase(const PhaseChanged& event) {
    for (const std::size_t endpoint : event.endpoints) {
        if (ModePanel* panel = d->panel(event.run, endpoint))
            panel->setPhase(event.phase);
    }
    d->schedule();
}

void PanelGrid::changeLoad(const LoadChanged& event) {
    for (const std::size_t endpoint : event.endpoints) {
        if (ModePanel* panel = d->panel(event.run, endpoint))
            panel->changeLoad(event.change);
    }
    d->schedule();
}

void PanelGrid::addInterval(const IntervalMeasured& event) {
    if (ModePanel* panel = d->panel(event.run, event.endpoint))
        panel->addInterval(event);
    d->schedule();
}

void PanelGrid::end(const EndpointEnded& event) {
    if (ModePanel* panel = d->panel(event.run, event.endpoint))
        panel->end(event);
    d->schedule();
}

void PanelGrid::finish(const RunFinished& event) {
    if (!event.record)
        return;
    for (std::size_t i = 0; i < event.record->endpoints.size(); ++i) {
        ModePanel* panel = d->panel(event.run, i);
        if (panel && !hasEnded(panel->status()))
            panel->finish(event.record->endpoints[i].status);
    }
    d->schedule();
}

void PanelGrid::showRun(const RunRecord& record,
                        const std::vector<std::vector<Collected>>& collected) {
    std::vector<QString> names;
    for (const EndpointRecord& endpoint : record.endpoints)
        names.push_back(endpoint.name);
    d->m_run = 0; // of no run that goes on
    d->reset(names, record.scenario, PanelStatus::Waiting, record.host.cores);
    const RunSummary run = summarise(record);
    for (std::size_t i = 0; i < names.size(); ++i)
        d->m_panels[i]->showEnded(run.columns.at(i), collected.at(i));
    d->schedule();
}

void PanelGrid::follow(TimeFocus& focus) {
    d->m_focus = &focus;
    for (ModePanel* panel : d->m_panels)
        panel->follow(focus);
}

void PanelGrid::showSelected(const std::optional<RunSummary>& selected) {
    for (std::size_t i = 0; i < d->m_panels.size(); ++i) {
        const bool there = selected && i < selected->columns.size();
        d->m_panels[i]->showSelected(there ? std::optional(selected->columns[i]) : std::nullopt);
    }
}

void PanelGrid::setSharedAxes(bool shared) {
    d->m_sharedAxes = shared;
    d->schedule();
}

void PanelGrid::setRefreshEvery(std::chrono::milliseconds period) {
    d->m_refreshEvery = period;
}

bool PanelGrid::sharedAxes() const {
    return d->m_sharedAxes;
}

void PanelGrid::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    d->arrange(false);
}

} // namespace quadrant

#include "moc_panel_grid.cpp"
