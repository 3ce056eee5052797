// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/explore_view.h"

#include "core/run/run_plan.h"
#include "ui/charts/chart_export.h"
#include "ui/explore/failures_track.h"
#include "ui/explore/heat_map_track.h"
#include "ui/explore/lines_track.h"
#include "ui/explore/selection_summary.h"
#include "ui/words/words.h"

#include "core/base/format.h"
#include "core/plot/ticks.h"

#include <QContextMenuEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace quadrant {
namespace {

constexpr std::chrono::milliseconds exploreRefresh{250};
constexpr int margin = 8;

} // namespace

ExploreView::ExploreView(TimeFocus& focus, QWidget* parent)
    : QWidget(parent)
    , m_focus(focus)
    , m_told(new QLabel)
    , m_clear(new QToolButton)
    , m_menu(new QToolButton)
    , m_place(new QWidget) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Explore"));
    m_told->setObjectName(QStringLiteral("told"));
    m_told->setWordWrap(true); // or it would say how wide the window is at least
    m_clear->setObjectName(QStringLiteral("clearSelection"));
    m_clear->setText(tr("Clear selection"));
    m_clear->setToolTip(tr("All figures are of the whole time again (Esc)."));
    connect(m_clear, &QToolButton::clicked, this, [this] { m_focus.select(std::nullopt); });

    m_menu->setObjectName(QStringLiteral("pictures"));
    m_menu->setText(QStringLiteral("⋯"));
    m_menu->setAutoRaise(true);
    m_menu->setToolTip(tr("Save or copy what is shown"));
    m_menu->setAccessibleName(tr("Explore: save or copy what is shown"));
    connect(m_menu, &QToolButton::clicked, this,
            [this] { offerPictures(m_menu->mapToGlobal(m_menu->rect().bottomLeft())); });

    auto* line = new QHBoxLayout;
    line->addWidget(m_told, 1);
    line->addWidget(m_clear);
    line->addWidget(m_menu);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_place);
    new QVBoxLayout(m_place);
    m_place->layout()->setContentsMargins(0, 0, 0, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin / 2, margin, 0);
    column->setSpacing(margin / 2);
    column->addLayout(line);
    column->addWidget(scroll, 1);

    m_refresh.setSingleShot(true);
    m_refresh.setInterval(exploreRefresh);
    connect(&m_refresh, &QTimer::timeout, this, &ExploreView::refresh);
    connect(&focus, &TimeFocus::cursorMoved, this, &ExploreView::showFocus);
    connect(&focus, &TimeFocus::selectionChanged, this, &ExploreView::showFocus);
    showFocus();
}

void ExploreView::begin(const Scenario& scenario, int cores) {
    delete m_content; // before what its tracks look at
    m_content = nullptr;
    m_planned.scenario = scenario;
    m_planned.host.cores = cores;
    m_planned.endpoints = plannedEndpoints(scenario);
    for (EndpointRecord& endpoint : m_planned.endpoints)
        endpoint.evidence.cores = cores;
    m_moments.assign(m_planned.endpoints.size(), Moments(scenario.duration));
    m_fill = {};
    m_focus.select(std::nullopt);
    makeTracks();
    refresh();
    Q_EMIT begun();
}

