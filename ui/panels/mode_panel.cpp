// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/mode_panel.h"

#include "core/report/figures/endpoint_prediction.h"
#include "core/report/words/threshold_text.h"
#include "core/report/words/verdict_text.h"
#include "ui/charts/chart_export.h"
#include "ui/help/what_is.h"
#include "ui/theme/fonts.h"
#include "ui/words/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace quadrant {
namespace {

constexpr int markWidth = 4; // of the bar that marks the panel under load
constexpr int margin = 8;
constexpr double radius = 4;
constexpr int tall = 300; // from this height there is room to say more
constexpr int fewLines = 2;
constexpr int moreLines = 3;

void setTextColour(QLabel* label, const QColor& colour) {
    QPalette palette = label->palette();
    if (palette.color(QPalette::WindowText) == colour)
        return;
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

} // namespace

ModePanel::ModePanel(QWidget* parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(1, this))
    , m_warning(new ElidedLabel(1, this))
    , m_verdict(new VerdictBadge(this))
    , m_statusLabel(new QLabel(this))
    , m_menuButton(new QToolButton(this))
    , m_figures(new FiguresRow(this))
    , m_latency(new LatencyChart(m_timeline, this))
    , m_throughput(new ThroughputChart(m_timeline, this))
    , m_charts(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_thresholds(new ElidedLabel(1, this))
    , m_why(new ElidedLabel(fewLines, this)) {
    m_title->setObjectName(QStringLiteral("title"));
    m_warning->setObjectName(QStringLiteral("warning"));
    // Whole where there is room.
    m_warning->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_statusLabel->setObjectName(QStringLiteral("status"));
    m_why->setObjectName(QStringLiteral("why"));
    m_why->setFont(smallFont(m_why->font()));
    m_verdict->setWhatsThis(whatIs(QStringLiteral("verdict")));
    m_warning->setWhatsThis(whatIs(QStringLiteral("loop-lag")));
    m_title->setWhatsThis(whatIs(QStringLiteral("modes")));
    m_latency->setWhatsThis(whatIs(QStringLiteral("percentiles")));
    m_throughput->setWhatsThis(whatIs(QStringLiteral("rps")));
    m_why->setWhatsThis(whatIs(QStringLiteral("why")));
    m_thresholds->setWhatsThis(whatIs(QStringLiteral("thresholds")));
    m_thresholds->setObjectName(QStringLiteral("thresholds"));
    m_thresholds->setFont(smallFont(m_thresholds->font()));
    m_title->setFont(boldFont(m_title->font()));
    m_menuButton->setText(QStringLiteral("⋯"));
    m_menuButton->setAutoRaise(true);
    m_menuButton->setToolTip(tr("Save or copy the charts"));
    connect(m_menuButton, &QToolButton::clicked, this, &ModePanel::showMenu);

    auto* titleLine = new QHBoxLayout;
    titleLine->setSpacing(margin); // as fitTitleLine() has it
    titleLine->addWidget(m_title, 1);
    titleLine->addWidget(m_warning);
    titleLine->addWidget(m_verdict);
    titleLine->addWidget(m_statusLabel);
    titleLine->addWidget(m_menuButton);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(markWidth + margin, margin / 2, margin / 2, margin / 2);
    layout->setSpacing(2);
    layout->addLayout(titleLine);
    layout->addWidget(m_figures);
    layout->addSpacing(2);
    m_charts->addWidget(m_latency, 1);
    m_charts->addWidget(m_throughput, 1);
    layout->addLayout(m_charts, 1);
    layout->addWidget(m_thresholds);
    layout->addWidget(m_why);
    m_thresholds->hide();
    m_why->hide();
    applyTheme();
}

void ModePanel::reset(const QString& endpoint, const Scenario& scenario, PanelStatus status,
                      int cores) {
    m_endpoint = endpoint;
    m_status = status;
    m_timeline = Timeline(scenario.duration);
    m_state = {};
    m_selected.reset();
    m_open = isOpen(scenario);
    m_last = {};
    m_stallNow = Millis(0);
    m_changed = true;

    const QString title = panelTitle(endpoint, scenario);
    const auto mode = modeFromId(endpoint);
    m_prediction = mode ? predictionFor(scenario, *mode, cores) : std::nullopt;
    m_title->setText(title);
    const QFontMetrics metrics = m_title->fontMetrics();
    const auto elided = [&metrics](const QString& text) {
        return metrics.horizontalAdvance(text + QChar(0x2026));
    };
    m_title->setMinimumWidth(
        std::min(elided(endpointTitle(endpoint)), elided(modeTitle(Mode::AsyncNonBlocking))));
    m_title->setToolTip(mode ? modeExplanation(*mode) : title);
    setAccessibleName(title);
    m_figures->setAccessibleName(tr("%1: figures").arg(title));
    m_menuButton->setAccessibleName(tr("%1: save or copy the charts").arg(title));
    m_latency->setTitle(tr("%1: latency").arg(title));
    m_throughput->setTitle(tr("%1: requests and failures per second").arg(title));
    const bool alone = sharesServer(scenario);
    m_throughput->setTheory(m_prediction ? std::optional(m_prediction->requestsPerS) : std::nullopt,
                            alone);
    m_latency->setTheory(m_prediction ? m_prediction->latency : std::nullopt, alone);
}

void ModePanel::setPhase(Phase phase) {
    if (hasEnded(m_status))
        return;
    m_status = panelStatus(phase);
    m_changed = true;
}

/// What theory predicted was for the load before.
void ModePanel::changeLoad(const LoadLevel& change) {
    m_timeline.addChange(change.at, loadText(change.level, m_open));
    m_prediction.reset();
    m_throughput->setTheory(std::nullopt);
    m_latency->setTheory(std::nullopt);
    m_changed = true;
}

void ModePanel::addInterval(const IntervalMeasured& event) {
    add(event.collected);
    m_state = event.state;
    if (event.collected.server)
        m_stallNow = worstStall(*event.collected.server);
    m_changed = true;
}

void ModePanel::add(const Collected& collected) {
    m_timeline.add(collected.intervals);
    if (collected.intervals.empty())
        return;
    const Interval& last = collected.intervals.back();
    m_last = {last.inFlight, last.arrived.waiting, last.oldestInFlight};
}

void ModePanel::end(const EndpointEnded& event) {
    m_state = event.state;
    finish(event.state.status);
}

void ModePanel::finish(EndpointStatus status) {
    m_status = panelStatus(status);
    m_stallNow = Millis(0);
    m_changed = true;
}

void ModePanel::showEnded(const SummaryColumn& measured, const std::vector<Collected>& collected) {
    for (const LoadLevel& change : measured.changes)
        changeLoad(change);
    for (const Collected& each : collected)
        add(each);
    m_state = measured;
    finish(measured.status);
}

void ModePanel::follow(TimeFocus& focus) {
    m_latency->follow(focus);
    m_throughput->follow(focus);
}

void ModePanel::showSelected(const std::optional<SummaryColumn>& selected) {
    if (!selected && !m_selected)
        return;
    m_selected = selected;
    refresh();
}

void ModePanel::setLatencyRange(const LatencyRange& range) {
    if (range != m_latency->range())
        m_latency->setRange(range);
}

void ModePanel::setThroughputRange(double high) {
    if (high != m_throughput->range())
        m_throughput->setRange(high);
}

void ModePanel::refresh() {
    m_changed = false;
    const EndpointSummary& shown = m_selected ? *m_selected : m_state;
    m_warning->setText(
        loopWarning(m_selected ? Millis(0) : m_stallNow, shown.peakLoopLag, shown.restarts));
    m_warning->setToolTip(m_warning->text());
    m_verdict->setVerdict(shown.verdict,
                          shown.verdict ? reasonTexts(*shown.verdict) : QStringList());
    fitTitleLine();
    m_figures->setFigures(headlineFigures(headline()));
    m_latency->setHint(emptyHint(m_endpoint, m_status));
    m_throughput->setVisible(!m_timeline.points().empty()); // a hint has all the room
    m_latency->refresh();
    m_throughput->refresh();
    const QString thresholds = outcomesText(m_state.thresholds);
    m_thresholds->setText(thresholds);
    m_thresholds->setToolTip(
        QString(thresholds).replace(QStringLiteral(" · "), QStringLiteral("\n")));
    m_thresholds->setVisible(!thresholds.isEmpty());
    const QString why = whyText(shown.findings);
    m_why->setText(why);
    m_why->setToolTip(why);
    m_why->setVisible(!why.isEmpty());
    setAccessibleDescription(
        QStringList{statusText(m_status), m_verdict->text(), m_warning->text(), thresholds, why}
            .join(QLatin1Char(' '))
            .simplified());
    applyTheme();
    update();
}

Headline ModePanel::headline() const {
    if (m_selected)
        return {.summary = m_selected->summary, .part = true, .any = true};
    return {.summary = m_state.summary,
            .inFlight = m_last.inFlight,
            .waiting = m_last.waiting,
            .oldestInFlight = m_last.oldestInFlight,
            .ended = hasEnded(m_status),
            .any = !m_timeline.points().empty()};
}

void ModePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        applyTheme();
        update();
    }
}

void ModePanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

/// Charts stand side by side where the room is wide: two low ones above each other show little.
void ModePanel::arrange() {
    const QSize room = m_charts->geometry().size();
    const bool beside = room.width() > 2 * room.height();
    m_charts->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_latency->setTimeLabelsVisible(beside); // above each other, those below serve both
    m_why->setLines(height() < tall ? fewLines : moreLines);
    fitTitleLine();
}

/// The name is the last to go: first what the time was scaled by, behind it, then the status is but
/// its sign, then the warning is elided.
void ModePanel::fitTitleLine() {
    const QString status = statusText(m_status);
    int wanted =
        m_title->minimumWidth() + margin + m_statusLabel->fontMetrics().horizontalAdvance(status);
    for (const QWidget* beside :
         std::initializer_list<const QWidget*>{m_warning, m_verdict, m_menuButton})
        wanted += margin + beside->sizeHint().width();
    const bool fits = wanted <= contentsRect().marginsRemoved(layout()->contentsMargins()).width();
    m_statusLabel->setText(fits ? status : status.section(QLatin1Char(' '), 0, 0));
    m_statusLabel->setToolTip(status);
}

void ModePanel::applyTheme() {
    const Theme& theme = themeFor(palette());
    setTextColour(m_title, theme.text);
    setTextColour(m_warning, theme.warning);
    setTextColour(m_why, theme.quietText);
    const auto& outcomes = m_state.thresholds;
    const bool broken = std::any_of(outcomes.begin(), outcomes.end(), [](const auto& outcome) {
        return outcome.state == ThresholdOutcome::State::Broken;
    });
    setTextColour(m_thresholds, broken ? theme.warning : theme.quietText);
    setTextColour(m_statusLabel, isUnderLoad(m_status) ? theme.text : theme.quietText);
}

void ModePanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeFor(palette());
    const bool marked = isUnderLoad(m_status);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(marked ? theme.running : theme.frame);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(box, radius, radius);
    if (marked)
        painter.fillRect(QRectF(0, radius, markWidth, height() - 2 * radius), theme.running);
}

void ModePanel::showMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addPictureActions(*menu, m_latency);
    addPictureActions(*menu, m_throughput);
    menu->popup(m_menuButton->mapToGlobal(m_menuButton->rect().bottomLeft()));
}

} // namespace quadrant

#include "moc_mode_panel.cpp"
