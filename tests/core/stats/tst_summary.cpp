// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of an endpoint, against closed forms.
#include "core/stats/summary.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

Interval measured(int requests, std::int64_t latencyUs, Seconds length, double users) {
    Histogram latencies;
    for (int i = 0; i < requests; ++i)
        latencies.record(latencyUs);
    Interval interval;
    interval.end = length;
    interval.succeeded = latencies.drain();
    interval.userSeconds = users * length.count();
    return interval;
}

Totals totalsOf(const Interval& interval) {
    Totals totals;
    totals.add(interval);
    return totals;
}

} // namespace

class TestSummary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // N users that each need W per request and think Z in between make X = N ÷ (W + Z) requests
    // per second.
    void littlesLaw_data() {
        QTest::addColumn<double>("users");
        QTest::addColumn<int>("requests"); // in 10 s
        QTest::addColumn<int>("latencyMs");
        QTest::addColumn<Millis>("thinkTime");
        QTest::addColumn<double>("ratio");
        QTest::newRow("no think time") << 100.0 << 10'000 << 100 << Millis(0) << 1.0;
        QTest::newRow("thinking") << 100.0 << 2'500 << 100 << Millis(300) << 1.0;
        QTest::newRow("one user") << 1.0 << 10 << 1000 << Millis(0) << 1.0;
        QTest::newRow("half of the users starve") << 100.0 << 5'000 << 100 << Millis(0) << 0.5;
        QTest::newRow("a mean of users, in a ramp") << 62.5 << 6'250 << 100 << Millis(0) << 1.0;
        QTest::newRow("thinking beyond the end") << 100.0 << 3'000 << 100 << Millis(300) << 1.2;
        QTest::newRow("no requests") << 100.0 << 0 << 100 << Millis(0) << 0.0;
        QTest::newRow("no users") << 0.0 << 100 << 100 << Millis(0) << 0.0;
    }

    void littlesLaw() {
        QFETCH(double, users);
        QFETCH(int, requests);
        QFETCH(int, latencyMs);
        QFETCH(Millis, thinkTime);
        QFETCH(double, ratio);
        const Totals totals = totalsOf(measured(requests, latencyMs * 1000, 10s, users));
        const Summary summary = summarise(totals, thinkTime);
        QVERIFY(std::abs(summary.littleRatio - ratio) < 1e-9);
        QVERIFY(std::abs(summary.accountedUsers() - std::min(ratio, 1.0) * users) < 1e-9);
        QCOMPARE(summary.meanUsers, users);
        QCOMPARE(summary.requestsPerS, requests / 10.0);
    }

    void failuresCountAsRequestsToo() {
        Interval interval = measured(90, 20'000, 10s, 1);
        Histogram failed;
        for (int i = 0; i < 10; ++i)
            failed.record(120'000);
        interval.failed = failed.drain();
        interval.failures[static_cast<std::size_t>(FailureKind::Reset)] = {10, 1s, 9s};
        interval.bodyBytes = 1000;
        const Summary summary = summarise(totalsOf(interval), Millis(0));
        QCOMPARE(summary.requests, 100U);
        QCOMPARE(summary.failures, 10U);
        QCOMPARE(summary.requestsPerS, 10.0);
        QCOMPARE(summary.failuresPerS, 1.0);
        QCOMPARE(summary.answeredPerS, 9.0);
        QCOMPARE(summary.meanMs, 30.0);
        QCOMPARE(summary.minMs, 20.0);
        QCOMPARE(summary.maxMs, 120.0);
        QCOMPARE(summary.medianFailedMs, 120.0);
        QCOMPARE(summary.meanBodyBytes, 10.0);
        QVERIFY(summary.percentileMs(50) < 20.02);
        QVERIFY(summary.percentileMs(90) < 20.02);
        QCOMPARE(summary.percentileMs(95), 120.0);
        QCOMPARE(summary.percentileMs(100), 120.0);
        QVERIFY(summary.medianSucceededMs < 20.02);
    }

    void aFailureMayBeAnAnswerToo() {
        Interval interval = measured(5, 1'000, 10s, 1);
        for (std::size_t kind = 0; kind < failureKindCount; ++kind)
            interval.failures[kind].count = 10;
        QCOMPARE(summarise(totalsOf(interval), Millis(0)).answeredPerS, 2.5); // 4xx and 5xx
    }

    void theWarmUpIsLeftOutButForWhatIsUnfinished() {
        Interval warmUp = measured(50, 900'000, 1s, 10);
        warmUp.warmUp = true;
        warmUp.unfinished = 2;
        Histogram ages;
        ages.record(3'000'000);
        ages.record(1'000'000);
        warmUp.unfinishedAges = ages.drain();
        Totals totals = totalsOf(warmUp);
        totals.add(measured(10, 1'000, 2s, 5));
        const Summary summary = summarise(totals, Millis(0));
        QCOMPARE(summary.requests, 10U);
        QCOMPARE(summary.maxMs, 1.0);
        QCOMPARE(summary.meanUsers, 5.0);
        QCOMPARE(summary.requestsPerS, 5.0);
        QCOMPARE(summary.unfinished, 2U);
        QCOMPARE(summary.oldestUnfinished, Seconds(3));
    }

    // Whoever still waits when the load ends is in no percentile of completed requests; counted at
    // the age so far they give a lower bound.
    void percentilesWithTheUnfinished_data() {
        QTest::addColumn<int>("done");       // each took 1 s
        QTest::addColumn<int>("unfinished"); // each has waited 30 s
        QTest::addColumn<double>("percent");
        QTest::addColumn<double>("completedMs");
        QTest::addColumn<double>("withUnfinishedMs");
        QTest::newRow("none unfinished") << 40 << 0 << 50.0 << 1000.0 << 1000.0;
        QTest::newRow("most starve") << 40 << 460 << 50.0 << 1000.0 << 30'000.0;
        QTest::newRow("just half starve") << 50 << 50 << 50.0 << 1000.0 << 1000.0;
        QTest::newRow("more than half") << 49 << 51 << 50.0 << 1000.0 << 30'000.0;
        QTest::newRow("few starve: median") << 96 << 4 << 50.0 << 1000.0 << 1000.0;
        QTest::newRow("few starve: 95 %") << 96 << 4 << 95.0 << 1000.0 << 1000.0;
        QTest::newRow("few starve: 98 %") << 96 << 4 << 98.0 << 1000.0 << 30'000.0;
        QTest::newRow("nobody came back") << 0 << 460 << 50.0 << 0.0 << 30'000.0;
    }

    void percentilesWithTheUnfinished() {
        QFETCH(int, done);
        QFETCH(int, unfinished);
        QFETCH(double, percent);
        QFETCH(double, completedMs);
        QFETCH(double, withUnfinishedMs);
        const auto close = [](double ms, double expected) {
            return ms >= expected && ms <= expected * (1 + 1.0 / 1024); // a histogram's cell
        };
        Totals totals = totalsOf(measured(done, 1'000'000, 60s, done + unfinished));
        Interval last = measured(0, 0, 0s, 0);
        Histogram ages;
        for (int i = 0; i < unfinished; ++i)
            ages.record(30'000'000);
        last.unfinished = ages.count();
        last.unfinishedAges = ages.drain();
        totals.add(last);
        const Summary summary = summarise(totals, Millis(0));
        QVERIFY(close(summary.percentileMs(percent), completedMs));
        QVERIFY(close(summary.percentileWithUnfinishedMs(percent), withUnfinishedMs));
        QCOMPARE(summary.requests, std::uint64_t(done)); // they are no requests yet
    }

    void endpointsAreAggregated() {
        Totals totals = totalsOf(measured(100, 1'000, 2s, 4));
        totals.add(totalsOf(measured(300, 3'000, 2s, 8)));
        const Summary summary = summarise(totals, Millis(0));
        QCOMPARE(summary.requests, 400U);
        QCOMPARE(totals.measured, Seconds(4)); // they followed each other
        QCOMPARE(summary.requestsPerS, 100.0);
        QCOMPARE(summary.meanUsers, 6.0);
        QCOMPARE(summary.meanMs, 2.5);
    }

    void nothingIsZero() {
        const Summary summary = summarise(Totals(), Millis(100));
        QCOMPARE(summary.requests, 0U);
        QCOMPARE(summary.requestsPerS, 0.0);
        QCOMPARE(summary.meanMs, 0.0);
        QCOMPARE(summary.littleRatio, 0.0);
        QCOMPARE(summary.meanBodyBytes, 0.0);
        QCOMPARE(summary.percentileMs(99.9), 0.0);
    }
};

QUADRANT_TEST(TestSummary)
#include "tst_summary.moc"
