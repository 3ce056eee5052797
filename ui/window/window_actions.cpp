// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/window_actions.h"

#include "core/base/language.h"
#include "core/report/files/export_formats.h"
#include "ui/window/glyphs.h"

#include <QMenu>
#include <QMenuBar>
#include <QWhatsThis>

namespace quadrant {

namespace {

QAction* make(QMainWindow* window, const char* name, const QString& text, const QString& hint,
              const QKeySequence& keys = {}) {
    auto* action = new QAction(text, window);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setToolTip(keys.isEmpty() ? hint
                                      : WindowActions::tr("%1 (%2)").arg(
                                            hint, keys.toString(QKeySequence::NativeText)));
    action->setWhatsThis(action->toolTip());
    window->addAction(action); // so that its keys work wherever the focus is
    return action;
}

/// "exportCsv" for "csv".
QByteArray nameOf(const ExportFormat& format) {
    return "export" + format.id.left(1).toUpper().toLatin1() + format.id.mid(1).toLatin1();
}

QList<QAction*> makeExports(QMainWindow* window) {
    QList<QAction*> actions;
    for (const ExportFormat& format : exportFormats())
        actions.append(make(window, nameOf(format), Core::tr(format.title), Core::tr(format.hint),
                            QKeySequence::fromString(format.keys)));
    return actions;
}

} // namespace

WindowActions::WindowActions(QMainWindow* window)
    : run(make(window, "run", tr("&Run"), tr("Run the scenario."), Qt::CTRL | Qt::Key_R))
    , stop(make(window, "stop", tr("&Stop"), tr("End the run now and keep what was measured."),
                Qt::Key_Escape))
    , tenthOfTime(make(window, "tenthOfTime", tr("&Tenth of the time (on or off)"),
                       tr("While this is on, Run takes a tenth of the time: every wait, cost and "
                          "duration × 0.1 (but not the poll interval), so that rates are ten "
                          "times as high."),
                       Qt::CTRL | Qt::Key_T))
    , changeLoad(
          make(window, "changeLoad", tr("Change the &load"),
               tr("Type another number of users, or another rate, while the run goes on. Stages "
                  "that are still to come for this mode are dropped then."),
               Qt::CTRL | Qt::Key_L))
    , open(make(window, "open", tr("&Open…"),
                tr("Open a scenario, or a run that was exported as one file."),
                Qt::CTRL | Qt::Key_O))
    , save(make(window, "save", tr("&Save scenario"), tr("Save the scenario in its file."),
                Qt::CTRL | Qt::Key_S))
    , saveAs(make(window, "saveAs", tr("Save scenario &as…"),
                  tr("Save the scenario in another file."), Qt::CTRL | Qt::SHIFT | Qt::Key_S))
    , exports(makeExports(window))
    , copySummary(make(window, "copySummary", tr("Copy s&ummary"),
                       tr("Copy the summary table as text."), Qt::CTRL | Qt::SHIFT | Qt::Key_C))
    , copyCommand(make(window, "copyCommand", tr("Copy as co&mmand"),
                       tr("Copy the command that runs this scenario without a window."),
                       Qt::CTRL | Qt::SHIFT | Qt::Key_R))
    , sharedAxes(make(window, "sharedAxes", tr("Shared &axes"),
                      tr("All panels have the same y ranges, so that the eye compares.")))
    , history(make(window, "showHistory", tr("&History"),
                   tr("Show the runs that were recorded, and search them."), Qt::CTRL | Qt::Key_H))
    , overview(make(window, "showOverview", tr("&Overview"),
                    tr("Show each mode's figures and charts."), Qt::CTRL | Qt::Key_1))
    , explore(make(window, "showExplore", tr("&Explore"),
                   tr("Show all that is known over time: every latency, failures, the server's "
                      "own figures."),
                   Qt::CTRL | Qt::Key_2))
    , failures(make(window, "showFailures", tr("&Failures"),
                    tr("Show how requests failed, since when, and what usually causes it."),
                    Qt::CTRL | Qt::Key_3))
    , table(make(window, "showTable", tr("&Table"),
                 tr("Show what the charts show as a table of figures over time."),
                 Qt::CTRL | Qt::Key_4))
    , explain(make(window, "explain", tr("&Explain…"),
                   tr("Measure again with one setting of the profile at a time switched off, to "
                      "see what each does."),
                   Qt::CTRL | Qt::SHIFT | Qt::Key_E))
    , newWindow(make(window, "newWindow", tr("&New window"),
                     tr("Open another window, for another scenario or another run."),
                     QKeySequence::New))
    , settings(make(window, "settings", tr("Se&ttings…"),
                    tr("Theme, language, how often charts are drawn, where runs are kept."),
                    Qt::CTRL | Qt::Key_Comma))
    , quit(make(window, "quit", tr("&Quit"), tr("Close Quadrant."), QKeySequence::Quit))
    , help(make(window, "help", tr("&Help"), tr("What everything means, and all keys."),
                QKeySequence::HelpContents))
    , whatIsThis(QWhatsThis::createAction(window))
    , welcome(make(window, "welcome", tr("&Welcome"),
                   tr("What the four modes are, and where to begin.")))
    , about(make(window, "about", tr("&About Quadrant"), tr("What Quadrant is.")))
    , aboutQt(make(window, "aboutQt", tr("About &Qt"), tr("The toolkit Quadrant is made with."))) {
    whatIsThis->setText(tr("What &is this?"));
    sharedAxes->setCheckable(true);
    tenthOfTime->setCheckable(true);
    tenthOfTime->setIconText(tr("Time × 0.1"));
    run->setIconText(tr("Run"));
    stop->setIconText(tr("Stop"));
    exports.front()->setIconText(tr("Export"));
    sharedAxes->setIconText(tr("Shared axes"));
    explain->setIconText(tr("Explain"));
    settings->setMenuRole(QAction::PreferencesRole);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    aboutQt->setMenuRole(QAction::AboutQtRole);
}

void WindowActions::addMenus(QMainWindow* window) const {
    QMenu* file = window->menuBar()->addMenu(tr("&File"));
    file->addActions({newWindow, open, save, saveAs});
    file->addSeparator();
    file->addActions(exports);
    file->addAction(copySummary);
    file->addSeparator();
    file->addActions({settings, quit});
    window->menuBar()
        ->addMenu(tr("&Run"))
        ->addActions({run, stop, changeLoad, tenthOfTime, explain, copyCommand});
    window->menuBar()
        ->addMenu(tr("&View"))
        ->addActions({overview, explore, failures, table, history, sharedAxes});
    window->menuBar()
        ->addMenu(tr("&Help"))
        ->addActions({help, whatIsThis, welcome, about, aboutQt});
}

void WindowActions::drawIcons(const QPalette& palette) const {
    run->setIcon(glyph(Glyph::Run, palette));
    stop->setIcon(glyph(Glyph::Stop, palette));
    exports.front()->setIcon(glyph(Glyph::Export, palette));
    explain->setIcon(glyph(Glyph::Explain, palette));
    sharedAxes->setIcon(glyph(Glyph::SharedAxes, palette));
}

void WindowActions::holdBack(QAction* action, const QString& reason) {
    action->setEnabled(reason.isEmpty());
    action->setToolTip(reason.isEmpty() ? action->whatsThis() : reason);
}

} // namespace quadrant
