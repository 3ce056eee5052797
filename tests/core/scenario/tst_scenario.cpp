// SPDX-License-Identifier: GPL-3.0-or-later
// Modes by their ids, and what a scenario's values add up to.
#undef QT_NO_CAST_FROM_ASCII // rows read better with plain literals
#include "core/scenario/scenario.h"

#include <QTest>

using namespace quadrant;
using namespace std::chrono_literals;

class TestScenario : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void modeIds_data() {
        QTest::addColumn<int>("mode");
        QTest::addColumn<QString>("id");
        QTest::newRow("1") << int(Mode::SyncBlocking) << "sync-blocking";
        QTest::newRow("2") << int(Mode::SyncNonBlocking) << "sync-nonblocking";
        QTest::newRow("3") << int(Mode::AsyncBlocking) << "async-blocking";
        QTest::newRow("4") << int(Mode::AsyncNonBlocking) << "async-nonblocking";
    }
    void modeIds() {
        QFETCH(int, mode);
        QFETCH(QString, id);
        QCOMPARE(modeId(static_cast<Mode>(mode)), id);
        QVERIFY(modeFromId(id) == static_cast<Mode>(mode));
    }

    void unknownModes() {
        QVERIFY(!modeFromId(u""));
        QVERIFY(!modeFromId(u"Sync-Blocking"));
    }

    void times_data() {
        QTest::addColumn<int>("modes");
        QTest::addColumn<int>("targets");
        QTest::addColumn<bool>("together");
        QTest::addColumn<int>("endpoints");
        QTest::addColumn<double>("totalS");
        QTest::newRow("one after the other") << 4 << 0 << false << 4 << 32.0;
        QTest::newRow("all at once") << 4 << 0 << true << 4 << 8.0;
        QTest::newRow("targets go before modes") << 4 << 2 << false << 2 << 16.0;
        QTest::newRow("targets at once") << 4 << 2 << true << 2 << 8.0;
    }
    void times() {
        QFETCH(int, modes);
        QFETCH(int, targets);
        QFETCH(bool, together);
        QFETCH(int, endpoints);
        QFETCH(double, totalS);
        Scenario scenario;
        scenario.modes.assign(allModes.begin(), allModes.begin() + modes);
        scenario.targets.resize(static_cast<std::size_t>(targets));
        scenario.arrangement = together ? Arrangement::Together : Arrangement::Sequential;
        scenario.duration = 8s;
        QCOMPARE(endpointCount(scenario), endpoints);
        QCOMPARE(totalDuration(scenario).count(), totalS);
    }

    void ramp() {
        LoadSettings load;
        load.users = 500;
        load.spawnRate = 50;
        QCOMPARE(rampTime(load).count(), 10.0);
    }

    void scalingTouchesEveryDurationButThePollInterval() {
        Scenario scenario;
        scenario.io.wait = 1000ms;
        scenario.load = {.users = 500,
                         .spawnRate = 50,
                         .thinkTime = 20ms,
                         .requestTimeout = 60s,
                         .keepAlive = false,
                         .threads = 2};
        scenario.warmUp = 5s;
        scenario.duration = 60s;
        scenario.profile.setupCost = 20ms;
        scenario.profile.networkDelay = 120ms;
        scenario.profile.downstreamTimeout = 5000ms;
        scenario.profile.pollInterval = 1ms;
        scenario.profile.watchdog = 30s;
        scenario.published.results = {{Mode::SyncBlocking, 2000, 100, 40, 2, 1500, 41, 3}};

        Scenario expected = scenario;
        expected.io.wait = 100ms;
        expected.load.spawnRate = 500;
        expected.load.thinkTime = 2ms;
        expected.load.requestTimeout = 6s;
        expected.warmUp = Seconds(0.5);
        expected.duration = 6s;
        expected.profile.setupCost = 2ms;
        expected.profile.networkDelay = 12ms;
        expected.profile.downstreamTimeout = 500ms;
        expected.profile.watchdog = 3s;
        expected.published.timeScale = 0.1;
        expected.published.results = {{Mode::SyncBlocking, 2000, 100, 400, 20, 150, 41, 3}};
        QVERIFY(scaled(scenario, 0.1) == expected);
    }
};

QTEST_GUILESS_MAIN(TestScenario)
#include "tst_scenario.moc"
