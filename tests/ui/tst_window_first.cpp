// SPDX-License-Identifier: GPL-3.0-or-later
// What a new user meets, and what several windows share: first page, help, settings, loads that
// would go on beside each other.
#include "core/library/run_library.h"
#include "tests/support/test_main.h"
#include "tests/ui/window_fixture.h"
#include "ui/charts/time_focus.h"
#include "ui/explore/moments_view.h"
#include "ui/help/help_dialog.h"
#include "ui/help/welcome_page.h"
#include "ui/help/what_is.h"
#include "ui/panels/figures_row.h"
#include "ui/panels/mode_panel.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/settings_model.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHelpEvent>
#include <QTableView>
#include <QTextBrowser>
#include <QWhatsThis>
#include <QWhatsThisClickedEvent>

using namespace quadrant;

namespace {

constexpr int patience = 20'000;

bool welcomes(WindowFixture& f) {
    const auto* page = f.window().findChild<WelcomePage*>();
    return page && page->isVisible();
}

/// As somebody who has never started the program.
void forget(WindowFixture& f) {
    QSettings().remove("window/welcomed");
    f.openWindow();
}

} // namespace

class TestWindowFirst : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void thePageIsSeenOnce() {
        WindowFixture f;
        QVERIFY(!welcomes(f));
        forget(f);
        QVERIFY(welcomes(f));
        f.window().findChild<QPushButton*>("skipWelcome")->click();
        QVERIFY(!welcomes(f));
        f.openWindow();
        QVERIFY(!welcomes(f));
        f.action("welcome")->trigger();
        QVERIFY(welcomes(f));
        f.action("showExplore")->trigger();
        QVERIFY(!welcomes(f));
    }

    void itsOffersRun_data() {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("scenario");
        QTest::newRow("quick look") << "tryQuickLook"
                                    << "quick-look";
        QTest::newRow("published") << "tryPublished"
                                   << "fastapi-benchmark";
    }
    void itsOffersRun() {
        QFETCH(QString, button);
        QFETCH(QString, scenario);
        WindowFixture f;
        forget(f);
        f.window().findChild<QPushButton*>(button)->click();
        QTRY_VERIFY_WITH_TIMEOUT(f.run().isRunning(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!welcomes(f), patience);
        QCOMPARE(f.scenario().scenario().name, scenario);
        f.press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!f.run().isRunning(), patience);
    }

    void helpOpensAtWhatWasAsked() {
        WindowFixture f;
        f.press(QKeySequence(QKeySequence::HelpContents));
        auto* help = f.window().findChild<HelpDialog*>();
        QVERIFY(help->isVisible());
        help->close();
        auto* figures = f.window().findChild<ModePanel*>()->findChild<FiguresRow*>();
        QTRY_VERIFY(!figures->figures().empty());
        QHelpEvent asked(QEvent::QueryWhatsThis, {3, 3}, figures->mapToGlobal(QPoint(3, 3)));
        QVERIFY(QApplication::sendEvent(figures, &asked));
        QVERIFY(asked.isAccepted());
        QWhatsThisClickedEvent clicked("help:in-flight");
        QApplication::sendEvent(figures, &clicked);
        QVERIFY(help->isVisible());
        QVERIFY(help->findChild<QTextBrowser*>()->toPlainText().startsWith("In flight"));
    }

    /// Each figure that a panel can show has its topic.
    void everyFigureSaysWhatItIs() {
        for (const bool open : {false, true}) {
            for (const bool ended : {false, true}) {
                Headline headline;
                headline.any = true;
                headline.ended = ended;
                headline.inFlight = headline.waiting = 3;
                headline.summary.requests = 5;
                if (open)
                    headline.summary.open.emplace();
                for (const HeadlineFigure& figure : headlineFigures(headline))
                    QVERIFY2(!whatIs(QLatin1String(figure.topic)).isEmpty(),
                             qPrintable(figure.caption));
            }
        }
        WindowFixture f;
        for (int row = 0; row < f.table().rowCount(); ++row)
            QVERIFY2(f.table().headerData(row, Qt::Vertical, Qt::WhatsThisRole).toString() != "",
                     qPrintable(f.table().headerData(row, Qt::Vertical).toString()));
        for (const char* part : {"title", "warning", "why", "thresholds", "verdict"}) {
            const auto* widget = f.window().findChild<ModePanel*>()->findChild<QWidget*>(part);
            if (widget)
                QVERIFY2(!widget->whatsThis().isEmpty(), part);
        }
    }

    void settingsAreInForceAtOnceInAllWindows() {
        WindowFixture f;
        MainWindow other;
        other.show();
        f.action("settings")->trigger();
        auto* dialog = f.openDialog<SettingsDialog>();
        QVERIFY(dialog);
        auto* theme = dialog->findChild<QComboBox*>("theme");
        theme->setCurrentIndex(theme->findData(static_cast<int>(ThemeChoice::Dark)));
        dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
        QCOMPARE(loadSettings().theme, ThemeChoice::Dark);
        QVERIFY(themeFor(QApplication::palette()).dark);
        QTRY_VERIFY(themeFor(other.palette()).dark);
        SettingsModel::shared()->set({});
        QTRY_VERIFY(!themeFor(other.palette()).dark);
    }

    /// Text follows the system's size; a small screen still holds the window.
    void itFitsAtOneAndAHalfTimesTheTextSize() {
        const QFont before = QApplication::font();
        QFont large = before;
        large.setPointSizeF(before.pointSizeF() * 1.5);
        QApplication::setFont(large);
        WindowFixture f;
        f.makeShort();
        QVERIFY(f.startRun());
        QTRY_VERIFY_WITH_TIMEOUT(f.run().record() && !f.run().isRunning(), patience);
        f.window().resize(1280, 720);
        QTRY_VERIFY(f.window().findChild<ModePanel*>()->isVisible());
        for (const char* view : {"showOverview", "showExplore", "showFailures", "showTable"}) {
            f.action(view)->trigger();
            QCoreApplication::processEvents();
            const QSize least = f.window().minimumSizeHint();
            QVERIFY2(least.width() <= 1280 && least.height() <= 720,
                     qPrintable(QStringLiteral("%1: %2 × %3")
                                    .arg(view)
                                    .arg(least.width())
                                    .arg(least.height())));
        }
        QApplication::setFont(before);
    }

    void twoLoadsAreAskedAbout() {
        WindowFixture f;
        f.makeShort();
        f.scenario().edit([](Scenario& s) { s.duration = Seconds(5); });
        MainWindow other;
        other.show();
        f.action("run")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(f.run().isRunning(), patience);
        other.findChild<QAction*>("run")->trigger(); // of another window: asked at once
        auto* question = other.findChild<QMessageBox*>("besideOtherLoads");
        QVERIFY(question && question->isVisible());
        question->button(QMessageBox::Cancel)->click();
        QVERIFY(!other.runModel().isRunning());
        f.press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!f.run().isRunning(), patience);
        other.findChild<QAction*>("run")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(other.runModel().isRunning(), patience);
        other.findChild<QAction*>("stop")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!other.runModel().isRunning(), patience);
    }

    /// Also one that began after the list was read.
    void aLoadOfAnotherProgramIsAskedAbout() {
        WindowFixture f;
        f.makeShort();
        const auto library = RunLibrary::open(f.file("runs.sqlite"));
        QVERIFY(library);
        RunRecord record;
        record.program = "Quadrant";
        record.scenario = f.scenario().scenario();
        record.scenario.name = "elsewhere";
        record.started = std::chrono::system_clock::now();
        const auto id = library.value()->add(record); // this process records it, and is alive
        QVERIFY2(id, qPrintable(id ? QString() : id.error().message));
        f.action("run")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(f.question(), patience);
        QVERIFY2(f.question()->text().contains("run 1, elsewhere"),
                 qPrintable(f.question()->text()));
        f.question()->button(QMessageBox::Cancel)->click();
        QVERIFY(!f.run().isRunning());
        QVERIFY(library.value()->end(id.value(), RunStatus::Finished, {}));
        QVERIFY(f.startRun());
        f.press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!f.run().isRunning(), patience);
    }

    /// Who quits means all windows, also where one is asked first.
    void quittingEndsTheOtherWindowsToo() {
        WindowFixture f;
        f.makeShort();
        f.scenario().edit([](Scenario& s) { s.duration = Seconds(60); });
        MainWindow other;
        other.show();
        QVERIFY(f.startRun());
        f.action("quit")->trigger();
        QVERIFY(f.question());
        WindowFixture::buttonOf(f.question(), QMessageBox::RejectRole)->click();
        QVERIFY(f.run().isRunning());
        f.action("quit")->trigger();
        QVERIFY(f.question());
        WindowFixture::buttonOf(f.question(), QMessageBox::AcceptRole)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!f.window().isVisible() && !other.isVisible(), patience);
    }

    /// What was measured is not given up for a selection.
    void escapeLetsASelectionGoFirst() {
        WindowFixture f;
        f.makeShort();
        f.scenario().edit([](Scenario& s) { s.duration = Seconds(60); });
        f.action("run")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(f.run().isRunning(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(f.window().windowTitle().contains("running"), patience);
        auto* focus = f.window().findChild<TimeFocus*>();
        focus->select(Timeline::Stretch{Seconds(0), Seconds(0.25)});
        f.press(Qt::Key_Escape);
        QVERIFY(!focus->selection());
        QVERIFY(f.run().isRunning());
        QVERIFY(f.window().windowTitle().contains("running"));
        f.press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!f.run().isRunning(), patience);
    }

    void theTableFollowsTheRun() {
        WindowFixture f;
        f.makeShort();
        f.press(Qt::CTRL | Qt::Key_4);
        auto* view = f.window().findChild<MomentsView*>();
        QVERIFY(view->isVisible());
        auto* table = view->findChild<QTableView*>("moments");
        const QAbstractItemModelTester tester(table->model());
        f.action("run")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(f.run().record() && !f.run().isRunning(), patience);
        QVERIFY(table->model()->index(0, 0).data().toString().startsWith("0 s to"));
        QTRY_VERIFY(table->model()->index(0, 1).data().toString().contains("ended"));
        QApplication::setActiveWindow(&f.window());
        table->setFocus();
        table->selectAll();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QVERIFY2(QGuiApplication::clipboard()->text().startsWith("0 s to"),
                 qPrintable(QGuiApplication::clipboard()->text()));
        QVERIFY(QGuiApplication::clipboard()->text().contains('\t'));
        auto* endpoint = view->findChild<QComboBox*>("tableEndpoint");
        QCOMPARE(endpoint->count(), 4);
        auto* focus = f.window().findChild<TimeFocus*>();
        focus->select(Timeline::Stretch{Seconds(0), Seconds(0.25)});
        QVERIFY(!table->isRowHidden(0));
        QVERIFY(table->isRowHidden(table->model()->rowCount() - 1));
        focus->select(std::nullopt);
        QVERIFY(!table->isRowHidden(table->model()->rowCount() - 1));
        endpoint->setCurrentIndex(3);
        QTRY_VERIFY(table->model()->rowCount() > 0);
    }
};

QUADRANT_TEST(TestWindowFirst)
#include "tst_window_first.moc"
