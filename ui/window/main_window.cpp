// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include "core/explain/variations.h"
#include "core/library/library_settings.h"
#include "core/library/run_recorder.h"
#include "core/report/words/verdict_text.h"
#include "ui/charts/chart_export.h"
#include "ui/desktop/bus_desktop.h"
#include "ui/explain/explain_dialog.h"
#include "ui/explore/selection_summary.h"
#include "ui/form/scenario_form.h"
#include "ui/help/help_dialog.h"
#include "ui/help/what_is.h"
#include "ui/history/history_pane.h"
#include "ui/panels/summary_pane.h"
#include "ui/panels/verdict_badge.h"
#include "ui/settings/appearance.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/settings_model.h"
#include "ui/window/load_control.h"
#include "ui/window/load_elsewhere.h"
#include "ui/window/message_bar.h"
#include "ui/window/progress_strip.h"
#include "ui/window/run_export.h"
#include "ui/window/run_history.h"
#include "ui/window/run_views.h"
#include "ui/window/scenario_chooser.h"
#include "ui/window/scenario_files.h"
#include "ui/window/window_questions.h"
#include "ui/window/window_toolbar.h"
#include "ui/words/words.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>
#include <QWhatsThis>

#include <utility>

namespace quadrant {

namespace {

constexpr std::chrono::milliseconds tableRefresh{500};
constexpr std::chrono::seconds listRefresh{2}; // other programs record, too
constexpr double aTenth = 0.1;
const QString firstScenario = QStringLiteral("quick-look");

/// One scenario or run file; else empty.
QString droppedFile(const QDropEvent& event) {
    const QList<QUrl> urls = event.mimeData()->urls();
    if (urls.size() != 1 || !urls.front().isLocalFile())
        return {};
    const QString path = urls.front().toLocalFile();
    const bool ours =
        path.endsWith(QStringLiteral(".json")) || path.endsWith(QStringLiteral(".quadrant"));
    return ours ? path : QString();
}

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent)
    , m_settings(SettingsModel::shared())
    , m_attention(
          std::make_unique<BusDesktop>(QStringLiteral("quadrant"), QStringLiteral("Quadrant")),
          *this)
    , m_actions(this)
    , m_messages(new MessageBar)
    , m_chooser(new ScenarioChooser(m_scenario))
    , m_load(new LoadControl)
    , m_strip(new ProgressStrip)
    , m_verdict(new VerdictBadge)
    , m_toolbar(new WindowToolbar(m_actions, {m_chooser, m_load, m_strip, m_verdict}))
    , m_form(new ScenarioForm(m_scenario))
    , m_pane(new HistoryPane)
    , m_tabs(new QTabWidget)
    , m_views(new RunViews)
    , m_table(new SummaryPane)
    , m_beside(new QSplitter(Qt::Horizontal))
    , m_over(new QSplitter(Qt::Vertical))
    , m_files(new ScenarioFiles(m_scenario, m_memory, *m_messages, this))
    , m_export(new RunExport(m_memory, *m_messages, this))
    , m_history(new RunHistory(*m_pane, m_memory, *m_messages, this))
    , m_explain(new ExplainDialog(this)) {
    layOut();
    connectActions();
    connectRun();
    connect(&m_scenario, &ScenarioModel::changed, this, &MainWindow::showScenario);
    connect(m_settings.get(), &SettingsModel::changed, this, &MainWindow::applySettings);
    restore();
    applySettings();
}

void MainWindow::layOut() {
    setAcceptDrops(true);
    m_actions.addMenus(this);
    m_verdict->setAccessibleName(tr("Verdict on the run"));
    m_verdict->setWhatsThis(whatIs(QStringLiteral("verdict")));
    m_pane->setWhatsThis(whatIs(QStringLiteral("history")));
    addToolBar(m_toolbar);

    m_tabs->setObjectName(QStringLiteral("scenarioOrHistory"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_form, tr("Scenario"));
    m_tabs->addTab(m_pane, tr("History"));
    m_beside->setObjectName(QStringLiteral("formBesidePanels"));
    m_beside->addWidget(m_tabs);
    m_beside->addWidget(m_views);
    m_beside->setStretchFactor(1, 1);
    m_beside->setCollapsible(1, false);
    m_over->setObjectName(QStringLiteral("panelsOverTable"));
    m_over->addWidget(m_beside);
    m_over->addWidget(m_table);
    m_over->setStretchFactor(0, 1);
    m_over->setCollapsible(0, false);

    auto* central = new QWidget;
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_over, 1);
    setCentralWidget(central);
}

void MainWindow::connectActions() {
    connect(m_actions.run, &QAction::triggered, this, &MainWindow::run);
    connect(m_actions.stop, &QAction::triggered, this, &MainWindow::stop);
    connect(m_actions.open, &QAction::triggered, m_files, &ScenarioFiles::askAndOpen);
    connect(m_actions.save, &QAction::triggered, m_files, &ScenarioFiles::save);
    connect(m_actions.saveAs, &QAction::triggered, m_files, &ScenarioFiles::askAndSave);
    connect(m_actions.copyCommand, &QAction::triggered, m_files, &ScenarioFiles::copyCommand);
    for (qsizetype i = 0; i < m_actions.exports.size(); ++i) {
        connect(m_actions.exports[i], &QAction::triggered, this,
                [this, &format = exportFormats()[static_cast<std::size_t>(i)]] {
                    m_export->askAndWrite(format, m_shown.record());
                });
    }
    connect(m_actions.copySummary, &QAction::triggered, this,
            [this] { m_export->copySummary(*m_shown.record()); });
    connect(m_actions.sharedAxes, &QAction::toggled, this, [this](bool shared) {
        m_views->setSharedAxes(shared);
        m_memory.setSharedAxes(shared);
    });
    connect(m_actions.tenthOfTime, &QAction::toggled, this, [this](bool on) {
        m_scenario.setTimeScale(on ? aTenth : 1);
        m_memory.setTenthOfTime(on);
    });
    connect(m_actions.overview, &QAction::triggered, m_views, &RunViews::showOverview);
    connect(m_actions.explore, &QAction::triggered, m_views, &RunViews::showExplore);
    connect(m_actions.failures, &QAction::triggered, m_views, &RunViews::showFailures);
    connect(m_actions.table, &QAction::triggered, m_views, &RunViews::showTable);
    connect(m_views, &RunViews::selectionChanged, this, [this] {
        // Escape lets the selection go first; the run is stopped by the next one.
        m_actions.stop->setShortcut(m_views->selection() ? QKeySequence() : Qt::Key_Escape);
        showFigures();
    });
    connect(m_actions.history, &QAction::triggered, this, &MainWindow::showHistory);
    connect(m_history, &RunHistory::opened, this, &MainWindow::open);
    connect(m_files, &ScenarioFiles::runFileChosen, m_history, &RunHistory::openFile);
    connect(m_actions.changeLoad, &QAction::triggered, m_load, &LoadControl::takeFocus);
    connect(m_load, &LoadControl::levelWanted, &m_run, &RunModel::changeLevel);
    connect(m_actions.explain, &QAction::triggered, this, [this] {
        m_explain->show();
        m_explain->raise();
        m_explain->activateWindow();
    });
    m_explain->setAsking([this](const std::function<void()>& proceed) {
        askBesideOtherLoads(*m_history, m_explain, proceed);
    });
    connect(m_explain, &ExplainDialog::startedOrEnded, this, &MainWindow::onExplaining);
    connect(&m_explain->model(), &ExplainModel::changed, this, [this] {
        const auto explanation = m_explain->model().explanation();
        if (m_explain->isRunning() && explanation && explanation->expected.count() > 0)
            m_attention.setProgress(explanation->elapsed / explanation->expected);
    });
    connect(m_actions.newWindow, &QAction::triggered, this, &MainWindow::openNewWindow);
    connect(m_actions.settings, &QAction::triggered, this, &MainWindow::askForSettings);
    connect(m_actions.quit, &QAction::triggered, this, &MainWindow::quit);
    connect(m_actions.help, &QAction::triggered, this, [this] { showHelp(); });
    connect(m_actions.welcome, &QAction::triggered, this, [this] { showWelcome(true); });
    connect(m_views, &RunViews::welcomeLeft, this, [this] { showWelcome(false); });
    connect(m_views, &RunViews::runWanted, this, &MainWindow::runWelcome);
    connect(m_actions.about, &QAction::triggered, this, [this] { showAbout(this); });
    connect(m_actions.aboutQt, &QAction::triggered, this, [this] { QMessageBox::aboutQt(this); });

    connect(m_chooser, &ScenarioChooser::chosen, m_files, &ScenarioFiles::open);
    connect(m_files, &ScenarioFiles::recentFilesChanged, this,
            [this] { m_chooser->setRecentFiles(m_memory.recentFiles()); });
    connect(m_export, &RunExport::written, this, &MainWindow::closeWhenReady);
    connect(m_export, &RunExport::failed, this, [this] { m_closing = m_quitting = false; });
}

void MainWindow::connectRun() {
    m_listRefresh.setInterval(listRefresh);
    connect(&m_listRefresh, &QTimer::timeout, this, [this] {
        if (m_pane->isVisible() && isActiveWindow())
            m_history->refresh();
    });
    m_listRefresh.start();
    m_liveRefresh.setSingleShot(true);
    m_liveRefresh.setInterval(tableRefresh);
    connect(&m_liveRefresh, &QTimer::timeout, this, &MainWindow::showFigures);

    connect(&m_run, &RunModel::started, this, &MainWindow::onStarted);
    connect(&m_run, &RunModel::phaseChanged, this, [this](const PhaseChanged& event) {
        m_views->setPhase(event);
        m_progress.setPhase(event);
        if (event.phase == Phase::Prepare)
            m_load->beginMode();
        m_strip->showProgress(m_progress);
    });
    connect(&m_run, &RunModel::loadChanged, this, [this](const LoadChanged& event) {
        m_views->changeLoad(event);
        m_load->setLevel(event.change.level);
    });
    connect(&m_run, &RunModel::intervalMeasured, this, [this](const IntervalMeasured& event) {
        m_views->addInterval(event);
        m_progress.setElapsed(event);
        m_strip->showProgress(m_progress);
        m_attention.setProgress(m_progress.fraction());
        showTitle();
        m_shown.add(event);
        if (!m_liveRefresh.isActive())
            m_liveRefresh.start();
    });
    connect(&m_run, &RunModel::endpointEnded, this, [this](const EndpointEnded& event) {
        m_views->end(event);
        m_shown.end(event);
        showFigures();
        m_history->refresh();
    });
    connect(&m_run, &RunModel::finished, this, &MainWindow::onFinished);
}

void MainWindow::restore() {
    if (!m_memory.restoreScenario(m_scenario)) {
        if (const auto loaded = m_scenario.load(firstScenario); !loaded)
            m_messages->showError(toStrings(loaded.error()).join(u"; "));
    }
    m_chooser->setRecentFiles(m_memory.recentFiles());
    m_actions.sharedAxes->setChecked(m_memory.sharedAxes());
    m_views->setSharedAxes(m_memory.sharedAxes());
    m_actions.tenthOfTime->setChecked(m_memory.tenthOfTime());
    showWelcome(!m_memory.welcomed());
    if (!m_memory.restoreGeometry(*this, {m_beside, m_over, m_table})) {
        const QSize most = screen()->availableSize() * 9 / 10;
        resize(most.boundedTo({1600, 1000}).expandedTo({1280, 720}));
        m_beside->setSizes({m_form->sizeHint().width(), width()});
        m_over->setSizes({height() * 3 / 4, height() / 4});
        m_table->setSizes({width() * 3 / 4, width() / 4});
    }
}

void MainWindow::run() {
    if (isMeasuring() || !m_scenario.problems().empty())
        return;
    const Scenario scenario = m_scenario.toRun();
    if (const Problems problems = check(scenario); !problems.empty()) {
        m_messages->showError(tr("In a tenth of the time this cannot be run: %1")
                                  .arg(toStrings(problems).join(u"; ")));
        return;
    }
    const QStringList remote = remoteHosts(scenario);
    m_consent.ask(remote, this, [this, scenario, allowRemote = !remote.isEmpty()] {
        askBesideOtherLoads(*m_history, this,
                            [this, scenario, allowRemote] { start(scenario, allowRemote); });
    });
}

void MainWindow::start(const Scenario& scenario, bool allowRemote) {
    if (isMeasuring() || !isVisible())
        return; // it has begun since that was asked, or nobody could see or stop it
    m_messages->dismiss();
    m_memory.saveScenario(m_scenario);
    m_progress = {};
    const auto recorder = std::make_shared<RunRecorder>(libraryPath());
    m_recorder = recorder;
    m_run.start(scenario, {.allowRemote = allowRemote, .keeper = recorder});
    m_explain->setScenario(m_scenario.scenario(), m_scenario.timeScale());
    showState();
}

bool MainWindow::isMeasuring() const {
    return m_run.isRunning() || m_explain->isRunning();
}

void MainWindow::stop() {
    m_run.stop();
    m_progress.setStopping();
    showState();
}

void MainWindow::onStarted(const RunStarted& event) {
    showWelcome(false);
    m_views->begin(event);
    m_progress.begin(event);
    m_started = Clock::now();
    m_attention.begin(tr("%1 is being measured").arg(event.scenario.name));
    m_load->begin(event.scenario);
    m_shown.begin(event);
    showFigures();
    showState();
    m_history->refresh();
}

void MainWindow::onFinished(const RunFinished& event) {
    m_shown.finish(event.record);
    m_views->finish(event);
    m_progress.finish(event);
    m_attention.end(event.record->scenario.name, m_progress.outcome(), Clock::now() - m_started);
    m_liveRefresh.stop();
    showFigures();
    if (m_closeQuestion)
        m_closeQuestion->close(); // it asks about a run that is over
    const auto& recorded = m_recorder->outcome();
    if (event.record->status == RunStatus::Failed)
        m_messages->showError(event.record->error);
    else if (recorded && !recorded->ok())
        m_messages->showError(tr("This run is not recorded: %1").arg(recorded->error().message));
    showState();
    m_history->refresh();
    closeWhenReady();
}

void MainWindow::open(const std::shared_ptr<const OpenedRun>& run) {
    if (m_run.isRunning())
        return; // it has begun since that was asked
    const RunRecord& record = run->stored.record;
    m_files->take(record.scenario);
    m_shown.open(run);
    m_progress.show(record);
    showWelcome(false);
    m_views->showRun(run);
    showFigures();
    m_explain->setScenario(m_scenario.scenario(), m_scenario.timeScale());
    if (record.status == RunStatus::Failed)
        m_messages->showError(record.error);
    showState();
}

void MainWindow::showHistory() {
    m_tabs->setCurrentWidget(m_pane);
    m_pane->focusSearch();
}

/// Panels and table show what would run, until there is something measured to show.
void MainWindow::showScenario() {
    m_actions.tenthOfTime->setChecked(m_scenario.timeScale() != 1);
    if (!m_run.isRunning())
        m_progress = {};
    if (!m_run.isRunning() && !m_shown.hasMeasured()) {
        const Scenario scenario = m_scenario.toRun();
        m_views->prepare(scenario);
        m_shown.prepare(scenario);
        showFigures();
    }
    showState();
}

void MainWindow::showState() {
    const bool running = m_run.isRunning();
    const Problems& problems = m_scenario.problems();
    const bool measured = !running && m_shown.hasMeasured();
    const bool explaining = m_explain->isRunning();
    WindowActions::holdBack(m_actions.run,
                            explaining ? tr("An explanation goes on; stop it first.") : QString());
    m_actions.run->setEnabled(!running && !explaining && problems.empty());
    WindowActions::holdBack(m_actions.explain, whyNotExplain());
    m_explain->setHeldBackBy(running ? tr("A run goes on.") : QString());
    m_actions.stop->setEnabled(running);
    m_actions.changeLoad->setEnabled(running);
    m_toolbar->setRunning(running);
    for (QAction* action : m_actions.exports + QList<QAction*>{m_actions.copySummary})
        action->setEnabled(measured);
    m_actions.copyCommand->setEnabled(problems.empty());
    m_actions.open->setEnabled(!running);
    m_chooser->setEnabled(!running);
    m_form->setEnabled(!running);
    m_pane->setHeldBackBy(running ? tr("A run goes on.") : QString());
    m_views->setWhich(m_shown.which(!m_progress.outcome().isEmpty()));
    m_actions.tenthOfTime->setEnabled(!running);

    if (running)
        m_strip->showProgress(m_progress);
    else if (!problems.empty())
        m_strip->showSentence(tr("⚠ Cannot run: %1").arg(problems.front().toString()));
    else if (const QString outcome = m_progress.outcome(); !outcome.isEmpty())
        m_strip->showSentence(outcome);
    else
        m_strip->showSentence(
            tr("Ready: takes %1").arg(durationText(totalDuration(m_scenario.toRun()))));

    showTitle();
}

/// While something goes on, how far it has come stands first: a task bar may show no more.
void MainWindow::showTitle() {
    QString name = m_scenario.scenario().name;
    if (m_scenario.isModified())
        name = tr("%1 (edited)").arg(name);
    if (const double scale = m_scenario.toRun().timeScale; scale != 1)
        name = tr("%1, %2").arg(name, timeScaleText(scale));
    const QString title = tr("%1 – %2 – Quadrant").arg(name, m_progress.state());
    const auto percent = static_cast<int>(100 * m_progress.fraction());
    setWindowTitle(m_run.isRunning() ? tr("%1 % – %2").arg(percent).arg(title) : title);
}

/// Of the stretch of time that is selected, where one is.
void MainWindow::showFigures() {
    const auto selected = m_views->selected();
    const RunSummary shown = selected ? *selected : m_shown.summary();
    m_views->showFigures(shown);
    m_verdict->setVerdict(verdictOn(shown), reasonTexts(shown, endpointTitle));
    m_table->setTable(selected ? selectionTable(shown, *m_views->selection()) : m_shown.table());
}

QString MainWindow::whyNotExplain() const {
    if (m_run.isRunning())
        return tr("A run goes on; it can be explained when it has ended.");
    if (!m_shown.hasMeasured())
        return tr("Run a scenario first: then it can be explained.");
    const auto steps = variations(m_shown.record()->scenario);
    return steps ? QString() : tr("Not to be explained: %1.").arg(steps.error().message);
}

void MainWindow::onExplaining() {
    if (m_closeQuestion)
        m_closeQuestion->close(); // it asks about what is over
    const QString what = tr("%1 is being explained").arg(m_scenario.scenario().name);
    if (m_explain->isRunning()) {
        m_started = Clock::now();
        m_attention.begin(what);
    } else {
        m_attention.end(m_scenario.scenario().name, tr("The explanation has ended."),
                        Clock::now() - m_started);
    }
    showState();
    m_history->refresh();
    closeWhenReady();
}

/// Other programs may have recorded runs meanwhile.
void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_history->refresh();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!m_run.isRunning() && !droppedFile(*event).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    openFile(droppedFile(*event));
}

