// SPDX-License-Identifier: GPL-3.0-or-later
// Explain from the window: when it can be, and that runs and explanations keep out of each other's
// way.
#include "tests/support/test_main.h"
#include "tests/ui/window_fixture.h"
#include "ui/explain/explain_dialog.h"

using namespace quadrant;

namespace {

constexpr int patience = 30'000; ///< ms, for a busy machine

/// One mode, so that an explanation is two runs.
void makeExplainable(WindowFixture& f, Seconds duration) {
    f.makeShort();
    f.scenario().edit([duration](Scenario& s) {
        s.modes = {Mode::AsyncNonBlocking};
        s.profile.setupCost = Millis(1);
        s.duration = duration;
    });
}

void runToTheEnd(WindowFixture& f) {
    QVERIFY(f.startRun());
    QTRY_VERIFY_WITH_TIMEOUT(!f.run().isRunning(), patience);
    QCOMPARE(f.run().record()->status, RunStatus::Finished);
}

ExplainDialog& dialog(WindowFixture& f) {
    return *f.window().findChild<ExplainDialog*>();
}

QPushButton& startButton(WindowFixture& f) {
    return *dialog(f).findChild<QPushButton*>(QStringLiteral("startExplaining"));
}

} // namespace

class TestWindowExplain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void neverAtTheSameTime() {
        WindowFixture f;
        makeExplainable(f, Seconds(0.4));
        QVERIFY(!f.action("explain")->isEnabled());
        QVERIFY(f.action("explain")->toolTip().startsWith(QStringLiteral("Run a scenario first")));
        QVERIFY(f.startRun());
        QVERIFY(!f.action("explain")->isEnabled());
        QVERIFY(f.action("explain")->toolTip().startsWith(QStringLiteral("A run goes on")));
        QVERIFY(!startButton(f).isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(!f.run().isRunning(), patience);
        QVERIFY(f.action("explain")->isEnabled());

        f.press(Qt::CTRL | Qt::SHIFT | Qt::Key_E);
        QVERIFY(dialog(f).isVisible());
        startButton(f).click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog(f).isRunning(), patience);
        QVERIFY(!f.action("run")->isEnabled());
        QVERIFY(f.action("run")->toolTip().startsWith(QStringLiteral("An explanation goes on")));
        f.action("explain")->trigger(); // shows it, also while it goes on
        QTRY_VERIFY_WITH_TIMEOUT(!dialog(f).isRunning(), patience);
        QCOMPARE(dialog(f).model().explanation()->status, RunStatus::Finished);
        QCOMPARE(dialog(f).model().explanation()->scenario, f.scenario().scenario());
        QVERIFY(f.action("run")->isEnabled());
        QVERIFY(f.action("run")->toolTip().startsWith(QStringLiteral("Run the scenario.")));
    }

    void aScaledRunIsExplainedAsItWasWritten() {
        WindowFixture f;
        makeExplainable(f, Seconds(4));
        f.action("tenthOfTime")->setChecked(true);
        runToTheEnd(f);
        startButton(f).click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog(f).model().explanation(), patience);
        QCOMPARE(dialog(f).model().explanation()->timeScale, 0.1);
        QCOMPARE(dialog(f).model().explanation()->scenario.duration, Seconds(4));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog(f).isRunning(), patience);
    }

    void nothingToExplain() {
        WindowFixture f;
        f.makeShort();
        f.scenario().edit([](Scenario& s) { s.modes = {Mode::AsyncNonBlocking}; });
        runToTheEnd(f);
        QVERIFY(!f.action("explain")->isEnabled());
        QVERIFY2(f.action("explain")->toolTip().contains(
                     QStringLiteral("the profile native has nothing to switch off")),
                 qPrintable(f.action("explain")->toolTip()));
    }

    void closingDuringAnExplanationAsks() {
        WindowFixture f;
        makeExplainable(f, Seconds(0.4));
        runToTheEnd(f);
        dialog(f).setScenario(
            [&f] {
                Scenario longer = f.scenario().scenario();
                longer.duration = Seconds(600);
                return longer;
            }(),
            1);
        startButton(f).click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog(f).model().explanation(), patience);

        f.window().close();
        QVERIFY(f.window().isVisible());
        QVERIFY(f.question());
        QVERIFY(f.question()->text().startsWith(QStringLiteral("An explanation goes on.")));
        WindowFixture::buttonOf(f.question(), QMessageBox::RejectRole)->click();
        QVERIFY(dialog(f).isRunning());

        f.window().close();
        QVERIFY(f.question());
        WindowFixture::buttonOf(f.question(), QMessageBox::AcceptRole)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!f.window().isVisible(), patience);
        QVERIFY(!dialog(f).isRunning());
    }
};

QUADRANT_TEST(TestWindowExplain)
#include "tst_window_explain.moc"
