// SPDX-License-Identifier: GPL-3.0-or-later
// The window: the scenario form beside the panels, over the summary table. It only connects what
// its parts say to what its parts do. GUI thread; never blocks.
#pragma once

#include "ui/desktop/attention.h"
#include "ui/models/run_model.h"
#include "ui/models/run_progress.h"
#include "ui/models/scenario_model.h"
#include "ui/window/remote_consent.h"
#include "ui/window/shown_run.h"
#include "ui/window/window_actions.h"
#include "ui/window/window_memory.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

class QMessageBox;
class QSplitter;
class QTabWidget;

namespace quadrant {

class ExplainDialog;
class HelpDialog;
class HistoryPane;
class LoadControl;
class MessageBar;
class ProgressStrip;
class RunRecorder;
class RunExport;
class RunHistory;
class RunViews;
struct OpenedRun;
class ScenarioChooser;
class ScenarioFiles;
class ScenarioForm;
class SettingsModel;
class SummaryPane;
class VerdictBadge;
class WindowToolbar;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);

    /// A scenario or a run, as if it had been dropped onto the window.
    void openFile(const QString& path);

    ScenarioModel& scenarioModel() { return m_scenario; }
    const RunModel& runModel() const { return m_run; }
    /// A run, or an explanation's.
    bool isMeasuring() const;

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void layOut();
    void connectActions();
    void connectRun();
    void restore();

    void run();
    void start(const Scenario& scenario, bool allowRemote);
    void stop();
    void askToClose();
    void closeWhenReady();

    void open(const std::shared_ptr<const OpenedRun>& run);
    void showHistory();
    void showScenario();
    void showState();
    void showTitle();
    void showFigures();
    void onStarted(const RunStarted& event);
    void onFinished(const RunFinished& event);
    QString whyNotExplain() const;
    void onExplaining();
    static void quit();
    void openNewWindow();
    void showHelp(const QString& topic = {});
    void showWelcome(bool show);
    void runWelcome(const QString& scenario);
    void askForSettings();
    void applySettings();

    std::shared_ptr<SettingsModel> m_settings; ///< of all windows
    WindowMemory m_memory;
    ScenarioModel m_scenario;
    std::shared_ptr<const RunRecorder> m_recorder; ///< of the last run
    RunModel m_run;
    ShownRun m_shown;
    RunProgress m_progress;
    QTimer m_listRefresh;
    QTimer m_liveRefresh; ///< the table is made anew once for all that came in meanwhile
    RemoteConsent m_consent;
    Attention m_attention;
    TimePoint m_started{}; ///< the run, or the explanation
    WindowActions m_actions;
    QPointer<QMessageBox> m_closeQuestion;
    bool m_closing = false;  ///< as soon as the run has ended and files are written
    bool m_quitting = false; ///< and the other windows with it

    MessageBar* m_messages;
    ScenarioChooser* m_chooser;
    LoadControl* m_load;
    ProgressStrip* m_strip;
    VerdictBadge* m_verdict;
    WindowToolbar* m_toolbar;
    ScenarioForm* m_form;
    HistoryPane* m_pane;
    QTabWidget* m_tabs;
    RunViews* m_views;
    SummaryPane* m_table;
    QSplitter* m_beside;
    QSplitter* m_over;
    ScenarioFiles* m_files;
    RunExport* m_export;
    RunHistory* m_history;
    ExplainDialog* m_explain;
    HelpDialog* m_help = nullptr; ///< once it is wanted
};

} // namespace quadrant
