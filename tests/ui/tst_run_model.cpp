// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/models/run_model.h"

#include <QThread>
#include <QtTest>

using namespace quadrant;

namespace {

constexpr int patience = 30'000; ///< ms, for a busy machine

Scenario shortScenario() {
    Scenario scenario;
    scenario.name = QStringLiteral("short");
    scenario.modes = {Mode::SyncBlocking, Mode::AsyncNonBlocking};
    scenario.io.wait = std::chrono::milliseconds(5);
    scenario.load.users = 3;
    scenario.load.spawnRate = 1000;
    scenario.duration = Seconds(0.3);
    return scenario;
}

/// What a model said, in order: "started", "phase", "interval 0", "ended 0", "finished".
struct Log {
    explicit Log(RunModel& model) {
        QObject::connect(&model, &RunModel::started, &model,
                         [this](const RunStarted& e) { add(e.run, QStringLiteral("started")); });
        QObject::connect(&model, &RunModel::phaseChanged, &model,
                         [this](const PhaseChanged& e) { add(e.run, QStringLiteral("phase")); });
        QObject::connect(&model, &RunModel::intervalMeasured, &model,
                         [this](const IntervalMeasured& e) {
                             add(e.run, QStringLiteral("interval %1").arg(e.endpoint));
                         });
        QObject::connect(&model, &RunModel::endpointEnded, &model, [this](const EndpointEnded& e) {
            add(e.run, QStringLiteral("ended %1").arg(e.endpoint));
        });
        QObject::connect(&model, &RunModel::finished, &model,
                         [this](const RunFinished& e) { add(e.run, QStringLiteral("finished")); });
    }

    void add(int run, const QString& what) {
        runs.insert(run);
        said << what;
        inOneThread = inOneThread && QThread::currentThread() == home;
    }

    QThread* home = QThread::currentThread();
    QSet<int> runs;
    QStringList said;
    bool inOneThread = true;
};

} // namespace

class TestRunModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsARunInOrderAndInThisThread() {
        RunModel model;
        Log log(model);
        QVERIFY(!model.record());
        model.start(shortScenario(), {});
        QVERIFY(model.isRunning());
        QVERIFY(log.said.isEmpty()); // never from within start()
        QTRY_VERIFY_WITH_TIMEOUT(!model.isRunning(), patience);
        QVERIFY(log.inOneThread);
        QCOMPARE(log.runs.size(), 1);
        QCOMPARE(log.said.front(), QStringLiteral("started"));
        QCOMPARE(log.said.back(), QStringLiteral("finished"));
        QCOMPARE(log.said.count(QStringLiteral("finished")), 1);
        QVERIFY(log.said.indexOf(QStringLiteral("ended 0")) >
                log.said.lastIndexOf(QStringLiteral("interval 0")));
        QVERIFY(log.said.indexOf(QStringLiteral("interval 1")) >
                log.said.indexOf(QStringLiteral("ended 0")));
        QCOMPARE(model.record()->status, RunStatus::Finished);
    }

    void isNotRunningOnceFinishedIsSaid() {
        RunModel model;
        bool running = true;
        connect(&model, &RunModel::finished, this, [&] { running = model.isRunning(); });
        model.start(shortScenario(), {});
        QTRY_VERIFY_WITH_TIMEOUT(!running, patience);
        QVERIFY(model.record());
    }

    void oneRunAtATime() {
        RunModel model;
        Log log(model);
        model.start(shortScenario(), {});
        Scenario other = shortScenario();
        other.name = QStringLiteral("other");
        model.start(other, {});
        QTRY_VERIFY_WITH_TIMEOUT(!model.isRunning(), patience);
        QCOMPARE(log.runs.size(), 1);
        QCOMPARE(model.record()->scenario.name, QStringLiteral("short"));
    }

    void stops() {
        RunModel model;
        Log log(model);
        model.stop(); // nothing to stop
        Scenario scenario = shortScenario();
        scenario.duration = Seconds(600);
        model.start(scenario, {});
        QTRY_VERIFY_WITH_TIMEOUT(log.said.contains(QStringLiteral("interval 0")), patience);
        model.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!model.isRunning(), patience);
        QCOMPARE(model.record()->status, RunStatus::Stopped);
    }

    /// The next run may begin where the last one's end is said.
    void aRunMayFollowFromWithinFinished() {
        RunModel model;
        Log log(model);
        int left = 2;
        connect(&model, &RunModel::finished, this, [&] {
            if (--left > 0)
                model.start(shortScenario(), {});
        });
        model.start(shortScenario(), {});
        QTRY_COMPARE_WITH_TIMEOUT(left, 0, 2 * patience);
        QCOMPARE(log.runs.size(), 2);
        QCOMPARE(log.said.count(QStringLiteral("started")), 2);
        QCOMPARE(log.said.count(QStringLiteral("finished")), 2);
    }

    void aDestroyedModelEndsItsRun() {
        Scenario scenario = shortScenario();
        scenario.duration = Seconds(600);
        RunModel model;
        Log log(model);
        model.start(scenario, {});
        QTRY_VERIFY_WITH_TIMEOUT(log.said.contains(QStringLiteral("interval 0")), patience);
    }
};

QUADRANT_TEST(TestRunModel)
#include "tst_run_model.moc"
