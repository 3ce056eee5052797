// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_plan.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace quadrant;

class TestRunPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void phase_data() {
        QTest::addColumn<double>("elapsed");
        QTest::addColumn<double>("warmUp");
        QTest::addColumn<int>("phase");
        // 100 users at 50/s: the ramp takes 2 s of the 10.
        QTest::newRow("start") << 0.0 << 0.0 << int(Phase::Ramp);
        QTest::newRow("late in the ramp") << 1.999 << 0.0 << int(Phase::Ramp);
        QTest::newRow("no warm-up") << 2.0 << 0.0 << int(Phase::Measure);
        QTest::newRow("warm-up after the ramp") << 2.0 << 3.0 << int(Phase::WarmUp);
        QTest::newRow("warm-up's end") << 3.0 << 3.0 << int(Phase::Measure);
        QTest::newRow("warm-up shorter than the ramp") << 1.5 << 1.0 << int(Phase::Ramp);
        QTest::newRow("last moment") << 9.999 << 3.0 << int(Phase::Measure);
        QTest::newRow("end") << 10.0 << 3.0 << int(Phase::End);
    }
    void phase() {
        QFETCH(double, elapsed);
        QFETCH(double, warmUp);
        Scenario scenario;
        scenario.load.users = 100;
        scenario.load.spawnRate = 50;
        scenario.duration = Seconds(10);
        scenario.warmUp = Seconds(warmUp);
        QTEST(int(phaseAt(Seconds(elapsed), scenario)), "phase");
    }

    void sequentialModesFollowEachOther() {
        Scenario scenario;
        scenario.modes = {Mode::SyncBlocking, Mode::AsyncBlocking, Mode::AsyncNonBlocking};
        const auto groups = endpointGroups(scenario);
        QCOMPARE(groups.size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i)
            QCOMPARE(groups[i], std::vector<std::size_t>{i});
        QCOMPARE(totalDuration(scenario).count(), 30.0);
    }

    void togetherIsOneGroup() {
        Scenario scenario;
        scenario.modes = {Mode::SyncBlocking, Mode::AsyncBlocking, Mode::AsyncNonBlocking};
        scenario.arrangement = Arrangement::Together;
        QCOMPARE(endpointGroups(scenario), (std::vector<std::vector<std::size_t>>{{0, 1, 2}}));
        QCOMPARE(totalDuration(scenario).count(), 10.0);
    }

    /// What the findings need to know of an endpoint before anything is measured.
    void evidenceKnowsItsEndpoint() {
        Scenario scenario;
        scenario.modes = {Mode::SyncBlocking, Mode::AsyncNonBlocking};
        auto endpoints = plannedEndpoints(scenario);
        QCOMPARE(endpoints[0].evidence.poolSize, scenario.profile.poolSize);
        QCOMPARE(endpoints[1].evidence.poolSize, 0);
        QVERIFY(!endpoints[0].evidence.shared);
        QVERIFY(endpoints[0].evidence.answers == Answers::Caller);
        QVERIFY(endpoints[1].evidence.answers == Answers::Loop);

        scenario.profile.downstreamTimeout = scenario.io.wait / 2;
        QVERIFY(plannedEndpoints(scenario)[1].evidence.answers == Answers::Caller);
        scenario.io.kind = IoKind::File;
        QVERIFY(plannedEndpoints(scenario)[0].evidence.answers == Answers::None);

        scenario.arrangement = Arrangement::Together;
        QVERIFY(plannedEndpoints(scenario)[1].evidence.shared);
        scenario.modes.pop_back();
        QVERIFY(!plannedEndpoints(scenario)[0].evidence.shared);
    }

    void targetsTakeTheModesPlace() {
        Scenario scenario;
        scenario.targets = {{QStringLiteral("a"), QStringLiteral("http://127.0.0.1:1/")},
                            {QStringLiteral("b"), QStringLiteral("http://127.0.0.1:2/")}};
        const auto endpoints = plannedEndpoints(scenario);
        QCOMPARE(endpoints.size(), std::size_t{2});
        QCOMPARE(endpoints[1].name, QStringLiteral("b"));
        QCOMPARE(endpoints[1].url, QStringLiteral("http://127.0.0.1:2/"));
        QVERIFY(!endpoints[1].mode);
        QCOMPARE(endpointGroups(scenario).size(), std::size_t{2});
    }

    void planCarriesTheLoad() {
        Scenario scenario;
        scenario.load = {.users = 7,
                         .spawnRate = 3.5,
                         .thinkTime = Millis(12),
                         .requestTimeout = Seconds(4),
                         .keepAlive = false,
                         .threads = 2};
        scenario.warmUp = Seconds(1);
        scenario.duration = Seconds(6);
        const LoadPlan plan = loadPlan(scenario, {LoadTarget{}});
        QCOMPARE(plan.targets.size(), std::size_t{1});
        QCOMPARE(plan.rate, 0.0);
        QCOMPARE(plan.users, 7);
        QVERIFY(plan.levels.empty());
        QVERIFY(plan.usersPerTarget.empty());
        QCOMPARE(plan.spawnRate, 3.5);
        QCOMPARE(plan.thinkTime.count(), 12.0);
        QCOMPARE(plan.requestTimeout.count(), 4.0);
        QCOMPARE(plan.keepAlive, false);
        QCOMPARE(plan.threads, 2);
        QCOMPARE(plan.warmUp.count(), 1.0);
        QCOMPARE(plan.duration.count(), 6.0);
    }

    void planSharesTheUsersOut() {
        Scenario scenario;
        scenario.arrangement = Arrangement::Together;
        scenario.modes = {Mode::AsyncBlocking, Mode::AsyncNonBlocking};
        scenario.load.users = 100;
        scenario.load.share = {{Mode::AsyncNonBlocking, 19}};
        const LoadPlan plan = loadPlan(scenario, {LoadTarget{}, LoadTarget{}});
        QCOMPARE(plan.users, 100);
        QCOMPARE(plan.usersPerTarget, (std::vector{5, 95}));
    }

    void planOfAnOpenLoop() {
        Scenario scenario;
        scenario.load.rate = 250;
        scenario.load.arrivals = Arrivals::Poisson;
        scenario.load.maxConnections = 30;
        LoadPlan plan = loadPlan(scenario, {LoadTarget{}});
        QCOMPARE(plan.rate, 250.0);
        QVERIFY(plan.poisson);
        QCOMPARE(plan.maxConnections, 30);
        QVERIFY(plan.levels.empty());
        QVERIFY(plan.usersPerTarget.empty());

        scenario.arrangement = Arrangement::Together;
        scenario.modes = {Mode::AsyncBlocking, Mode::AsyncNonBlocking};
        scenario.load.share = {{Mode::AsyncNonBlocking, 19}};
        plan = loadPlan(scenario, {LoadTarget{}, LoadTarget{}});
        QCOMPARE(plan.usersPerTarget, (std::vector{1, 19}));
    }

    void planOfStages() {
        const auto steps = [](const LoadPlan& plan) {
            QList<std::pair<double, double>> all;
            for (const LoadLevel& step : plan.levels)
                all << std::pair(step.at.count(), step.level);
            return all;
        };
        using Steps = QList<std::pair<double, double>>;
        Scenario scenario;
        scenario.arrangement = Arrangement::Together;
        scenario.modes = {Mode::AsyncBlocking, Mode::AsyncNonBlocking};
        scenario.stages = {{{}, 10, Seconds(2)}, {{}, 40, Seconds(1.5)}, {{}, 20, Seconds(1)}};
        LoadPlan plan = loadPlan(scenario, {LoadTarget{}, LoadTarget{}});
        QCOMPARE(plan.users, 40); // there must be room for all
        QCOMPARE(plan.usersPerTarget, (std::vector{20, 20}));
        QCOMPARE(steps(plan), (Steps{{0, 10}, {2, 40}, {3.5, 20}}));

        scenario.stages = {{8, {}, Seconds(2)}, {0.5, {}, Seconds(1)}};
        plan = loadPlan(scenario, {LoadTarget{}, LoadTarget{}});
        QCOMPARE(plan.rate, 8.0);
        QCOMPARE(steps(plan), (Steps{{0, 8}, {2, 0.5}}));
    }
};

QUADRANT_TEST(TestRunPlan)
#include "tst_run_plan.moc"
