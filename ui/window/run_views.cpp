// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/run_views.h"

#include "core/report/words/answer_text.h"
#include "core/run/host_info.h"
#include "ui/explore/explore_view.h"
#include "ui/explore/failures_view.h"
#include "ui/explore/moments_view.h"
#include "ui/explore/selection_summary.h"
#include "ui/help/welcome_page.h"
#include "ui/help/what_is.h"
#include "ui/panels/elided_label.h"
#include "ui/panels/panel_grid.h"
#include "ui/window/run_history.h"
#include "ui/words/words.h"

#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace quadrant {

RunViews::RunViews(QWidget* parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget)
    , m_whichLabel(new ElidedLabel(1))
    , m_answer(new ElidedLabel(2))
    , m_focus(new TimeFocus)
    , m_tabs(new QTabWidget)
    , m_panels(new PanelGrid)
    , m_exploring(new ExploreView(*m_focus))
    , m_failures(new FailuresView)
    , m_table(new MomentsView(*m_exploring)) {
    m_whichLabel->setObjectName(QStringLiteral("whichRun"));
    m_whichLabel->setContentsMargins(8, 4, 8, 0);
    m_answer->setObjectName(QStringLiteral("answer"));
    m_answer->setAccessibleName(tr("The answer"));
    m_answer->setContentsMargins(8, 4, 8, 4);
    m_answer->setWhatsThis(whatIs(QStringLiteral("modes")));
    m_answer->hide();
    m_panels->follow(*m_focus);
    m_focus->setParent(m_exploring); // goes after all that look at it
    m_tabs->setObjectName(QStringLiteral("views"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_panels, tr("Overview"));
    m_tabs->addTab(m_exploring, tr("Explore"));
    m_tabs->addTab(m_failures, tr("Failures"));
    m_tabs->addTab(m_table, tr("Table"));
    m_exploring->setWhatsThis(whatIs(QStringLiteral("explore")));
    m_failures->setWhatsThis(whatIs(QStringLiteral("failures")));
    auto* views = new QWidget;
    auto* column = new QVBoxLayout(views);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_whichLabel);
    column->addWidget(m_answer);
    column->addWidget(m_tabs, 1);
    m_pages->addWidget(views);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);

    connect(m_focus, &TimeFocus::selectionChanged, this, [this] {
        tellWhich();
        m_table->setSelection(m_focus->selection());
        Q_EMIT selectionChanged();
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, &RunViews::tellWhich);
    tellWhich();
}

void RunViews::prepare(const Scenario& scenario) {
    m_panels->prepare(endpointNames(scenario), scenario);
    m_exploring->begin(scenario, hostInfo().cores);
}

void RunViews::begin(const RunStarted& event) {
    m_panels->begin(event);
    m_exploring->begin(event.scenario, hostInfo().cores);
}

void RunViews::setPhase(const PhaseChanged& event) {
    m_panels->setPhase(event);
}

void RunViews::changeLoad(const LoadChanged& event) {
    m_panels->changeLoad(event);
    for (const std::size_t endpoint : event.endpoints)
        m_exploring->changeLoad(endpoint, event.change);
}

void RunViews::addInterval(const IntervalMeasured& event) {
    m_panels->addInterval(event);
    m_exploring->addInterval(event);
}

void RunViews::end(const EndpointEnded& event) {
    m_panels->end(event);
}

void RunViews::finish(const RunFinished& event) {
    m_panels->finish(event);
}

void RunViews::showRun(const std::shared_ptr<const OpenedRun>& run) {
    const RunRecord& record = run->stored.record;
    m_panels->showRun(record, run->stored.collected);
    m_exploring->begin(record.scenario, record.host.cores);
    for (std::size_t i = 0; i < record.endpoints.size(); ++i) {
        for (const LoadLevel& change : record.endpoints[i].changes)
            m_exploring->changeLoad(i, change);
    }
    m_exploring->fillWith([run](std::vector<Moments>& moments) {
        for (std::size_t i = 0; i < moments.size(); ++i) {
            for (const Collected& collected : run->stored.collected[i])
                moments[i].add(collected);
        }
    });
}

void RunViews::setWhich(const QString& which) {
    m_which = which;
    tellWhich();
}

void RunViews::tellWhich() {
    const auto& selection = m_focus->selection();
    const bool saysSo = m_tabs->currentWidget() == m_exploring; // of its own selection
    const QString text = selection && !saysSo
                             ? tr("Selected: %1. All figures are of it; Esc lets it go.")
                                   .arg(stretchText(*selection))
                             : m_which;
    m_whichLabel->setText(text);
    m_whichLabel->setVisible(!text.isEmpty());
}

void RunViews::showFigures(const RunSummary& shown) {
    m_panels->showSelected(m_focus->selection() ? std::optional(shown) : std::nullopt);
    m_failures->set(shown);
    // A stretch of time is too little to answer from.
    const QString answer =
        m_focus->selection() ? QString() : answerTexts(shown, endpointTitle).join(u' ');
    m_answer->setText(answer);
    m_answer->setToolTip(answer);
    m_answer->setVisible(!answer.isEmpty());
}

void RunViews::setSharedAxes(bool shared) {
    m_panels->setSharedAxes(shared);
}

void RunViews::setRefreshEvery(std::chrono::milliseconds period) {
    m_panels->setRefreshEvery(period);
    m_exploring->setRefreshEvery(period);
}

const std::optional<Timeline::Stretch>& RunViews::selection() const {
    return m_focus->selection();
}

std::optional<RunSummary> RunViews::selected() {
    return m_exploring->selected();
}

void RunViews::clearSelection() {
    m_focus->select(std::nullopt);
}

/// Made when it is wanted: once, for most.
void RunViews::setWelcomeShown(bool shown) {
    if (shown && !m_welcome) {
        m_welcome = new WelcomePage;
        connect(m_welcome, &WelcomePage::runWanted, this, &RunViews::runWanted);
        connect(m_welcome, &WelcomePage::dismissed, this, &RunViews::welcomeLeft);
        m_pages->addWidget(m_welcome);
    }
    m_pages->setCurrentIndex(shown ? 1 : 0);
}

bool RunViews::isWelcomeShown() const {
    return m_pages->currentIndex() == 1;
}

void RunViews::showView(QWidget* view) {
    if (isWelcomeShown())
        Q_EMIT welcomeLeft();
    m_tabs->setCurrentWidget(view);
}

void RunViews::showOverview() {
    showView(m_panels);
}

void RunViews::showExplore() {
    showView(m_exploring);
    m_exploring->setFocus();
}

void RunViews::showFailures() {
    showView(m_failures);
}

void RunViews::showTable() {
    showView(m_table);
    m_table->setFocus();
}

} // namespace quadrant

#include "moc_run_views.cpp"
