// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/collected_bytes.h"

#include <QTest>

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

SparseHistogram histogram(std::int64_t from) {
    Histogram values;
    for (std::int64_t us = from; us < 3'000'000'000; us = us * 3 + 1)
        values.record(us);
    return values.drain();
}

/// Another value in every field.
Interval interval() {
    Interval it;
    it.begin = 0.25s;
    it.end = 0.5s;
    it.warmUp = true;
    it.succeeded = histogram(3);
    it.failed = histogram(50);
    it.failures[7] = {11, 0.3s, 0.4s};
    it.failures[failureKindCount - 1] = {12, 0.31s, 0.41s};
    it.bodyBytes = 1ULL << 40;
    it.users = 13;
    it.userSeconds = 3.25;
    it.inFlight = 14;
    it.oldestInFlight = 1.5s;
    it.generatorBusy = 0.5;
    it.generatorWaited = 0.125;
    it.timerLateness = histogram(7);
    it.askedRate = 1e6 / 3;
    it.askedUsers = 15;
    it.arrived = {16, 17, 18, 19, 20, histogram(9), histogram(11)};
    it.unfinished = 21;
    it.unfinishedAges = histogram(13);
    return it;
}

ServerSample sample() {
    ServerSample it;
    it.loopLagMean = 1.5ms;
    it.loopLagWorst = 2.5ms;
    it.loopStalled = 3.5ms;
    it.loopUtilisation = 0.4;
    it.loopProcessor = 0.3;
    it.loopQueued = 5;
    it.lockUtilisation = 0.6;
    it.lockWaiting = 7;
    it.restarts = 8;
    it.poolActive = 9;
    it.poolQueued = 10;
    it.poolThreads = 11;
    it.peakThreads = 12;
    it.openConnections = 13;
    it.polls = 14;
    it.requests = 15;
    it.intervals = 16;
    return it;
}

Collected everything() {
    return {{interval(), Interval()},
            sample(),
            0.75,
            {.windowLateness = 12.5ms,
             .processorsBusy = 0.8,
             .othersBusy = 0.1,
             .descriptorsLeft = 900,
             .portsLeft = -1}};
}

} // namespace

class TestCollectedBytes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsReadIsWhatWasWritten() {
        const auto read = collectedFrom(toBytes(everything()));
        QVERIFY(read);
        QCOMPARE(read->intervals.size(), std::size_t{2});
        const Interval& it = read->intervals[0];
        QCOMPARE(it.begin, Seconds(0.25));
        QVERIFY(it.warmUp);
        QCOMPARE(it.succeeded.cells, interval().succeeded.cells);
        QCOMPARE(it.succeeded.sumUs, interval().succeeded.sumUs);
        QCOMPARE(it.failures[7].count, std::uint64_t{11});
        QCOMPARE(it.failures[failureKindCount - 1].lastSeen, Seconds(0.41));
        QCOMPARE(it.bodyBytes, std::uint64_t{1} << 40);
        QCOMPARE(it.askedRate, 1e6 / 3); // to the last bit
        QCOMPARE(it.arrived.serviceTimes.cells, interval().arrived.serviceTimes.cells);
        QCOMPARE(it.unfinishedAges.maxUs, interval().unfinishedAges.maxUs);
        QVERIFY(read->server == sample());
        QCOMPARE(read->processBusyShare, 0.75);
        QCOMPARE(read->self.windowLateness, std::optional<Millis>(12.5));
        QCOMPARE(read->self.descriptorsLeft, std::optional<long>(900));
        QCOMPARE(read->self.portsLeft, std::optional<long>(-1));
        // And whatever is not named above:
        QCOMPARE(toBytes(*read), toBytes(everything()));
    }

    void whatIsNotThereStaysAway() {
        const auto read = collectedFrom(toBytes({}));
        QVERIFY(read);
        QVERIFY(read->intervals.empty());
        QVERIFY(!read->server);
        QVERIFY(!read->self.windowLateness);
    }

    void otherBytesAreRefused() {
        const QByteArray whole = toBytes(everything());
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY2(!collectedFrom(whole.first(size)), qPrintable(QString::number(size)));
        QByteArray newer = whole;
        newer[0] = 2;
        QVERIFY(!collectedFrom(newer));
        QVERIFY(!collectedFrom("\x01nothing that was compressed"));
        QVERIFY(!collectedFrom(QByteArray(1, '\x01') + qCompress(QByteArray(64, '\xff'))));
        QVERIFY(!collectedFrom(QByteArray(1, '\x01') +
                               qCompress(qUncompress(whole.sliced(1)) + "more")));
    }

    void aCellThatNoHistogramHasIsRefused() {
        Collected wrong = everything();
        wrong.intervals[1].failed.cells = {{Histogram::cellCount, 1}};
        QVERIFY(!collectedFrom(toBytes(wrong)));
    }
};

QTEST_APPLESS_MAIN(TestCollectedBytes)
#include "tst_collected_bytes.moc"
