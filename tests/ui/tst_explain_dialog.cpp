// SPDX-License-Identifier: GPL-3.0-or-later
// The Explain view: its tables, and short explanations really measured through it.
#include "core/explain/variations.h"
#include "tests/support/test_main.h"
#include "ui/explain/explain_dialog.h"
#include "ui/explain/explanation_view.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace quadrant;

namespace {

constexpr int patience = 30'000; ///< ms, for a busy machine

/// Five steps of a tenth of `duration`: three of sync-blocking, two of async-nonblocking.
Scenario lifoAndCost(Seconds duration) {
    Scenario scenario;
    scenario.name = QStringLiteral("dialog");
    scenario.modes = {Mode::SyncBlocking, Mode::AsyncNonBlocking};
    scenario.io.wait = std::chrono::milliseconds(20);
    scenario.load.users = 4;
    scenario.load.spawnRate = 1000;
    scenario.duration = duration;
    scenario.profile.name = QStringLiteral("slow");
    scenario.profile.queueOrder = QueueOrder::Lifo;
    scenario.profile.setupCost = Millis(5);
    return scenario;
}

class OpenDialog {
public:
    explicit OpenDialog(const Scenario& scenario) {
        m_dialog.setScenario(scenario, 0.1);
        m_dialog.show();
    }

    ExplainDialog& dialog() { return m_dialog; }
    QPushButton& button(const char* name) {
        return *m_dialog.findChild<QPushButton*>(QLatin1String(name));
    }
    QString text(const char* name) {
        return m_dialog.findChild<QLabel*>(QLatin1String(name))->text();
    }
    QCheckBox& mode(Mode mode) { return *m_dialog.findChild<QCheckBox*>(modeId(mode)); }
    /// Of the tables that are shown.
    QList<QAbstractItemModel*> tables() {
        QList<QAbstractItemModel*> shown;
        for (const QTableView* view : m_dialog.findChildren<QTableView*>()) {
            if (view->isVisible())
                shown.append(view->model());
        }
        return shown;
    }
    QString cell(int table, int row, int column) {
        return tables()[table]->index(row, column).data().toString();
    }

private:
    ExplainDialog m_dialog;
};

} // namespace

class TestExplainDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QLocale::setDefault(QLocale::c());
    }

    void modelIsConsistent() {
        StringTableModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        const Scenario scenario = lifoAndCost(Seconds(1));
        Explanation explanation = planned(scenario, 1, variations(scenario).take());
        model.setTable(stringTableOf(explanationTables(explanation)[0]));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.columnCount(), int(explanationColumns().size()));
        const QPersistentModelIndex kept = model.index(1, 0);
        explanation.steps[0].status = EndpointStatus::Finished;
        model.setTable(stringTableOf(explanationTables(explanation)[0]));
        QVERIFY(kept.isValid());
        QCOMPARE(model.index(0, model.columnCount() - 1).data().toString(),
                 QStringLiteral("measured"));
        model.setTable(stringTableOf(explanationTables(explanation)[1]));
        QCOMPARE(model.rowCount(), 2);
        model.setTable({});
        QCOMPARE(model.rowCount(), 0);
    }

    void showsWhatItWouldMeasure() {
        OpenDialog open(lifoAndCost(Seconds(30)));
        QCOMPARE(open.tables().size(), 2);
        QCOMPARE(open.cell(0, 1, 0), QStringLiteral("queue order fifo instead of lifo"));
        QCOMPARE(open.cell(0, 1, 7), QStringLiteral("not measured"));
        QCOMPARE(open.text("explainProgress"), QStringLiteral("5 runs, 15 s together"));
        QVERIFY(!open.mode(Mode::AsyncBlocking).isVisible());

        open.mode(Mode::AsyncNonBlocking).setChecked(false);
        QCOMPARE(open.tables().size(), 1);
        QCOMPARE(open.text("explainProgress"), QStringLiteral("3 runs, 9 s together"));
        open.dialog().findChild<QComboBox*>(QStringLiteral("timeScale"))->setCurrentIndex(0);
        QCOMPARE(open.text("explainProgress"), QStringLiteral("3 runs, 1 min 30 s together"));
        QVERIFY(!open.button("copyExplanation").isEnabled());
    }

    void aModeThatIsLeftOutTakesItsShareAlong() {
        Scenario scenario = lifoAndCost(Seconds(30));
        scenario.arrangement = Arrangement::Together;
        scenario.load.share = {{Mode::SyncBlocking, 1}, {Mode::AsyncNonBlocking, 9}};
        OpenDialog open(scenario);
        open.mode(Mode::AsyncNonBlocking).setChecked(false);
        QVERIFY2(open.button("startExplaining").isEnabled(),
                 qPrintable(open.text("explainProgress")));
    }

    void cannotStart_data() {
        QTest::addColumn<QString>("heldBackBy");
        QTest::addColumn<bool>("anyMode");
        QTest::addColumn<bool>("native");
        QTest::addColumn<double>("durationS");
        QTest::addColumn<QString>("why");
        QTest::newRow("a run goes on") << QStringLiteral("A run goes on.") << true << false << 30.0
                                       << QStringLiteral("A run goes on.");
        QTest::newRow("no mode") << QString() << false << false << 30.0
                                 << QStringLiteral("Choose a mode.");
        QTest::newRow("too short to be scaled")
            << QString() << true << false << 0.05
            << QStringLiteral("At this time scale: durationS: must be a number from 0.01");
        QTest::newRow("nothing to switch off")
            << QString() << true << true << 30.0 << QStringLiteral("Choose a mode.");
    }
    void cannotStart() {
        QFETCH(QString, heldBackBy);
        QFETCH(bool, anyMode);
        QFETCH(bool, native);
        QFETCH(double, durationS);
        QFETCH(QString, why);
        Scenario scenario = lifoAndCost(Seconds(durationS));
        if (native)
            scenario.profile = Profile();
        OpenDialog open(scenario);
        open.dialog().setHeldBackBy(heldBackBy);
        if (!anyMode) {
            for (const Mode mode : scenario.modes)
                open.mode(mode).setChecked(false);
        }
        QVERIFY(!open.button("startExplaining").isEnabled());
        QVERIFY2(open.button("startExplaining").toolTip().startsWith(why),
                 qPrintable(open.button("startExplaining").toolTip()));
        QVERIFY(open.text("explainProgress").contains(why));
    }

    void measuresCopiesAndExports() {
        OpenDialog open(lifoAndCost(Seconds(3)));
        QSignalSpy startedOrEnded(&open.dialog(), &ExplainDialog::startedOrEnded);
        open.button("startExplaining").click();
        QVERIFY(open.dialog().isRunning());
        QCOMPARE(startedOrEnded.size(), 1);
        QVERIFY(!open.button("startExplaining").isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(
            open.text("explainProgress").startsWith(QStringLiteral("step 2 of 5 · ")), patience);
        QCOMPARE(open.cell(0, 0, 7), QStringLiteral("measured"));
        QTRY_VERIFY_WITH_TIMEOUT(!open.dialog().isRunning(), patience);
        QCOMPARE(startedOrEnded.size(), 2);
        QCOMPARE(open.dialog().model().explanation()->status, RunStatus::Finished);
        for (int row = 0; row < 3; ++row) {
            QCOMPARE(open.cell(0, row, 7), QStringLiteral("measured"));
            QCOMPARE(open.cell(0, row, 2).isEmpty(), row == 0); // the effect
        }
        QCOMPARE(open.text("explainMessage"), QStringLiteral("The explanation finished."));

        open.button("copyExplanation").click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(
            QStringLiteral("\nqueue order fifo instead of lifo ")));
        const QTemporaryDir folder;
        exports(open, "exportExplanationCsv", folder.filePath(QStringLiteral("e.csv")), "Mode,");
        exports(open, "exportExplanationJson", folder.filePath(QStringLiteral("e.json")), "{");

        // Another choice leaves what was measured where it is.
        open.mode(Mode::SyncBlocking).setChecked(false);
        QCOMPARE(open.tables().size(), 2);
        QCOMPARE(open.cell(0, 0, 7), QStringLiteral("measured"));
    }

    void stopKeepsWhatWasMeasured() {
        OpenDialog open(lifoAndCost(Seconds(6000)));
        open.button("startExplaining").click();
        const auto measuredSome = [&] {
            const auto explanation = open.dialog().model().explanation();
            return explanation && explanation->steps[0].summary.requests > 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(measuredSome(), patience);
        open.button("stopExplaining").click();
        QCOMPARE(open.text("explainProgress"), QStringLiteral("stopping"));
        QVERIFY(!open.button("stopExplaining").isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(!open.dialog().isRunning(), patience);
        QCOMPARE(open.cell(0, 0, 7), QStringLiteral("stopped"));
        QCOMPARE(open.cell(0, 1, 7), QStringLiteral("not measured"));
        QVERIFY(open.text("explainMessage")
                    .startsWith(QStringLiteral(
                        "The explanation was stopped; these are the figures up to then.")));
        QVERIFY(open.button("startExplaining").isEnabled());
        QVERIFY(open.button("copyExplanation").isEnabled());
    }

    void startsAgain() {
        Scenario scenario = lifoAndCost(Seconds(2));
        scenario.modes = {Mode::AsyncNonBlocking};
        OpenDialog open(scenario);
        for (int round = 0; round < 2; ++round) {
            open.button("startExplaining").click();
            QTRY_VERIFY_WITH_TIMEOUT(!open.dialog().isRunning(), patience);
            QCOMPARE(open.dialog().model().explanation()->status, RunStatus::Finished);
        }
    }

    void aDestroyedDialogEndsItsExplanation() {
        auto open = std::make_unique<OpenDialog>(lifoAndCost(Seconds(6000)));
        open->button("startExplaining").click();
        QTRY_VERIFY_WITH_TIMEOUT(open->dialog().model().explanation(), patience);
        QElapsedTimer timer;
        timer.start();
        open.reset();
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

private:
    static void exports(OpenDialog& open, const char* name, const QString& path,
                        const char* begin) {
        open.button(name).click();
        QFileDialog* chooser = nullptr;
        for (auto* each : open.dialog().findChildren<QFileDialog*>()) {
            if (each->isVisible())
                chooser = each;
        }
        QVERIFY(chooser);
        chooser->selectFile(path);
        static_cast<QDialog*>(chooser)->accept();
        QTRY_VERIFY_WITH_TIMEOUT(
            open.text("explainMessage").startsWith(QStringLiteral("Written: ")) &&
                open.text("explainMessage").endsWith(QFileInfo(path).fileName()),
            patience);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(begin));
    }
};

QUADRANT_TEST(TestExplainDialog)
#include "tst_explain_dialog.moc"