void MainWindow::openFile(const QString& path) {
    showWelcome(false); // who names a file knows what to do
    m_files->open(path);
}

/// While a run goes on Escape is the action's that stops it.
void MainWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_views->selection())
        m_views->clearSelection();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    const bool measuring = isMeasuring();
    if (measuring || m_export->isBusy()) {
        event->ignore();
        if (measuring && !m_closing)
            askToClose();
        else
            m_closing = true;
        return;
    }
    m_pane->commit();
    m_memory.saveScenario(m_scenario);
    m_memory.saveGeometry(*this, {m_beside, m_over, m_table});
    event->accept();
}

void MainWindow::askToClose() {
    const bool others = std::exchange(m_quitting, false); // until that is answered with yes
    if (m_closeQuestion && m_closeQuestion->isVisible())
        return;
    const QString what = m_run.isRunning() ? tr("A run goes on") : tr("An explanation goes on");
    m_closeQuestion = askToStopAndClose(what, this, [this, others] {
        m_closing = true;
        m_quitting = others;
        if (m_run.isRunning())
            stop();
        m_explain->stop();
        closeWhenReady();
    });
}

void MainWindow::closeWhenReady() {
    if (!m_closing || isMeasuring() || m_export->isBusy())
        return;
    const bool others = m_quitting;
    close();
    if (others)
        quit(); // another one may be measuring, too
}

