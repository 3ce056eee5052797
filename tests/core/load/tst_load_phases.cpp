// SPDX-License-Identifier: GPL-3.0-or-later
// The load as a whole: who sends to whom and when, the warm-up, the end, and that every request is
// accounted for.
#include "tests/core/load/load_run.h"
#include "tests/support/scripted_server.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>

#include <array>

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

const std::string okAnswer = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

/// Answers the first requests of each connection, and then no more.
ScriptedServer::Script answering(int requests) {
    return [requests](ScriptedConnection& connection) {
        for (int i = 0; i < requests; ++i) {
            if (!connection.readRequest() || !connection.send(okAnswer))
                return;
        }
        while (connection.readRequest()) {
        }
    };
}

} // namespace

class TestLoadPhases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The generator tells how busy its thread was, the last interval included.
    void theGeneratorsOwnLoad_data() {
        QTest::addColumn<Millis>("thinkTime");
        QTest::addColumn<bool>("busy");
        QTest::newRow("nearly idle") << Millis(100) << false;
        QTest::newRow("as many as it can") << Millis(0) << true;
    }

    void theGeneratorsOwnLoad() {
        QFETCH(Millis, thinkTime);
        QFETCH(bool, busy);
        ScriptedServer server(answering(1'000'000));
        const auto results = runLoad(loopbackPlan(server.port(), 2, 300ms, thinkTime));
        Interval all;
        for (const Interval& interval : results.at(0).intervals) {
            QVERIFY(interval.generatorBusy >= 0 && interval.generatorBusy <= 1);
            all.append(interval);
        }
        QVERIFY(all.requests() > 0);
        QVERIFY(all.generatorBusy > 0);
        if (!busy)
            QVERIFY(all.generatorBusy < 0.5);
    }

    void everyRequestIsAccountedFor_data() {
        QTest::addColumn<int>("users");
        QTest::addColumn<int>("threads");
        QTest::addColumn<int>("answered"); // on each connection, before the server falls silent
        QTest::newRow("one user") << 1 << 1 << 20;
        QTest::newRow("many users") << 40 << 1 << 25;
        QTest::newRow("several threads") << 41 << 3 << 25;
        QTest::newRow("more users than start in one go") << 200 << 1 << 3;
        QTest::newRow("more threads than users") << 2 << 4 << 10;
        QTest::newRow("nothing is ever answered") << 5 << 2 << 0;
    }

    void everyRequestIsAccountedFor() {
        QFETCH(int, users);
        QFETCH(int, threads);
        QFETCH(int, answered);
        ScriptedServer server(answering(answered));
        LoadPlan plan = loopbackPlan(server.port(), users, 60s, 0ms);
        plan.threads = threads;
        LoadGenerator generator(plan);
        QVERIFY(generator.start().ok());
        QTRY_COMPARE(server.requests(), users * (answered + 1));
        generator.stop();
        QVERIFY(generator.ended());
        std::vector<TargetResult> results;
        collectInto(results, generator);
        const TargetResult& result = results.at(0);

        QCOMPARE(result.succeeded(), static_cast<unsigned>(users * answered));
        QCOMPARE(result.failed(), 0U);
        QCOMPARE(result.totals.unfinished, static_cast<unsigned>(users));
        QCOMPARE(result.totals.unfinishedAges.count(), static_cast<unsigned>(users));
        QVERIFY(result.totals.unfinishedAges.maxUs() <= Micros(60s).count());
        QCOMPARE(result.totals.bodyBytes, 5 * result.succeeded());
        QCOMPARE(server.connections(), users);
        QTRY_COMPARE(server.openConnections(), 0);
        collectInto(results, generator);
        QCOMPARE(results.at(0).intervals.size(), 1U); // nothing was left
    }

    void intervalsAreCutAtTheWarmUpAndAtTheEnd() {
        ScriptedServer server(ScriptedServer::answering(okAnswer));
        LoadPlan plan = loopbackPlan(server.port(), 6, 400ms, 1ms);
        plan.threads = 2;
        plan.warmUp = 130ms;
        const auto results = runLoad(plan);
        const std::vector<Interval>& intervals = results.at(0).intervals;

        QCOMPARE(intervals.front().begin, Seconds(0));
        QCOMPARE(intervals.back().end, Seconds(400ms));
        bool cutAtWarmUp = false;
        double userSeconds = 0;
        for (std::size_t i = 0; i < intervals.size(); ++i) {
            if (i > 0)
                QCOMPARE(intervals[i].begin, intervals[i - 1].end);
            QVERIFY(intervals[i].begin <= intervals[i].end);
            QCOMPARE(intervals[i].warmUp, intervals[i].end <= Seconds(130ms));
            cutAtWarmUp = cutAtWarmUp || intervals[i].end == Seconds(130ms);
            userSeconds += intervals[i].userSeconds;
        }
        // All together: a thread that is late counts what was before it looked, too.
        QVERIFY(userSeconds > 0 && userSeconds <= 6 * Seconds(400ms).count() + 1e-9);
        QVERIFY(cutAtWarmUp);
        QCOMPARE(intervals.back().users, 6);
        QCOMPARE(results.at(0).totals.measured, Seconds(400ms) - Seconds(130ms));
        QVERIFY(results.at(0).succeeded() > 0);
    }

    void nothingThatEndsLaterCounts() {
        std::atomic<bool> mayAnswer{false};
        ScriptedServer server([&](ScriptedConnection& connection) {
            while (connection.readRequest()) {
                while (!mayAnswer)
                    connection.pause(1ms);
                connection.send(okAnswer);
            }
        });
        LoadGenerator generator(loopbackPlan(server.port(), 3, 100ms, 0ms));
        QVERIFY(generator.start().ok());
        QTRY_VERIFY(generator.ended());
        mayAnswer = true;
        std::vector<TargetResult> results;
        collectInto(results, generator);
        QCOMPARE(results.at(0).succeeded(), 0U);
        QCOMPARE(results.at(0).totals.unfinished, 3U);
        QVERIFY(results.at(0).totals.unfinishedAges.maxUs() <= 100'000);
        QCOMPARE(results.at(0).intervals.back().end, Seconds(100ms));
        QTRY_COMPARE(server.openConnections(), 0);
        QCOMPARE(server.requests(), 3);
    }

    void inFlightAndItsAgeAreSeenFromOutside() {
        ScriptedServer server(answering(0));
        LoadGenerator generator(loopbackPlan(server.port(), 4, 60s, 0ms));
        QVERIFY(generator.start().ok());
        QTRY_COMPARE(server.requests(), 4);
        const Interval first = generator.collect().at(0).back();
        QCOMPARE(first.inFlight, 4);
        QCOMPARE(first.users, 4);
        const Interval second = generator.collect().at(0).back();
        const Seconds passed = second.end - first.end;
        QCOMPARE(second.inFlight, 4);
        QVERIFY(std::abs((second.oldestInFlight - first.oldestInFlight - passed).count()) < 1e-6);
        QVERIFY(std::abs(second.userSeconds - 4 * passed.count()) < 1e-6);
    }

    void usersAreSpawnedAtTheirRate() {
        ScriptedServer server(answering(0));
        LoadPlan plan = loopbackPlan(server.port(), 30, 400ms, 0ms);
        plan.spawnRate = 50; // so the last ten have no time to come
        const auto results = runLoad(plan);
        const Interval& last = results.at(0).intervals.back();
        QVERIFY(last.users > 0);
        QVERIFY(last.users <= 20);
        QCOMPARE(results.at(0).totals.unfinished, static_cast<unsigned>(last.users));
        // User k is there from k ÷ 50 s at the earliest.
        double most = 0;
        for (int k = 0; k < 20; ++k)
            most += 0.4 - k / 50.0;
        QVERIFY(results.at(0).totals.userSeconds <= most + 1e-9);
    }

    void usersAreDealtOutToTheTargets_data() {
        QTest::addColumn<int>("users");
        QTest::addColumn<int>("threads");
        QTest::addColumn<std::vector<int>>("perTarget");
        QTest::addColumn<bool>("asked"); // for just these numbers
        QTest::newRow("evenly") << 6 << 1 << std::vector<int>{2, 2, 2} << false;
        QTest::newRow("in turn") << 8 << 1 << std::vector<int>{3, 3, 2} << false;
        QTest::newRow("fewer than targets") << 2 << 1 << std::vector<int>{1, 1, 0} << false;
        QTest::newRow("over several threads") << 8 << 2 << std::vector<int>{3, 3, 2} << false;
        QTest::newRow("a thread each") << 7 << 3 << std::vector<int>{3, 2, 2} << false;
        QTest::newRow("as asked") << 12 << 1 << std::vector<int>{1, 9, 2} << true;
        QTest::newRow("as asked, over several threads")
            << 12 << 3 << std::vector<int>{2, 1, 9} << true;
        QTest::newRow("none for one") << 4 << 2 << std::vector<int>{0, 4, 0} << true;
    }

    void usersAreDealtOutToTheTargets() {
        QFETCH(int, users);
        QFETCH(int, threads);
        QFETCH(std::vector<int>, perTarget);
        QFETCH(bool, asked);
        std::array<std::atomic<int>, 3> seen{};
        ScriptedServer server([&](ScriptedConnection& connection) {
            while (connection.readRequest())
                ++seen[static_cast<std::size_t>(connection.request()[5] - '0')];
        });
        LoadPlan plan = loopbackPlan(server.port(), users, 60s, 0ms);
        plan.threads = threads;
        plan.targets = {loopbackTarget(server.port(), "/0"), loopbackTarget(server.port(), "/1"),
                        loopbackTarget(server.port(), "/2")};
        if (asked)
            plan.usersPerTarget = perTarget;
        LoadGenerator generator(plan);
        QVERIFY(generator.start().ok());
        QTRY_COMPARE(server.requests(), users);
        generator.stop();
        std::vector<TargetResult> results;
        collectInto(results, generator);
        QCOMPARE(results.size(), 3U);
        for (std::size_t target = 0; target < 3; ++target) {
            QTRY_COMPARE(seen[target].load(), perTarget[target]);
            QCOMPARE(results[target].intervals.back().users, perTarget[target]);
            QCOMPARE(results[target].totals.unfinished, static_cast<unsigned>(perTarget[target]));
        }
    }

    void usersThinkBetweenRequests() {
        ScriptedServer server(ScriptedServer::answering(okAnswer));
        const auto results = runLoad(loopbackPlan(server.port(), 5, 500ms, 100ms));
        QVERIFY(results.at(0).succeeded() >= 5);
        QVERIFY(results.at(0).succeeded() <= 5 * 5); // at 0, 100, 200, 300 and 400 ms, or later
        QVERIFY(results.at(0).intervals.back().users == 5); // thinking users are active
    }

    void stoppingEndsTheLoadAtOnce() {
        ScriptedServer server(ScriptedServer::answering(okAnswer));
        LoadPlan plan = loopbackPlan(server.port(), 50, 600s, 0ms);
        plan.threads = 2;
        LoadGenerator generator(plan);
        QVERIFY(generator.start().ok());
        QTRY_VERIFY(server.requests() > 200);
        QVERIFY(!generator.ended());
        QElapsedTimer timer;
        timer.start();
        generator.stop();
        QVERIFY(timer.elapsed() < 1000);
        QVERIFY(generator.ended());
        std::vector<TargetResult> results;
        collectInto(results, generator);
        const TargetResult& result = results.at(0);
        QVERIFY(result.intervals.back().end < Seconds(600s));
        QTRY_COMPARE(server.openConnections(), 0);
        const int ended = static_cast<int>(result.succeeded() + result.failed());
        QVERIFY(server.requests() >= ended);
        QVERIFY(server.requests() <= ended + static_cast<int>(result.totals.unfinished));
        QCOMPARE(result.failed(), 0U);
        generator.stop(); // again is harmless
    }

    void destroyingIsStopping() {
        ScriptedServer server(answering(0));
        {
            LoadGenerator neverStarted(loopbackPlan(server.port(), 1, 1s, 0ms));
            LoadGenerator generator(loopbackPlan(server.port(), 5, 600s, 0ms));
            QVERIFY(generator.start().ok());
            QTRY_COMPARE(server.requests(), 5);
        }
        QTRY_COMPARE(server.openConnections(), 0);
    }
};

QUADRANT_TEST(TestLoadPhases)
#include "tst_load_phases.moc"
