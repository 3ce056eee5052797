// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/collected_bytes.h"
#include "tests/support/test_main.h"

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
    it.failures[7] = {11, 0.3s, 0.4s, 503};
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
    it.poolProcessor = 1.75;
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

/// everything(), as the first version of the format wrote it.
constexpr auto version1 =
    "AQAADJB4Ae2WTWhTQRDH38traZo0aapJW2xsbfwgVWyrbWolxk3aWlOUWO0HUUE9WT/Bi0LBD6oVPCkKIlo85Sx+"
    "XloUrOInomKFoBcFL7VHDyKoqNmdOfzn4k08dA9v9rczsztv3pvdtSzdXOq16aiPRtLTJjmXpCPGPYLrBO9AtmuQ"
    "nS3I7u/I5cPIoTHkcCtyJIMcnUBuqkaOifXjYv3UD7RPH0PO3EUe8CFbOm/D8Yk7NK7z1/vm6AniCpIrhd8lZPsx"
    "cnEfsvcncoXg6uOor72HvNiPvOwi8oobyO1dyGt3I3e9QN4g3m+zsM+Wob2l8/Jg+81tNK79Ry4c4e9Fw/+98Kqp"
    "Ft3Uu8uFduUvEZepqbwncSiXV+8LT0/CsrgEtacvyRVnJvKrb6bDdavuG6Yn120JMU9WKbhT8HNk107kklpk3yBy"
    "kNchOU/wghG0XzKJvJzrgvxaOG/Eq2+jfbIbuXsf8sZXyH2rkLfuRdZ1azvPIntoXOfvWvNkLhXMDhQajZeTDJDk"
    "uOcQc/6DxDxeSkzvY4UF8/ykZzP+GRweIOk+if7+h8ghXpfsa8Q+Ws/7E+mj69G/cT9yK50WHE+8HfUpkf8054nm"
    "z1Shff95ZEvHe/D6F95Pdb566r7yfsvv4xV+EcFDyHYbspNDLj2MHBBxVi5EfVj8l5Fp1Dc0Ijc9Qo69RV4j6qzj"
    "LOrTM8ibdiEPnEE2eRx9cor/J52v7GlXB9mFSHI+Od/0nayomE+cx/YB1BetQ/Zw/dB8gZeor4ohzxffa5GIZynX"
    "Ec3XfA792/LIiXrkzlvIPeJ79PajflCcmyafYx+CV8lOxzc043tKPCtmM/AvM2Dz+Z8sMssm6SbF9w2+f1BQxeqT"
    "uY8Q63PtT99NzOeSh5j3V76fcT3yfZH39YCaJg8j7GSD6ajP5t6jxo0kK6pfZ5T5F7XfSsqKyg==";

/// And as the second one did.
constexpr auto version2 =
    "AgQ/0AAAAAAAAD/gAAAAAAAAAmoDAQcBFQE/Ab0BAbcEAakLAf4MAaIMAZkNAZoMAewMAd4MAboMAakNAYEMAYEN"
    "Ab8MAdEMASbo6t2TDwb+8ZONCmIyAWUBrwIBjQcBqg0BgAwBgQ0BvwwB0QwBhw0BmwwBlA0BogwB5gwB5gwBtAwB"
    "pg0BIrTF3aUYZKTZk5kQAAAAAAAAABY/0zMzMzMzMz/ZmZmZmZma7gcAGD/T1wo9cKPXP9o9cKPXCj0AgICAgIBA"
    "GkAKAAAAAAAAHD/4AAAAAAAAP+AAAAAAAAA/wAAAAAAAAGwHAQ8BLQGHAQGVAwG/CQG4DAGrDQGADAGADQHADAHQ"
    "DAGJDQGZDAGTDQGkDAHlDAHoDAGyDAEm0InJvCAOxoaG0xVBFFhVVVVVVR4gIiQmKGYJARMBOQGrAQGBBAGBCwHB"
    "DAHPDAGJDQGZDAGTDQGkDAHlDAHoDAGyDAGlDQGIDAH6DAEkmsj/2g0S+Nr/kQlmCwEXAUUBzwEB7QQB0gsBog0B"
    "jAwB9wwBzgwBxgwBlw0BjwwBiw0BrwwB3AwB9gwBqAwBJKqNvMwQFoSJqIgLKmYNARsBUQHzAQHZBQGjDAHmDAHn"
    "DAGyDAGmDQGHDAH7DAHIDAHKDAGRDQGTDAGPDQGqDAEkutL4vRMakLfQ/gwAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAI/+AAAAAAAAEAEAAAAAAAAQAwAAAAAAAA/2ZmZmZmZmj/TMzMzMzMzCj/jMzMz"
    "MzMzDhASFBYYGhweID/oAAAAAAAAAkApAAAAAAAAP+mZmZmZmZo/uZmZmZmZmgKIDgIBxWo=";

