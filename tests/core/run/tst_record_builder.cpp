// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/record_builder.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace quadrant;

namespace {

Interval interval(double begin, double end, int requests, bool warmUp = false) {
    Interval made;
    made.begin = Seconds(begin);
    made.end = Seconds(end);
    made.warmUp = warmUp;
    Histogram histogram;
    for (int i = 0; i < requests; ++i)
        histogram.record(1000);
    made.succeeded = histogram.drain();
    made.users = 3;
    made.userSeconds = 3 * (end - begin);
    return made;
}

} // namespace

class TestRecordBuilder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quartersBecomeSeconds() {
        EndpointRecord endpoint;
        // As collected in practice: each a little late, the last one cut exactly.
        const double ends[] = {0.2503, 0.5001, 0.7502, 1.0004, 1.2501, 1.5003, 1.7501, 2.0};
        double begin = 0;
        for (const double end : ends) {
            addCollected(endpoint, {{interval(begin, end, 10)}, {}, 0, {}});
            begin = end;
        }
        QCOMPARE(endpoint.seconds.size(), std::size_t{2});
        QCOMPARE(endpoint.seconds.all()[0].second, 0);
        QCOMPARE(endpoint.seconds.all()[1].second, 1);
        QCOMPARE(endpoint.seconds.all()[0].load.requests(), std::uint64_t{40});
        QCOMPARE(endpoint.seconds.all()[1].load.requests(), std::uint64_t{40});
        QCOMPARE(endpoint.seconds.all()[1].load.end.count(), 2.0);
        QCOMPARE(endpoint.totals.succeeded.count(), std::uint64_t{80});
        QCOMPARE(endpoint.totals.measured.count(), 2.0);
    }

    void anEmptyLastIntervalMakesNoSecond() {
        EndpointRecord endpoint;
        addCollected(endpoint, {{interval(0, 1, 1)}, {}, 0, {}});
        Interval last = interval(1, 1, 0);
        last.unfinished = 5;
        addCollected(endpoint, {{last}, {}, 0, {}});
        QCOMPARE(endpoint.seconds.size(), std::size_t{1});
        QCOMPARE(endpoint.totals.unfinished, std::uint64_t{5});
    }

    void warmUpIsShownButNotCounted() {
        EndpointRecord endpoint;
        addCollected(endpoint, {{interval(0, 0.6, 7, true), interval(0.6, 1, 4)}, {}, 0, {}});
        // A second that the warm-up's end cuts has two parts, or its totals would count both.
        QCOMPARE(endpoint.seconds.size(), std::size_t{2});
        QCOMPARE(endpoint.seconds.all()[0].load.requests(), std::uint64_t{7});
        QVERIFY(endpoint.seconds.all()[0].load.warmUp);
        QCOMPARE(endpoint.seconds.all()[1].second, 0);
        QCOMPARE(endpoint.seconds.all()[1].load.requests(), std::uint64_t{4});
        QCOMPARE(endpoint.totals.succeeded.count(), std::uint64_t{4});
        QCOMPARE(endpoint.totals.measured.count(), 0.4);
    }

    void packedSecondsAreTheSame() {
        EndpointRecord plain;
        EndpointRecord packed;
        for (int quarter = 0; quarter < 40; ++quarter) {
            Interval load = interval(quarter / 4.0, (quarter + 1) / 4.0, quarter, quarter < 6);
            load.failures[2] = {5, load.begin, load.end, 503};
            ServerSample server;
            server.loopLagWorst = Millis(quarter);
            const SelfSample self{.windowLateness = Millis(quarter), .descriptorsLeft = 100};
            addCollected(plain, {{load}, server, 0.5, self});
            addCollected(packed, {{load}, server, 0.5, self});
            packed.seconds.pack();
        }
        QCOMPARE(packed.seconds.size(), std::size_t{11}); // the warm-up's end cuts one
        QVERIFY(packed.seconds.packedBytes() > 0);
        const std::vector<SecondRecord> expected = plain.seconds.all();
        const std::vector<SecondRecord> seconds = packed.seconds.all();
        QCOMPARE(seconds.size(), expected.size());
        for (std::size_t i = 0; i < seconds.size(); ++i) {
            QCOMPARE(seconds[i].second, expected[i].second);
            QCOMPARE(seconds[i].server, expected[i].server);
            QCOMPARE(seconds[i].load.warmUp, expected[i].load.warmUp);
            QCOMPARE(seconds[i].load.end, expected[i].load.end);
            QCOMPARE(seconds[i].load.succeeded.cells, expected[i].load.succeeded.cells);
            QCOMPARE(seconds[i].load.succeeded.sumUs, expected[i].load.succeeded.sumUs);
            QCOMPARE(seconds[i].load.failures[2].count, expected[i].load.failures[2].count);
            QCOMPARE(seconds[i].self.checked, expected[i].self.checked);
            QCOMPARE(seconds[i].self.worstWindowLateness, expected[i].self.worstWindowLateness);
            QCOMPARE(seconds[i].self.fewestDescriptors, expected[i].self.fewestDescriptors);
        }
    }

    /// What a run of hours grows by.
    void aPackedSecondIsSmall_data() {
        QTest::addColumn<int>("requests");
        QTest::addColumn<std::size_t>("atMost");
        QTest::newRow("1,000/s") << 1'000 << std::size_t{1'500};
        QTest::newRow("100,000/s") << 100'000 << std::size_t{5'000};
    }
    void aPackedSecondIsSmall() {
        QFETCH(int, requests);
        QFETCH(std::size_t, atMost);
        std::mt19937 random(7);
        // A busy server: a median of 200 µs, one in a thousand above 2.5 ms.
        std::lognormal_distribution latency(std::log(200.0), 0.8);
        Interval load = interval(0, 1, 0);
        Histogram histogram;
        for (int i = 0; i < requests; ++i)
            histogram.record(static_cast<std::int64_t>(latency(random)));
        load.succeeded = histogram.drain();
        EndpointRecord endpoint;
        for (int second = 0; second < 11; ++second) {
            load.begin = Seconds(second);
            load.end = Seconds(second + 1);
            addCollected(endpoint, {{load}, ServerSample(), 0, {}});
            endpoint.seconds.pack();
        }
        const std::size_t each = endpoint.seconds.packedBytes() / 10;
        QVERIFY2(each <= atMost, QByteArray::number(each));
    }

    void telemetryPeaksAndSums() {
        EndpointRecord endpoint;
        ServerSample first;
        first.loopLagWorst = Millis(20);
        first.peakThreads = 12;
        first.polls = 100;
        ServerSample second;
        second.loopLagWorst = Millis(300);
        second.peakThreads = 9;
        second.polls = 50;
        second.restarts = 1;
        addCollected(endpoint, {{interval(0, 0.25, 1)}, first, 0, {}});
        addCollected(endpoint, {{interval(0.25, 0.5, 1)}, second, 0, {}});
        QCOMPARE(endpoint.peakThreads, 12);
        QCOMPARE(endpoint.peakLoopLag.count(), 300.0);
        QCOMPARE(endpoint.polls, std::uint64_t{150});
        QCOMPARE(endpoint.restarts, 1);
        QVERIFY(endpoint.evidence.telemetry);
        QCOMPARE(endpoint.evidence.measured, Seconds(0.5));
        QCOMPARE(endpoint.evidence.longestStall, Millis(300));
        QCOMPARE(endpoint.seconds.size(), std::size_t{1});
        QVERIFY(endpoint.seconds.all()[0].server.has_value());
    }
};

QUADRANT_TEST(TestRecordBuilder)
#include "tst_record_builder.moc"