void ExploreView::makeTracks() {
    m_heatMaps.clear();
    m_rows.clear();
    m_content = new QWidget;
    auto* grid = new QGridLayout(m_content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(margin / 2);
    for (std::size_t i = 0; i < m_planned.endpoints.size(); ++i) {
        const int column = static_cast<int>(i);
        const QString& name = m_planned.endpoints[i].name;
        auto* title = new QLabel(endpointTitle(name));
        QFont bold = title->font();
        bold.setBold(true);
        title->setFont(bold);
        title->setMinimumWidth(1); // the tracks say how wide it is
        title->setToolTip(name);
        grid->addWidget(title, 0, column);
        m_heatMaps.push_back(new HeatMapTrack(tr("Latency"), m_moments[i], m_focus));
        std::vector<Track*> tracks{new FailuresTrack(tr("Failures"), m_moments[i], m_focus)};
        for (LinesTrack* track : telemetryTracks(m_moments[i], m_focus))
            tracks.push_back(track);
        grid->addWidget(m_heatMaps.back(), 1, column);
        for (std::size_t row = 0; row < tracks.size(); ++row) {
            m_rows.resize(tracks.size());
            m_rows[row].push_back(tracks[row]);
            grid->addWidget(tracks[row], static_cast<int>(row) + 2, column);
            tracks[row]->setAccessibleName(tr("%1: %2").arg(title->text(), tracks[row]->name()));
        }
        m_heatMaps.back()->setAccessibleName(
            tr("%1: %2").arg(title->text(), m_heatMaps.back()->name()));
        grid->setColumnStretch(column, 1);
    }
    m_place->layout()->addWidget(m_content);
}

void ExploreView::addInterval(const IntervalMeasured& event) {
    m_moments.at(event.endpoint).add(event.collected);
    if (isVisible() && !m_refresh.isActive())
        m_refresh.start();
    Q_EMIT changed();
}

std::vector<QString> ExploreView::endpoints() const {
    std::vector<QString> names;
    for (const EndpointRecord& endpoint : m_planned.endpoints)
        names.push_back(endpoint.name);
    return names;
}

const Moments& ExploreView::momentsOf(std::size_t endpoint) {
    fill();
    return m_moments.at(endpoint);
}

std::vector<const Track*> ExploreView::tracksOf(std::size_t endpoint) const {
    std::vector<const Track*> tracks{m_heatMaps.at(endpoint)};
    for (const std::vector<Track*>& row : m_rows) {
        if (row[endpoint]->hasData())
            tracks.push_back(row[endpoint]);
    }
    return tracks;
}

void ExploreView::changeLoad(std::size_t endpoint, const LoadLevel& change) {
    m_planned.endpoints.at(endpoint).changes.push_back(change);
}

void ExploreView::fillWith(std::function<void(std::vector<Moments>&)> fill) {
    m_fill = std::move(fill);
    if (isVisible())
        refresh();
    Q_EMIT changed();
}

void ExploreView::fill() {
    if (m_fill)
        std::exchange(m_fill, {})(m_moments);
}

void ExploreView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void ExploreView::refresh() {
    if (!isVisible())
        return;
    fill();
    shareAxes();
    m_content->update();
    for (Track* track : m_content->findChildren<Track*>())
        track->refresh();
}

/// All of a row have the same axis; a row that nobody has anything for is left out.
void ExploreView::shareAxes() {
    std::optional<std::pair<Seconds, Seconds>> span;
    for (const HeatMapTrack* map : m_heatMaps) {
        if (const auto own = map->span())
            span = span ? std::pair(std::min(span->first, own->first),
                                    std::max(span->second, own->second))
                        : own;
    }
    for (HeatMapTrack* map : m_heatMaps)
        map->setRange(span ? latencyRangeFor(span->first, span->second) : LatencyRange());
    for (const std::vector<Track*>& row : m_rows) {
        double highest = 0;
        bool any = false;
        for (const Track* track : row) {
            highest = std::max(highest, track->highest());
            any = any || track->hasData();
        }
        for (Track* track : row) {
            track->setHigh(niceCeiling(highest));
            track->setVisible(any);
        }
    }
}

void ExploreView::showFocus() {
    const auto& selection = m_focus.selection();
    m_clear->setVisible(selection.has_value());
    if (selection)
        m_told->setText(
            tr("Selected: %1. The figures below are of it.").arg(stretchText(*selection)));
    else if (m_focus.cursor())
        m_told->setText(tr("At %1").arg(formatDuration(*m_focus.cursor())));
    else
        m_told->setText(tr("Drag over the charts, or hold Shift with the arrow keys, to see the "
                           "figures of a stretch of time."));
}

std::optional<RunSummary> ExploreView::selected() {
    if (!m_focus.selection())
        return std::nullopt;
    fill();
    return summaryOf(*m_focus.selection(), m_planned, m_moments);
}

void ExploreView::contextMenuEvent(QContextMenuEvent* event) {
    QWidget* pointedAt = childAt(event->pos());
    while (pointedAt && !qobject_cast<Track*>(pointedAt))
        pointedAt = pointedAt->parentWidget(); // what is pointed at is a track's viewport
    offerPictures(event->globalPos(), qobject_cast<Track*>(pointedAt));
}

void ExploreView::offerPictures(const QPoint& at, Track* pointedAt) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (pointedAt)
        addPictureActions(*menu, pointedAt);
    const QString all = tr("%1 over time").arg(m_planned.scenario.name);
    addPictureActions(*menu, m_content, all, [this, all] { return pictureOf(*m_content, all); });
    menu->popup(at);
}

void ExploreView::keyPressEvent(QKeyEvent* event) {
    if (m_moments.empty()) {
        event->ignore();
        return;
    }
    const Seconds width = m_moments.front().width();
    const Seconds duration = m_moments.front().duration();
    const Seconds before = m_focus.cursor().value_or(Seconds(0));
    Seconds after = before;
    switch (event->key()) {
    case Qt::Key_Left:
        after -= width;
        break;
    case Qt::Key_Right:
        after += width;
        break;
    case Qt::Key_Home:
        after = Seconds(0);
        break;
    case Qt::Key_End:
        after = duration;
        break;
    case Qt::Key_Escape:
        m_focus.select(std::nullopt);
        return;
    default:
        event->ignore();
        return;
    }
    after = std::clamp(after, Seconds(0), duration);
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        // The end that the cursor is at goes along.
        Timeline::Stretch stretch = m_focus.selection().value_or(Timeline::Stretch{before, before});
        (stretch.begin == before && stretch.end != before ? stretch.begin : stretch.end) = after;
        if (stretch.begin > stretch.end)
            std::swap(stretch.begin, stretch.end);
        m_focus.setCursor(after);
        m_focus.select(stretch);
    } else {
        m_focus.setCursor(after);
    }
}

} // namespace quadrant

#include "moc_explore_view.cpp"
