// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/record_builder.h"

#include <QtTest>

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
            addIntervals(endpoint, {interval(begin, end, 10)}, std::nullopt);
            begin = end;
        }
        QCOMPARE(endpoint.seconds.size(), std::size_t{2});
        QCOMPARE(endpoint.seconds[0].second, 0);
        QCOMPARE(endpoint.seconds[1].second, 1);
        QCOMPARE(endpoint.seconds[0].load.requests(), std::uint64_t{40});
        QCOMPARE(endpoint.seconds[1].load.requests(), std::uint64_t{40});
        QCOMPARE(endpoint.seconds[1].load.end.count(), 2.0);
        QCOMPARE(endpoint.totals.succeeded.count(), std::uint64_t{80});
        QCOMPARE(endpoint.totals.measured.count(), 2.0);
    }

    void anEmptyLastIntervalMakesNoSecond() {
        EndpointRecord endpoint;
        addIntervals(endpoint, {interval(0, 1, 1)}, std::nullopt);
        Interval last = interval(1, 1, 0);
        last.unfinished = 5;
        addIntervals(endpoint, {last}, std::nullopt);
        QCOMPARE(endpoint.seconds.size(), std::size_t{1});
        QCOMPARE(endpoint.totals.unfinished, std::uint64_t{5});
    }

    void warmUpIsShownButNotCounted() {
        EndpointRecord endpoint;
        addIntervals(endpoint, {interval(0, 0.6, 7, true), interval(0.6, 1, 4)}, std::nullopt);
        // A second that the warm-up's end cuts has two parts, or its totals would count both.
        QCOMPARE(endpoint.seconds.size(), std::size_t{2});
        QCOMPARE(endpoint.seconds[0].load.requests(), std::uint64_t{7});
        QVERIFY(endpoint.seconds[0].load.warmUp);
        QCOMPARE(endpoint.seconds[1].second, 0);
        QCOMPARE(endpoint.seconds[1].load.requests(), std::uint64_t{4});
        QCOMPARE(endpoint.totals.succeeded.count(), std::uint64_t{4});
        QCOMPARE(endpoint.totals.measured.count(), 0.4);
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
        addIntervals(endpoint, {interval(0, 0.25, 1)}, first);
        addIntervals(endpoint, {interval(0.25, 0.5, 1)}, second);
        QCOMPARE(endpoint.peakThreads, 12);
        QCOMPARE(endpoint.peakLoopLag.count(), 300.0);
        QCOMPARE(endpoint.polls, std::uint64_t{150});
        QCOMPARE(endpoint.restarts, 1);
        QVERIFY(endpoint.evidence.telemetry);
        QCOMPARE(endpoint.evidence.measured, Seconds(0.5));
        QCOMPARE(endpoint.evidence.longestStall, Millis(300));
        QCOMPARE(endpoint.seconds.size(), std::size_t{1});
        QVERIFY(endpoint.seconds[0].server.has_value());
    }
};

QTEST_APPLESS_MAIN(TestRecordBuilder)
#include "tst_record_builder.moc"
