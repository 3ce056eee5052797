// SPDX-License-Identifier: GPL-3.0-or-later
// The level of a load changes: as it was planned, and on demand while it runs.
#include "tests/core/load/load_run.h"
#include "tests/support/scripted_server.h"
#include "tests/support/test_main.h"

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

const std::string ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

} // namespace

class TestLoadLevels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRateChangesAsPlannedExactly() {
        ScriptedServer server(ScriptedServer::answering(ok));
        LoadPlan plan = loopbackPlan(server.port(), 1, 600ms, 0ms);
        plan.rate = 100;
        plan.levels = {{200ms, 500}, {400ms, 50}};
        const TargetResult result = runLoad(plan).at(0);
        QCOMPARE(result.totals.intended, 20U + 100U + 10U);
        QCOMPARE(result.intervals.front().askedRate, 100.0);
        QCOMPARE(result.intervals.back().askedRate, 50.0);
    }

    void usersComeAndGoAsPlanned_data() {
        QTest::addColumn<int>("threads");
        QTest::newRow("one thread") << 1;
        QTest::newRow("two threads") << 2;
    }
    void usersComeAndGoAsPlanned() {
        QFETCH(int, threads);
        ScriptedServer server(ScriptedServer::answering(ok));
        LoadPlan plan = loopbackPlan(server.port(), 3, 60s, 1ms);
        plan.threads = threads;
        plan.levels = {{100ms, 9}, {300ms, 4}};
        LoadGenerator generator(plan);
        std::vector<TargetResult> results;
        QVERIFY(generator.start().ok());
        const auto users = [&] {
            collectInto(results, generator);
            return results.at(0).intervals.back().users;
        };
        const auto asked = [&] { return results.at(0).intervals.back().askedUsers; };
        QTRY_COMPARE(users(), 9);
        QCOMPARE(asked(), 9);
        QTRY_COMPARE(users(), 4);
        QCOMPARE(asked(), 4);
        QTRY_COMPARE(server.openConnections(), 4); // who goes closes its connection
        QCOMPARE(results.at(0).failed(), 0U);      // after its answer
    }

    void levelsAreTakenAsTheirTimeComes() {
        LevelCursor levels({{0s, 5}, {2s, 6}, {3s, 7}, {9s, 8}});
        QCOMPARE(levels.take(0s)->level, 5.0);
        QVERIFY(!levels.take(1999ms));
        QCOMPARE(levels.next(), std::optional<Clock::duration>(2s));
        QCOMPARE(levels.take(4s)->level, 6.0);
        QCOMPARE(levels.take(4s)->level, 7.0);
        levels.dropRest();
        QVERIFY(!levels.next());
        QVERIFY(!levels.take(10s));
    }

    /// Planned ones at the time that they were planned for, and none after one by hand.
    void changesAreTold() {
        ScriptedServer server(ScriptedServer::answering(ok));
        LoadPlan plan = loopbackPlan(server.port(), 1, 60s, 1ms);
        plan.levels = {{0s, 1}, {50ms, 2}, {100ms, 3}, {59s, 4}};
        LoadGenerator generator(plan);
        QVERIFY(generator.start().ok());
        std::vector<LoadLevel> changes;
        const auto count = [&] {
            for (const LoadLevel& change : generator.takeChanges())
                changes.push_back(change);
            return changes.size();
        };
        QTRY_COMPARE(count(), std::size_t{2});
        QVERIFY((changes == std::vector<LoadLevel>{{50ms, 2}, {100ms, 3}}));
        generator.changeLevel(9);
        QCOMPARE(count(), std::size_t{3});
        QCOMPARE(changes.back().level, 9.0);
        QVERIFY(changes.back().byHand);
        QVERIFY(changes.back().at > 100ms && changes.back().at < 59s);
    }

    void usersChangeOnDemand() {
        ScriptedServer server(ScriptedServer::answering(ok));
        LoadPlan plan = loopbackPlan(server.port(), 2, 60s, 1ms);
        plan.levels = {{59s, 50}}; // no longer holds
        LoadGenerator generator(plan);
        std::vector<TargetResult> results;
        QVERIFY(generator.start().ok());
        const auto users = [&] {
            collectInto(results, generator);
            return results.at(0).intervals.back().users;
        };
        for (const int level : {7, 1, 12, 12, 3}) {
            generator.changeLevel(level);
            QTRY_COMPARE(users(), level);
            QTRY_COMPARE(server.openConnections(), level);
        }
        generator.stop();
        collectInto(results, generator);
        QCOMPARE(results.at(0).failed(), 0U);
    }

    void aUserThatThinksLeavesAtOnce() {
        ScriptedServer server(ScriptedServer::answering(ok));
        LoadGenerator generator(loopbackPlan(server.port(), 5, 60s, 1min));
        QVERIFY(generator.start().ok());
        QTRY_COMPARE(server.requests(), 5);
        QTRY_COMPARE(server.openConnections(), 5);
        generator.changeLevel(1);
        QTRY_COMPARE(server.openConnections(), 1);
    }

    void aUserWhoIsToGoAndComesBackStays() {
        ScriptedServer server([](ScriptedConnection& connection) {
            while (connection.readRequest())
                connection.pause(1min);
        });
        LoadGenerator generator(loopbackPlan(server.port(), 2, 60s, 0ms));
        QVERIFY(generator.start().ok());
        QTRY_COMPARE(server.requests(), 2);
        generator.changeLevel(0);
        generator.changeLevel(2);
        std::vector<TargetResult> results;
        collectInto(results, generator);
        QCOMPARE(results.at(0).intervals.back().users, 2);
        QCOMPARE(results.at(0).intervals.back().inFlight, 2);
        QCOMPARE(server.connections(), 2);
    }

    void aRateChangesOnDemand() {
        ScriptedServer server(ScriptedServer::answering(ok));
        LoadPlan plan = loopbackPlan(server.port(), 1, 60s, 0ms);
        plan.rate = 0.001;
        LoadGenerator generator(plan);
        std::vector<TargetResult> results;
        QVERIFY(generator.start().ok());
        collectInto(results, generator);
        QCOMPARE(results.at(0).totals.intended, 0U);
        generator.changeLevel(1000);
        const auto ended = [&] {
            collectInto(results, generator);
            return results.at(0).succeeded();
        };
        QTRY_VERIFY(ended() >= 20);
        QCOMPARE(results.at(0).intervals.back().askedRate, 1000.0);
    }
};

QUADRANT_TEST(TestLoadLevels)
#include "tst_load_levels.moc"
