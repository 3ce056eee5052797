// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/models/run_progress.h"

#include <QtTest>

using namespace quadrant;

class TestRunProgress : public QObject {
    Q_OBJECT

    static RunStarted started(bool servers, int endpoints, double expected) {
        RunStarted event;
        event.endpoints.resize(static_cast<std::size_t>(endpoints));
        event.expected = Seconds(expected);
        if (servers)
            event.scenario.targets.resize(event.endpoints.size());
        return event;
    }

    static RunFinished finished(RunStatus status) {
        auto record = std::make_shared<RunRecord>();
        record->status = status;
        return {0, record};
    }

    static IntervalMeasured at(double elapsed) {
        IntervalMeasured event;
        event.elapsed = Seconds(elapsed);
        return event;
    }

private Q_SLOTS:
    void place_data() {
        QTest::addColumn<bool>("servers");
        QTest::addColumn<int>("current");
        QTest::addColumn<QString>("place");
        QTest::newRow("before the first") << false << 0 << QString();
        QTest::newRow("one mode") << false << 1 << "mode 3 of 4";
        QTest::newRow("all modes") << false << 4 << "4 modes together";
        QTest::newRow("one server") << true << 1 << "server 3 of 4";
        QTest::newRow("all servers") << true << 4 << "4 servers together";
    }
    void place() {
        QFETCH(bool, servers);
        QFETCH(int, current);
        RunProgress progress;
        progress.begin(started(servers, 4, 32));
        if (current == 1)
            progress.setPhase({0, {2}, Phase::Ramp});
        if (current == 4)
            progress.setPhase({0, {0, 1, 2, 3}, Phase::Ramp});
        QTEST(progress.place(), "place");
    }

    void time_data() {
        QTest::addColumn<double>("elapsed");
        QTest::addColumn<double>("expected");
        QTest::addColumn<QString>("time");
        QTest::addColumn<double>("fraction");
        QTest::newRow("start") << 0.0 << 32.0 << "00:00 / 00:32 · 32 s left" << 0.0;
        QTest::newRow("within a second") << 7.9 << 32.0 << "00:07 / 00:32 · 25 s left" << 7.9 / 32;
        QTest::newRow("end") << 32.0 << 32.0 << "00:32 / 00:32 · 0 s left" << 1.0;
        QTest::newRow("late") << 33.5 << 32.0 << "00:32 / 00:32 · 0 s left" << 1.0;
        QTest::newRow("hours") << 60.0 << 7260.0 << "01:00 / 2:01:00 · 2 h 0 min left"
                               << 60.0 / 7260;
    }
    void time() {
        QFETCH(double, elapsed);
        QFETCH(double, expected);
        RunProgress progress;
        progress.begin(started(false, 4, expected));
        progress.setElapsed(at(elapsed));
        QTEST(progress.time(), "time");
        QTEST(progress.fraction(), "fraction");
    }

    void timeNeverRunsBackwards() {
        RunProgress progress;
        progress.begin(started(false, 4, 32));
        progress.setElapsed(at(10));
        progress.setElapsed(at(9)); // another endpoint's, measured a little earlier
        QCOMPARE(progress.fraction(), 10.0 / 32);
    }

    void state_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("finished") << int(RunStatus::Finished) << "finished"
                                  << "Finished in 00:32";
        QTest::newRow("stopped") << int(RunStatus::Stopped) << "stopped"
                                 << "Stopped after 00:07";
        QTest::newRow("failed") << int(RunStatus::Failed) << "failed"
                                << "Failed";
    }
    void state() {
        QFETCH(int, status);
        RunProgress progress;
        QCOMPARE(progress.state(), QStringLiteral("ready"));
        progress.setStopping(); // nothing to stop
        QCOMPARE(progress.state(), QStringLiteral("ready"));
        progress.begin(started(false, 4, 32));
        QCOMPARE(progress.state(), QStringLiteral("running"));
        progress.setElapsed(at(7.5));
        QCOMPARE(progress.outcome(), QString());
        progress.setStopping();
        QCOMPARE(progress.state(), QStringLiteral("stopping"));
        progress.finish(finished(RunStatus(status)));
        QTEST(progress.state(), "state");
        QTEST(progress.outcome(), "outcome");
    }

    void duration_data() {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0.0 << "0 s";
        QTest::newRow("below none") << -3.0 << "0 s";
        QTest::newRow("rounded up") << 0.1 << "1 s";
        QTest::newRow("last second") << 59.0 << "59 s";
        QTest::newRow("a minute by rounding") << 59.5 << "1 min 0 s";
        QTest::newRow("minutes") << 200.0 << "3 min 20 s";
        QTest::newRow("an hour") << 3600.0 << "1 h 0 min";
    }
    void duration() {
        QFETCH(double, seconds);
        QTEST(durationText(Seconds(seconds)), "text");
    }
};

QUADRANT_TEST(TestRunProgress)
#include "tst_run_progress.moc"
