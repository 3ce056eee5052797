// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/server_sample.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace quadrant;

class TestServerSample : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void append();
    void fourthsOfASecond();
};

void TestServerSample::append() {
    ServerSample sample{.loopLagMean = Millis(2),
                        .loopLagWorst = Millis(9),
                        .loopStalled = Millis(8),
                        .loopUtilisation = 0.25,
                        .loopProcessor = 0.125,
                        .lockUtilisation = 1,
                        .lockWaiting = 40,
                        .restarts = 1,
                        .poolActive = 7,
                        .poolQueued = 6,
                        .poolThreads = 5,
                        .peakThreads = 6,
                        .openConnections = 4,
                        .polls = 30,
                        .requests = 100};
    sample.append({.loopLagMean = Millis(4),
                   .loopLagWorst = Millis(5),
                   .loopStalled = Millis(0),
                   .loopUtilisation = 0.75,
                   .loopProcessor = 0.375,
                   .lockUtilisation = 0.5,
                   .lockWaiting = 3,
                   .restarts = 2,
                   .poolActive = 1,
                   .poolQueued = 2,
                   .poolThreads = 40,
                   .peakThreads = 41,
                   .openConnections = 3,
                   .polls = 12,
                   .requests = 150});
    QCOMPARE(sample.loopLagMean.count(), 3.0);
    QCOMPARE(sample.loopLagWorst.count(), 9.0);
    QCOMPARE(sample.loopStalled.count(), 0.0);
    QCOMPARE(sample.loopUtilisation, 0.5);
    QCOMPARE(sample.loopProcessor, 0.25);
    QCOMPARE(sample.lockUtilisation, 0.75);
    QCOMPARE(sample.lockWaiting, 3);
    QCOMPARE(sample.restarts, 2);
    QCOMPARE(sample.poolActive, 1);
    QCOMPARE(sample.poolQueued, 2);
    QCOMPARE(sample.poolThreads, 40);
    QCOMPARE(sample.peakThreads, 41);
    QCOMPARE(sample.openConnections, 3);
    QCOMPARE(sample.polls, std::uint64_t(42));
    QCOMPARE(sample.requests, std::uint64_t(150));
}

/// Each has the same weight, in whichever order they are merged.
void TestServerSample::fourthsOfASecond() {
    ServerSample second{.loopLagMean = Millis(1)};
    for (const double mean : {2.0, 3.0, 6.0})
        second.append({.loopLagMean = Millis(mean)});
    QCOMPARE(second.loopLagMean.count(), 3.0);

    ServerSample whole{.loopLagMean = Millis(8)};
    whole.append(second);
    QCOMPARE(whole.loopLagMean.count(), 4.0);

    ServerSample shares{.loopProcessor = 1};
    for (int i = 0; i < 3; ++i)
        shares.append({.loopProcessor = 0.2});
    QCOMPARE(shares.loopProcessor, 0.4);
}

QUADRANT_TEST(TestServerSample)
#include "tst_server_sample.moc"
