// SPDX-License-Identifier: GPL-3.0-or-later
// The main job through the window: click Run, look, export; and what comes in its way.
#include "core/base/format.h"
#include "core/report/words/verdict_text.h"
#include "core/scenario/threshold_parser.h"
#include "tests/support/test_main.h"
#include "tests/ui/window_fixture.h"
#include "ui/charts/latency_chart.h"
#include "ui/charts/time_focus.h"
#include "ui/form/number_box.h"
#include "ui/history/history_pane.h"
#include "ui/panels/elided_label.h"
#include "ui/panels/figures_row.h"
#include "ui/panels/mode_panel.h"
#include "ui/panels/verdict_badge.h"
#include "ui/window/run_export.h"

#include <QChart>
#include <QClipboard>
#include <QLabel>
#include <QToolButton>
#include <QXYSeries>

using namespace quadrant;

namespace {

constexpr int patience = 30'000; ///< ms, for a busy machine

QList<QByteArray> lines(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().trimmed().split('\n');
}

QToolButton* runButton(WindowFixture& f) {
    for (auto* button : f.window().findChildren<QToolButton*>()) {
        if (button->defaultAction() == f.action("run"))
            return button;
    }
    return nullptr;
}

} // namespace

class TestWindowRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    /// What is selected is what table, panels and failures show, of a run that has just ended and
    /// of one from the history.
    void aStretchOfTimeIsSelected() {
        WindowFixture f;
        f.makeShort();
        f.scenario().edit([](Scenario& s) { s.duration = Seconds(1); });
        QVERIFY(f.startRun());
        QTRY_VERIFY_WITH_TIMEOUT(f.run().record() && !f.run().isRunning(), patience);
        auto* focus = f.window().findChild<TimeFocus*>();
        QVERIFY(focus);
        const QString whole = f.cell(QStringLiteral("Requests"));
        const auto firstFigure = [&f] {
            return f.window().findChild<ModePanel*>()->findChild<FiguresRow*>()->figures()[5].value;
        };
        QTRY_VERIFY(firstFigure() != noValue());
        auto* caption = f.window().findChild<ElidedLabel*>(QStringLiteral("whichRun"));

        f.action("showExplore")->trigger();
        focus->select(Timeline::Stretch{Seconds(0.5), Seconds(0.75)});
        const QString part = f.cell(QStringLiteral("Requests"));
        QVERIFY(part.toInt() > 0);
        QVERIFY(part.toInt() < whole.toInt());
        QCOMPARE(firstFigure(), noValue()); // what was in flight then is not known
        QVERIFY(!caption->isVisible());     // the view itself tells of it
        f.action("showOverview")->trigger();
        QVERIFY(caption->isVisible());
        QVERIFY(caption->text().contains(QStringLiteral("500 ms to 750 ms")));
        f.press(Qt::Key_Escape);
        QVERIFY(!focus->selection());
        QCOMPARE(f.cell(QStringLiteral("Requests")), whole);
        QVERIFY(firstFigure() != noValue());
        QVERIFY(!caption->isVisible());

        f.action("showHistory")->trigger();
        const auto selectRun = [&f] { // the list is told of a run's end a moment later
            f.window().findChild<HistoryPane*>()->select(1);
            return f.action("openRun")->isEnabled();
        };
        QVERIFY(QTest::qWaitFor(selectRun, patience));
        f.action("openRun")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(caption->isVisible(), patience);
        QCOMPARE(f.cell(QStringLiteral("Requests")), whole);
        focus->select(Timeline::Stretch{Seconds(0.5), Seconds(0.75)});
        QCOMPARE(f.cell(QStringLiteral("Requests")), part);
    }

    void thresholdsAreTold() {
        WindowFixture f;
        f.makeShort();
        f.scenario().edit([](Scenario& s) {
            s.thresholds = {parseThreshold(QStringLiteral("failures < 1 %")).value(),
                            parseThreshold(QStringLiteral("sync-blocking: max < 1 ms")).value()};
        });
        QVERIFY(f.startRun());
        QTRY_VERIFY_WITH_TIMEOUT(f.run().record() && !f.run().isRunning(), patience);
        const auto told = [&f](int panel) {
            return f.window()
                .findChildren<ModePanel*>()[panel]
                ->findChild<ElidedLabel*>(QStringLiteral("thresholds"))
                ->text();
        };
        QTRY_VERIFY2(told(0).startsWith(QStringLiteral("1 of 2 thresholds held · ✗ max < 1 ms: ")),
                     qPrintable(told(0)));
        QTRY_COMPARE(told(1), QStringLiteral("✓ failures < 1 %: 0 %"));
        QVERIFY(f.cell(QStringLiteral("sync-blocking: max < 1 ms")).startsWith(QChar(0x2717)));
    }

    void aThresholdStopsTheRun() {
        WindowFixture f;
        f.makeShort();
        f.scenario().edit([](Scenario& s) {
            s.duration = Seconds(600);
            s.thresholds = {
                parseThreshold(QStringLiteral("in flight < 1 over 0.5 s, else stop")).value()};
        });
        QVERIFY(f.startRun());
        QTRY_VERIFY_WITH_TIMEOUT(f.run().record() && !f.run().isRunning(), patience);
        QVERIFY2(f.strip().startsWith(QStringLiteral("Stopped by a threshold after 00:0")),
                 qPrintable(f.strip()));
        QCOMPARE(f.run().record()->status, RunStatus::Stopped);
    }

    void runLookExport() {
        WindowFixture f;
        f.makeShort();
        runButton(f)->click();
        QTRY_VERIFY_WITH_TIMEOUT(f.run().isRunning(), patience);
        QVERIFY(!f.action("run")->isEnabled());
        QTRY_VERIFY(f.window().windowTitle().contains(QStringLiteral("running")));
        QTRY_VERIFY_WITH_TIMEOUT(f.strip().startsWith(QStringLiteral("mode 2 of 4")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!f.run().isRunning(), patience);
        QCOMPARE(f.message(), QString());
        QCOMPARE(f.run().record()->status, RunStatus::Finished);
        QVERIFY(f.window().windowTitle().contains(QStringLiteral("finished")));
        QVERIFY(f.action("run")->isEnabled());

        const auto panels = f.window().findChildren<ModePanel*>();
        QCOMPARE(panels.size(), 4);
        // Whether it is sound depends on what else this machine does; that it is told does not.
        const auto verdict = verdictOn(summarise(*f.run().record()));
        QVERIFY(verdict);
        const auto badges = f.window().findChildren<VerdictBadge*>(QStringLiteral("verdict"));
        QCOMPARE(badges.size(), 5); // the run's, and each panel's
        for (const VerdictBadge* badge : badges) {
            if (!qobject_cast<ModePanel*>(badge->parentWidget()))
                QCOMPARE(badge->text(), verdictText(verdict));
            QTRY_VERIFY(!badge->text().isEmpty());
        }
        QVERIFY(f.run().record()->endpoints[0].self.worstWindowLateness);
        for (const ModePanel* panel : panels) {
            QCOMPARE(panel->status(), PanelStatus::Finished);
            auto* chart = panel->findChild<LatencyChart*>()->chart();
            QTRY_VERIFY(static_cast<QXYSeries*>(chart->series().constFirst())->count() > 0);
        }
        // The table says what the record holds.
        const SummaryTable expected = summaryTable(*f.run().record());
        QCOMPARE(f.table().columnCount(), 4);
        QCOMPARE(f.table().rowCount(), int(expected.rows.size()));
        QVERIFY(f.run().record()->endpoints[3].totals.succeeded.count() > 0);

        exportsTheFiles(f);
    }

    void stopKeepsWhatWasMeasured() {
        WindowFixture f;
        f.makeShort();
        f.scenario().edit([](Scenario& s) { s.duration = Seconds(600); });
        f.press(Qt::CTRL | Qt::Key_R);
        QTRY_VERIFY_WITH_TIMEOUT(f.strip().contains(QStringLiteral("00:01")), patience);
        f.press(Qt::Key_Escape);
        QVERIFY(f.window().windowTitle().contains(QStringLiteral("stopping")));
        QTRY_VERIFY_WITH_TIMEOUT(!f.run().isRunning(), patience);
        QVERIFY(f.window().windowTitle().contains(QStringLiteral("stopped")));
        QCOMPARE(f.run().record()->status, RunStatus::Stopped);
        QVERIFY(summarise(f.run().record()->endpoints[0].totals, Millis(0)).requests > 0);
        QVERIFY(f.action("exportCsv")->isEnabled());
        f.action("copySummary")->trigger();
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("sync-blocking")));
    }

    void changesTheLoadWhileItRuns_data() {
        QTest::addColumn<double>("rate");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("changed");
        QTest::newRow("users") << 0.0 << "4 users"
                               << "9 users";
        QTest::newRow("rate") << 50.0 << "50 /s"
                              << "9 /s";
    }
    void changesTheLoadWhileItRuns() {
        QFETCH(double, rate);
        QFETCH(QString, first);
        QFETCH(QString, changed);
        WindowFixture f;
        f.makeShort();
        f.scenario().edit([rate](Scenario& s) {
            s.load.rate = rate;
            s.duration = Seconds(600);
            s.modes = {Mode::AsyncNonBlocking};
        });
        auto* box = f.window().findChild<NumberBox*>(QStringLiteral("loadNow"));
        QVERIFY(!box->isVisible());
        f.press(Qt::CTRL | Qt::Key_R);
        QTRY_VERIFY_WITH_TIMEOUT(f.strip().contains(QStringLiteral("00:01")), patience);
        QVERIFY(box->isVisible());
        QCOMPARE(box->text(), first);
        const QSignalSpy told(&f.run(), &RunModel::loadChanged);

        // What is typed counts with Enter; Escape takes it back, and does not stop the run.
        f.press(Qt::CTRL | Qt::Key_L);
        QVERIFY(box->hasFocus());
        QTest::keyClicks(box, QStringLiteral("77"));
        QTest::keyClick(box, Qt::Key_Escape);
        QCOMPARE(box->text(), first);
        QVERIFY(f.run().isRunning());
        f.press(Qt::CTRL | Qt::Key_L);
        QTest::keyClicks(box, QStringLiteral("9"));
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(box->text(), changed);

        QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, patience);
        f.press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!f.run().isRunning(), patience);
        const std::vector<LoadLevel> changes = f.run().record()->endpoints[0].changes;
        QCOMPARE(changes.size(), std::size_t{1});
        QCOMPARE(changes[0].level, 9.0);
        QVERIFY(changes[0].byHand);
        QTRY_VERIFY_WITH_TIMEOUT(!box->isVisible(), patience); // once the toolbar is laid out
    }

    void theAnswerStandsAboveThePanels() {
        WindowFixture f;
        f.makeShort();
        f.scenario().edit([](Scenario& s) {
            s.modes = {Mode::AsyncBlocking, Mode::AsyncNonBlocking};
            s.load.users = 40;
        });
        const auto* answer = f.window().findChild<QLabel*>(QStringLiteral("answer"));
        QVERIFY(!answer->isVisible());
        QVERIFY(f.startRun());
        QTRY_VERIFY_WITH_TIMEOUT(f.run().record() && !f.run().isRunning(), patience);
        QVERIFY(answer->isVisible());
        QVERIFY2(
            answer->text().startsWith(QStringLiteral("async + non-blocking I/O served most, ")),
            qPrintable(answer->text()));
    }

    void runsAgain() {
        WindowFixture f;
        f.makeShort();
        f.scenario().edit([](Scenario& s) { s.modes = {Mode::AsyncNonBlocking}; });
        for (int round = 0; round < 3; ++round) {
            const auto before = f.run().record();
            QVERIFY(f.startRun());
            QTRY_VERIFY_WITH_TIMEOUT(!f.run().isRunning(), patience);
            QVERIFY(f.run().record() != before);
            QCOMPARE(f.run().record()->status, RunStatus::Finished);
            QCOMPARE(f.table().columnCount(), 1);
        }
    }

    void runsInATenthOfTheTime() {
        WindowFixture f;
        f.makeShort();
        f.scenario().edit([](Scenario& s) {
            s.modes = {Mode::AsyncNonBlocking};
            s.duration = Seconds(4);
        });
        f.action("tenthOfTime")->setChecked(true);
        f.press(Qt::CTRL | Qt::Key_R);
        QTRY_VERIFY_WITH_TIMEOUT(f.run().isRunning(), patience);
        QVERIFY(!f.action("tenthOfTime")->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(!f.run().isRunning(), patience);
        QCOMPARE(f.run().record()->scenario, scaled(f.scenario().scenario(), 0.1));
        QVERIFY(f.action("tenthOfTime")->isEnabled());
        const QString title =
            f.window().findChild<ModePanel*>()->findChild<QLabel*>(QStringLiteral("title"))->text();
        QVERIFY2(title.contains(QStringLiteral("time × 0.1")), qPrintable(title));
    }

    void aFailureIsSaidInTheWindow() {
        WindowFixture f;
        f.makeShort();
        f.scenario().edit([](Scenario& s) {
            s.targets = {{QStringLiteral("nowhere"), QStringLiteral("http://nowhere.invalid/")}};
        });
        f.action("run")->trigger();
        QVERIFY(f.question());
        WindowFixture::buttonOf(f.question(), QMessageBox::YesRole)->click();
        QTRY_VERIFY_WITH_TIMEOUT(f.run().record() && !f.run().isRunning(), patience);
        QCOMPARE(f.run().record()->status, RunStatus::Failed);
        QCOMPARE(f.message(), f.run().record()->error);
        QVERIFY2(f.message().contains(QStringLiteral("nowhere.invalid")), qPrintable(f.message()));
        QVERIFY(f.window().windowTitle().contains(QStringLiteral("failed")));
    }

    void closingDuringARunAsks() {
        WindowFixture f;
        f.makeShort();
        f.scenario().edit([](Scenario& s) { s.duration = Seconds(600); });
        QVERIFY(f.startRun());
        QTRY_VERIFY_WITH_TIMEOUT(f.strip().startsWith(QStringLiteral("mode 1 of 4")), patience);

        f.window().close();
        QVERIFY(f.window().isVisible());
        QVERIFY(f.question());
        WindowFixture::buttonOf(f.question(), QMessageBox::RejectRole)->click();
        QVERIFY(f.run().isRunning());
        QVERIFY(f.window().isVisible());

        f.window().close();
        QVERIFY(f.question());
        WindowFixture::buttonOf(f.question(), QMessageBox::AcceptRole)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!f.window().isVisible(), patience);
        QVERIFY(!f.run().isRunning());
    }

    /// Also while a loop is blocked and every request waits.
    void aDestroyedWindowEndsItsRun() {
        auto f = std::make_unique<WindowFixture>();
        f->makeShort();
        f->scenario().edit([](Scenario& s) {
            s.modes = {Mode::AsyncBlocking};
            s.io.wait = std::chrono::milliseconds(60'000);
            s.duration = Seconds(600);
        });
        f->action("run")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(f->strip().startsWith(QStringLiteral("mode 1 of 1")), patience);
        QElapsedTimer timer;
        timer.start();
        f.reset();
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

private:
    void exportsTheFiles(WindowFixture& f) {
        QSignalSpy written(f.window().findChild<RunExport*>(), &RunExport::written);
        f.press(Qt::CTRL | Qt::Key_E);
        const QString chosen = f.file("out/q.csv");
        QVERIFY(QDir().mkpath(QFileInfo(chosen).path()));
        QVERIFY(f.chooseFile(chosen));
        QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, patience);
        QVERIFY2(f.message().contains(QStringLiteral("q_stats.csv")), qPrintable(f.message()));

        const auto stats = lines(f.file("out/q_stats.csv"));
        QCOMPARE(stats.size(), 6); // the header, four modes, the aggregated row
        for (int mode = 0; mode < 4; ++mode) {
            const EndpointRecord& endpoint =
                f.run().record()->endpoints[static_cast<std::size_t>(mode)];
            const auto cells = stats[mode + 1].split(',');
            QCOMPARE(QString::fromUtf8(cells[1]), endpoint.name);
            QCOMPARE(cells[2].toULongLong(), summarise(*f.run().record(), endpoint).requests);
        }
        QVERIFY(lines(f.file("out/q_stats_history.csv")).size() > 4);
        QVERIFY(!lines(f.file("out/q_failures.csv")).isEmpty());
        QCOMPARE(loadScenario(f.file("out/q_run.json")).value().name, QStringLiteral("short"));

        // A second time, it asks before it replaces them.
        f.press(Qt::CTRL | Qt::Key_E);
        QVERIFY(f.chooseFile(chosen));
        QTRY_VERIFY(f.question());
        QVERIFY(f.question()->text().contains(QStringLiteral("q_failures.csv")));
        WindowFixture::buttonOf(f.question(), QMessageBox::AcceptRole)->click();
        QTRY_COMPARE_WITH_TIMEOUT(written.size(), 2, patience);
    }
};

QUADRANT_TEST(TestWindowRun)
#include "tst_window_run.moc"
