// SPDX-License-Identifier: GPL-3.0-or-later
// How telemetry adds up over the measured time.
#include "core/analysis/evidence.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace quadrant;

namespace {

Interval stretch(double begin, double end, bool warmUp = false) {
    Interval interval;
    interval.begin = Seconds(begin);
    interval.end = Seconds(end);
    interval.warmUp = warmUp;
    interval.users = 500;
    return interval;
}

} // namespace

class TestEvidence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePoolIsFullWhereRequestsQueueForIt_data() {
        QTest::addColumn<int>("poolSize");
        QTest::addColumn<int>("active");
        QTest::addColumn<int>("queued");
        QTest::addColumn<double>("share");
        QTest::newRow("idle") << 40 << 0 << 0 << 0.0;
        QTest::newRow("one thread is free") << 40 << 39 << 0 << 0.0;
        QTest::newRow("busy, but nobody queues") << 40 << 40 << 0 << 0.0;
        QTest::newRow("busy, one queues") << 40 << 40 << 1 << 0.75;
        QTest::newRow("no pool serves the endpoint") << 0 << 40 << 460 << 0.0;
    }

    void thePoolIsFullWhereRequestsQueueForIt() {
        QFETCH(int, poolSize);
        QFETCH(int, active);
        QFETCH(int, queued);
        QFETCH(double, share);
        ServerSample sample;
        Evidence evidence;
        evidence.poolSize = poolSize;
        evidence.add(stretch(0, 1), sample);
        sample.poolActive = active;
        sample.poolQueued = queued;
        evidence.add(stretch(1, 4), sample);
        QCOMPARE(evidence.shareOf(evidence.poolFull), share);
        QCOMPARE(evidence.mostQueued, queued);
    }

    void sharesHaveTheWeightOfTheirTime() {
        ServerSample sample;
        sample.loopUtilisation = 1;
        sample.loopProcessor = 0.5;
        sample.lockUtilisation = 0.25;
        sample.lockWaiting = 8;
        sample.loopLagWorst = Millis(300);
        Evidence evidence;
        evidence.add(stretch(0, 3), sample, 0.8);
        sample.loopUtilisation = 0.2;
        sample.lockWaiting = 0;
        sample.loopLagWorst = Millis(20);
        evidence.add(stretch(3, 4), sample, 0);
        QCOMPARE(evidence.measured, Seconds(4));
        QCOMPARE(evidence.shareOf(evidence.processBusy), 0.6);
        QCOMPARE(evidence.shareOf(evidence.loopBusy), 0.8);
        QCOMPARE(evidence.shareOf(evidence.loopRan), 0.5);
        QCOMPARE(evidence.shareOf(evidence.lockHeld), 0.25);
        QCOMPARE(evidence.lockWaitingSeconds, 24.0);
        QCOMPARE(evidence.mostLockWaiting, 8);
        QCOMPARE(evidence.longestStall, Millis(300));
    }

    void theWarmUpIsLeftOut() {
        ServerSample sample;
        sample.loopUtilisation = 1;
        sample.loopLagWorst = Millis(5000);
        sample.poolQueued = 100;
        sample.requests = 80;
        sample.loopQueued = 10;
        sample.restarts = 2;
        Evidence evidence;
        evidence.add(stretch(0, 10, true), sample);
        QCOMPARE(evidence.measured, Seconds(0));
        QCOMPARE(evidence.shareOf(evidence.loopBusy), 0.0); // of no time at all
        sample = {};
        sample.requests = 105;
        sample.loopQueued = 5;
        sample.restarts = 3;
        evidence.add(stretch(10, 11), sample);
        QCOMPARE(evidence.begun, std::uint64_t{30});
        QCOMPARE(evidence.mostLoopQueued, 5);
        QCOMPARE(evidence.restarts, 1);
        QCOMPARE(evidence.longestStall, Millis(0));
        QCOMPARE(evidence.mostQueued, 0);
    }

    void anotherServerTellsNothing() {
        Evidence evidence;
        evidence.add(stretch(0, 1), std::nullopt);
        QVERIFY(!evidence.telemetry);
        QCOMPARE(evidence.measured, Seconds(1));
        QCOMPARE(evidence.users, 500);
        evidence.add(stretch(1, 2), ServerSample());
        QVERIFY(evidence.telemetry);
    }
};

QUADRANT_TEST(TestEvidence)
#include "tst_evidence.moc"