/// "More in the help" of what "What is this?" has said, and a picture that a chart has saved.
bool MainWindow::event(QEvent* event) {
    if (event->type() == QEvent::WhatsThisClicked) {
        const QString topic = topicOf(static_cast<QWhatsThisClickedEvent*>(event)->href());
        if (!topic.isEmpty()) {
            QWhatsThis::hideText();
            showHelp(topic);
            return true;
        }
    }
    if (event->type() == PictureSaved::eventType()) {
        m_export->tellWritten({static_cast<PictureSaved*>(event)->path()});
        return true;
    }
    return QMainWindow::event(event);
}

void MainWindow::showHelp(const QString& topic) {
    if (!m_help)
        m_help = new HelpDialog(this); // most starts of the program need none
    m_help->showTopic(topic);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::showWelcome(bool show) {
    m_views->setWelcomeShown(show);
    m_table->setVisible(!show); // there is nothing in it yet, and the page has more room
    m_memory.setWelcomed();
}

void MainWindow::runWelcome(const QString& scenario) {
    m_files->open(scenario);
    if (m_scenario.scenario().name == scenario)
        run();
}

/// A window that measures is asked first: the others stay, should it go on.
void MainWindow::quit() {
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        auto* window = qobject_cast<MainWindow*>(widget);
        if (window && (window->isMeasuring() || window->m_export->isBusy())) {
            window->m_quitting = true;
            window->raise();
            window->close();
            return;
        }
    }
    QApplication::closeAllWindows();
}

void MainWindow::openNewWindow() {
    m_memory.saveScenario(m_scenario); // it begins as this one is
    auto* window = new MainWindow;
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->resize(size());
    window->show();
}

void MainWindow::askForSettings() {
    auto* dialog = new SettingsDialog(m_settings->settings(), this);
    connect(dialog, &SettingsDialog::chosen, this,
            [this, before = m_settings->settings().mostRunsKept](const Settings& chosen) {
                m_settings->set(chosen);
                if (chosen.mostRunsKept > 0 && chosen.mostRunsKept != before)
                    m_history->tellBeyond(chosen.mostRunsKept);
            });
    dialog->open();
}

void MainWindow::applySettings() {
    const Settings& settings = m_settings->settings();
    applyTheme(settings.theme);
    m_views->setRefreshEvery(settings.refreshEvery);
    m_consent.setAsking(settings.confirmRemote);
    m_history->setLibrary(libraryPath());
}

} // namespace quadrant

#include "moc_main_window.cpp"
