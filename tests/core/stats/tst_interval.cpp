// SPDX-License-Identifier: GPL-3.0-or-later
// Merging intervals: those that follow each other, and the shares of several threads.
#include "core/stats/interval.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

FailureCount& countOf(Interval& interval, FailureKind kind) {
    return interval.failures[static_cast<std::size_t>(kind)];
}

SparseHistogram latencies(std::initializer_list<std::int64_t> values) {
    Histogram histogram;
    for (const std::int64_t us : values)
        histogram.record(us);
    return histogram.drain();
}

Interval early() {
    Interval interval;
    interval.begin = 1s;
    interval.end = 2s;
    interval.warmUp = true;
    interval.succeeded = latencies({100, 200});
    interval.failed = latencies({50});
    countOf(interval, FailureKind::Reset) = {1, 1.5s, 1.5s};
    interval.bodyBytes = 10;
    interval.users = 3;
    interval.userSeconds = 2.5;
    interval.inFlight = 2;
    interval.oldestInFlight = 700ms;
    interval.generatorBusy = 0.25;
    interval.generatorWaited = 0.5;
    return interval;
}

Interval late() {
    Interval interval;
    interval.begin = 2s;
    interval.end = 3s;
    interval.succeeded = latencies({300});
    interval.failed = latencies({60, 70});
    countOf(interval, FailureKind::Reset) = {1, 2.25s, 2.25s};
    countOf(interval, FailureKind::Status5xx) = {1, 2.5s, 2.5s};
    interval.bodyBytes = 5;
    interval.users = 4;
    interval.userSeconds = 4;
    interval.inFlight = 1;
    interval.oldestInFlight = 200ms;
    interval.generatorBusy = 0.75;
    interval.generatorWaited = 0;
    interval.unfinished = 1;
    interval.unfinishedAges = latencies({200'000});
    return interval;
}

void compareOutcomes(Interval& sum) {
    QCOMPARE(sum.requests(), 6U);
    QCOMPARE(sum.failureCount(), 3U);
    QCOMPARE(sum.succeeded.sumUs, 600);
    QCOMPARE(sum.succeeded.minUs, 100);
    QCOMPARE(sum.succeeded.maxUs, 300);
    QCOMPARE(sum.failed.sumUs, 180);
    QCOMPARE(countOf(sum, FailureKind::Reset).count, 2U);
    QCOMPARE(countOf(sum, FailureKind::Reset).firstSeen, Seconds(1.5));
    QCOMPARE(countOf(sum, FailureKind::Reset).lastSeen, Seconds(2.25));
    QCOMPARE(countOf(sum, FailureKind::Status5xx).count, 1U);
    QCOMPARE(countOf(sum, FailureKind::Status5xx).firstSeen, Seconds(2.5));
    QCOMPARE(countOf(sum, FailureKind::Status4xx).count, 0U);
    QCOMPARE(sum.bodyBytes, 15U);
    QCOMPARE(sum.userSeconds, 6.5);
    QCOMPARE(sum.unfinished, 1U);
    QCOMPARE(sum.unfinishedAges.maxUs, 200'000);
    QCOMPARE(sum.begin, Seconds(1s));
    QCOMPARE(sum.end, Seconds(3s));
}

} // namespace

class TestInterval : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLaterOneSaysHowThingsStandAtTheEnd() {
        Interval sum = early();
        sum.append(late());
        compareOutcomes(sum);
        QVERIFY(!sum.warmUp); // as soon as any of it is measured
        QCOMPARE(sum.users, 4);
        QCOMPARE(sum.inFlight, 1);
        QCOMPARE(sum.oldestInFlight, Seconds(200ms));
        QCOMPARE(sum.generatorBusy, 0.5);
        QCOMPARE(sum.generatorWaited, 0.25);
    }

    void sharesOfSeveralThreadsAddUp() {
        Interval sum = early();
        sum.generatorWaited = 0.6;
        sum.combine(late());
        compareOutcomes(sum);
        QCOMPARE(sum.users, 7);
        QCOMPARE(sum.inFlight, 3);
        QCOMPARE(sum.oldestInFlight, Seconds(700ms));
        QCOMPARE(sum.generatorBusy, 0.25); // of the one that wanted a processor most
        QCOMPARE(sum.generatorWaited, 0.6);
    }

    void failureTimesSpanBoth_data() {
        QTest::addColumn<FailureCount>("one");
        QTest::addColumn<FailureCount>("other");
        QTest::addColumn<FailureCount>("sum");
        const FailureCount none;
        const FailureCount atOne{2, 1s, 1s, 503};
        const FailureCount atZero{1, 0s, 0s, 500};
        const FailureCount atTwo{1, 2s, 2s, 502};
        QTest::newRow("nothing") << none << none << none;
        QTest::newRow("nothing more") << atOne << none << atOne;
        QTest::newRow("the first") << none << atOne << atOne;
        QTest::newRow("later ones") << atOne << atTwo << FailureCount{3, 1s, 2s, 503};
        QTest::newRow("earlier ones") << atTwo << atOne << FailureCount{3, 1s, 2s, 503};
        QTest::newRow("time zero is a time") << atOne << atZero << FailureCount{3, 0s, 1s, 500};
    }

    void failureTimesSpanBoth() {
        QFETCH(FailureCount, one);
        QFETCH(FailureCount, other);
        QFETCH(FailureCount, sum);
        one.add(other);
        QCOMPARE(one.count, sum.count);
        QCOMPARE(one.firstSeen, sum.firstSeen);
        QCOMPARE(one.lastSeen, sum.lastSeen);
        QCOMPARE(one.sample, sum.sample);
    }
};

QUADRANT_TEST(TestInterval)
#include "tst_interval.moc"