/// And the third.
constexpr auto version3 =
    "AwQ/0AAAAAAAAD/gAAAAAAAAAmoDAQcBFQE/Ab0BAbcEAakLAf4MAaIMAZkNAZoMAewMAd4MAboMAakNAYEMAYEN"
    "Ab8MAdEMASbo6t2TDwb+8ZONCmIyAWUBrwIBjQcBqg0BgAwBgQ0BvwwB0QwBhw0BmwwBlA0BogwB5gwB5gwBtAwB"
    "pg0BIrTF3aUYZKTZk5kQAAAAAAAAABY/0zMzMzMzMz/ZmZmZmZma7gcAGD/T1wo9cKPXP9o9cKPXCj0AgICAgIBA"
    "GkAKAAAAAAAAHD/4AAAAAAAAP+AAAAAAAAA/wAAAAAAAAGwHAQ8BLQGHAQGVAwG/CQG4DAGrDQGADAGADQHADAHQ"
    "DAGJDQGZDAGTDQGkDAHlDAHoDAGyDAEm0InJvCAOxoaG0xVBFFhVVVVVVR4gIiQmKGYJARMBOQGrAQGBBAGBCwHB"
    "DAHPDAGJDQGZDAGTDQGkDAHlDAHoDAGyDAGlDQGIDAH6DAEkmsj/2g0S+Nr/kQlmCwEXAUUBzwEB7QQB0gsBog0B"
    "jAwB9wwBzgwBxgwBlw0BjwwBiw0BrwwB3AwB9gwBqAwBJKqNvMwQFoSJqIgLKmYNARsBUQHzAQHZBQGjDAHmDAHn"
    "DAGyDAGmDQGHDAH7DAHIDAHKDAGRDQGTDAGPDQGqDAEkutL4vRMakLfQ/gwAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAI/+AAAAAAAAEAEAAAAAAAAQAwAAAAAAAA/2ZmZmZmZmj/TMzMzMzMzCj/jMzMz"
    "MzMzDhASFBYYGhweID/8AAAAAAAAP+gAAAAAAAACQCkAAAAAAAA/6ZmZmZmZmj+5mZmZmZmaAogOAgGbjQ==";

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

    void theFirstVersionIsStillRead() {
        const auto read = collectedFrom(QByteArray::fromBase64(version1));
        QVERIFY(read);
        Collected asItWas = everything();
        asItWas.intervals[0].failures[7].sample = 0; // which it didn't have
        asItWas.server->poolProcessor = 0;
        QCOMPARE(toBytes(*read), toBytes(asItWas));
    }

    void theSecondVersionIsStillRead() {
        const auto read = collectedFrom(QByteArray::fromBase64(version2));
        QVERIFY(read);
        Collected asItWas = everything();
        asItWas.server->poolProcessor = 0;
        QCOMPARE(toBytes(*read), toBytes(asItWas));
    }

    void theThirdVersionIsStillRead() {
        const auto read = collectedFrom(QByteArray::fromBase64(version3));
        QVERIFY(read);
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
        newer[0] = 5;
        QVERIFY(!collectedFrom(newer));
        QVERIFY(!collectedFrom("\x02nothing that was compressed"));
        for (const char version : {'\x00', '\x01', '\x02'})
            QVERIFY(!collectedFrom(version + qCompress(QByteArray(64, '\xff'))));
        QVERIFY(!collectedFrom(whole + "more"));
        const QByteArray first = QByteArray::fromBase64(version1);
        QVERIFY(!collectedFrom('\x01' + qCompress(qUncompress(first.sliced(1)) + "more")));
        for (qsizetype i = 0; i < whole.size(); ++i) {
            QByteArray damaged = whole;
            damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
            QVERIFY2(!collectedFrom(damaged), qPrintable(QString::number(i)));
        }
    }

    void aCellThatNoHistogramHasIsRefused() {
        Collected wrong = everything();
        wrong.intervals[1].failed.cells.append(Histogram::cellCount, 1);
        QVERIFY(!collectedFrom(toBytes(wrong)));
    }
};

QUADRANT_TEST(TestCollectedBytes)
#include "tst_collected_bytes.moc"
