// SPDX-License-Identifier: GPL-3.0-or-later
// How outcomes become intervals, without clock or socket: every time is given.
#include "core/load/recorder.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <array>

using namespace quadrant;
using namespace std::chrono_literals;

class TestRecorder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outcomesAreCountedApart() {
        Recorder recorder(0s);
        std::array<InFlight, 3> requests;
        for (InFlight& request : requests)
            recorder.started(request, 1ms);
        recorder.succeeded(requests[1], 3ms, 10);
        recorder.failed(requests[0], 5ms, FailureKind::Status5xx, 7);
        recorder.failed(requests[2], 6ms, FailureKind::Reset);

        const auto intervals = recorder.handOver(10ms);
        QCOMPARE(intervals.size(), 1U);
        const Interval& interval = intervals[0];
        QCOMPARE(interval.begin, Seconds(0));
        QCOMPARE(interval.end, Seconds(10ms));
        QVERIFY(!interval.warmUp);
        QCOMPARE(interval.succeeded.count, 1U);
        QCOMPARE(interval.succeeded.sumUs, 2000);
        QCOMPARE(interval.failed.count, 2U);
        QCOMPARE(interval.failed.minUs, 4000);
        QCOMPARE(interval.failed.maxUs, 5000);
        QCOMPARE(interval.bodyBytes, 17U);
        const auto& reset = interval.failures[static_cast<std::size_t>(FailureKind::Reset)];
        QCOMPARE(reset.count, 1U);
        QCOMPARE(reset.firstSeen, Seconds(6ms));
        QCOMPARE(reset.lastSeen, Seconds(6ms));
        QCOMPARE(interval.inFlight, 0);
        QCOMPARE(interval.oldestInFlight, Seconds(0));
    }

    void intervalsFollowEachOther() {
        Recorder recorder(0s);
        InFlight request;
        recorder.started(request, 1ms);
        const Interval first = recorder.handOver(10ms).at(0);
        recorder.succeeded(request, 11ms, 0);
        const Interval second = recorder.handOver(20ms).at(0);
        QCOMPARE(first.requests(), 0U);
        QCOMPARE(first.inFlight, 1);
        QCOMPARE(first.oldestInFlight, Seconds(9ms));
        QCOMPARE(second.begin, first.end);
        QCOMPARE(second.requests(), 1U);
        QCOMPARE(second.succeeded.sumUs, 10'000);
    }

    void usersAreIntegrated() {
        Recorder recorder(0s);
        recorder.userSpawned(0ms);
        recorder.userSpawned(100ms);
        const Interval first = recorder.handOver(200ms).at(0);
        QCOMPARE(first.users, 2);
        QCOMPARE(first.userSeconds, 0.1 + 2 * 0.1);
        const Interval second = recorder.handOver(700ms).at(0);
        QCOMPARE(second.userSeconds, 2 * 0.5);
    }

    void theWarmUpEndsByTheOutcomesOwnTime() {
        Recorder recorder(100ms);
        recorder.userSpawned(0ms);
        InFlight before;
        InFlight after;
        recorder.started(before, 90ms);
        recorder.started(after, 91ms);
        recorder.succeeded(before, 100ms - 1ns, 0);
        recorder.succeeded(after, 100ms, 0);
        const auto intervals = recorder.handOver(150ms);
        QCOMPARE(intervals.size(), 2U);
        QVERIFY(intervals[0].warmUp);
        QCOMPARE(intervals[0].end, Seconds(100ms));
        QCOMPARE(intervals[0].requests(), 1U);
        QCOMPARE(intervals[0].inFlight, 1);
        QCOMPARE(intervals[0].oldestInFlight, Seconds(9ms));
        QCOMPARE(intervals[0].userSeconds, 0.1);
        QVERIFY(!intervals[1].warmUp);
        QCOMPARE(intervals[1].begin, Seconds(100ms));
        QCOMPARE(intervals[1].end, Seconds(150ms));
        QCOMPARE(intervals[1].requests(), 1U);
        QCOMPARE(intervals[1].userSeconds, 0.05);
    }

    void theWarmUpEndsWithoutAnyOutcomeToo() {
        Recorder recorder(100ms);
        QCOMPARE(recorder.handOver(50ms).size(), 1U);
        const auto intervals = recorder.handOver(150ms);
        QCOMPARE(intervals.size(), 2U);
        QCOMPARE(intervals[0].begin, Seconds(50ms));
        QCOMPARE(intervals[0].end, Seconds(100ms));
        QVERIFY(intervals[0].warmUp);
        QVERIFY(!intervals[1].warmUp);
        QCOMPARE(recorder.handOver(200ms).size(), 1U);
    }

    // Asked for what was until 95 ms while the thread is at 105 ms already: both recorders must
    // answer with the same stretches.
    void aThreadAheadOfTheOwnerGivesTheSameStretches() {
        Recorder ahead(100ms);
        Recorder behind(100ms);
        InFlight early;
        InFlight late;
        ahead.started(early, 1ms);
        ahead.started(late, 2ms);
        ahead.succeeded(early, 99ms, 0);
        ahead.succeeded(late, 105ms, 0);
        std::vector<Interval> all;
        for (const Elapsed at : {95ms, 120ms}) {
            const auto one = ahead.handOver(at);
            const auto other = behind.handOver(at);
            QCOMPARE(one.size(), other.size());
            for (std::size_t i = 0; i < one.size(); ++i) {
                QCOMPARE(one[i].begin, other[i].begin);
                QCOMPARE(one[i].end, other[i].end);
                QCOMPARE(one[i].warmUp, other[i].warmUp);
                all.push_back(one[i]);
            }
        }
        QCOMPARE(all.size(), 3U);
        QCOMPARE(all[0].requests(), 1U); // what ended in the warm-up stays in it
        QCOMPARE(all[1].requests(), 0U);
        QVERIFY(all[1].warmUp);
        QCOMPARE(all[1].inFlight, 1);
        QCOMPARE(all[2].requests(), 1U);
        QVERIFY(!all[2].warmUp);
    }

    void whatIsInFlightAtTheEndIsUnfinished() {
        Recorder recorder(0s);
        std::array<InFlight, 3> requests;
        recorder.started(requests[0], 10ms);
        recorder.started(requests[1], 20ms);
        recorder.started(requests[2], 30ms);
        recorder.succeeded(requests[1], 40ms, 0);
        QCOMPARE(recorder.handOver(50ms).at(0).unfinished, 0U);
        recorder.finish(100ms);
        const auto intervals = recorder.handOver(500ms);
        QCOMPARE(intervals.size(), 1U);
        QCOMPARE(intervals[0].end, Seconds(100ms));
        QCOMPARE(intervals[0].requests(), 0U);
        QCOMPARE(intervals[0].unfinished, 2U);
        QCOMPARE(intervals[0].unfinishedAges.minUs, 70'000);
        QCOMPARE(intervals[0].unfinishedAges.maxUs, 90'000);
        QCOMPARE(intervals[0].inFlight, 2);
        QCOMPARE(intervals[0].oldestInFlight, Seconds(90ms));
        QVERIFY(recorder.handOver(600ms).empty());
    }

    void endingInTheWarmUp_data() {
        QTest::addColumn<int>("endMs");
        QTest::addColumn<int>("intervals");
        QTest::newRow("before its end") << 50 << 1;
        QTest::newRow("at its end") << 100 << 2;
        QTest::newRow("after its end") << 150 << 2;
    }

    void endingInTheWarmUp() {
        QFETCH(int, endMs);
        QFETCH(int, intervals);
        Recorder recorder(100ms);
        InFlight request;
        recorder.started(request, 10ms);
        recorder.finish(std::chrono::milliseconds(endMs));
        const auto all = recorder.handOver(1s);
        QCOMPARE(static_cast<int>(all.size()), intervals);
        QVERIFY(all.front().warmUp);
        QCOMPARE(all.back().end, Seconds(std::chrono::milliseconds(endMs)));
        QCOMPARE(all.back().unfinished, 1U);
    }

    void theOldestInFlightIsTheHeadOfTheList() {
        Recorder recorder(0s);
        std::array<InFlight, 4> requests;
        for (InFlight& request : requests)
            recorder.started(request, 1ms);
        const InFlightList& list = recorder.inFlight();
        recorder.succeeded(requests[2], 2ms, 0); // from the middle
        QCOMPARE(list.oldest(), &requests[0]);
        recorder.succeeded(requests[0], 2ms, 0); // the head
        QCOMPARE(list.oldest(), &requests[1]);
        recorder.succeeded(requests[3], 2ms, 0); // the tail
        QCOMPARE(list.count(), 1);
        recorder.started(requests[0], 3ms); // again, now the youngest
        QCOMPARE(list.oldest(), &requests[1]);
        recorder.succeeded(requests[1], 4ms, 0);
        QCOMPARE(list.oldest(), &requests[0]);
        recorder.succeeded(requests[0], 4ms, 0);
        QCOMPARE(list.oldest(), nullptr);
        QCOMPARE(list.count(), 0);
    }
};

QUADRANT_TEST(TestRecorder)
#include "tst_recorder.moc"
