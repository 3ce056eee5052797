// SPDX-License-Identifier: GPL-3.0-or-later
// Modes by their ids, and what a scenario's values add up to.
#include "core/scenario/load_level.h"
#include "core/scenario/scenario.h"
#include "core/scenario/user_share.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

enum class Colour { Red, Green, Blue };
struct Row {
    Colour colour;
};
constexpr std::array allColours{Row{Colour::Red}, Row{Colour::Green}, Row{Colour::Blue}};
constexpr std::array withoutTheLast{Row{Colour::Red}, Row{Colour::Green}};
constexpr std::array inAnotherOrder{Row{Colour::Red}, Row{Colour::Blue}, Row{Colour::Green}};
constexpr std::array withOneTooMany{Row{Colour::Red}, Row{Colour::Green}, Row{Colour::Blue},
                                    Row{Colour(3)}};

} // namespace

class TestScenario : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Once more than in the table: ids never change, nor does the order in which modes are run.
    void modes() {
        QStringList all;
        for (const Mode mode : allModes) {
            const ModeTraits& traits = traitsOf(mode);
            QVERIFY(traits.mode == mode);
            QVERIFY(modeFromId(modeId(mode)) == mode);
            const char* waits = traits.waiting == Waiting::Blocking  ? "blocks"
                                : traits.waiting == Waiting::Polling ? "polls"
                                                                     : "is notified";
            all << modeId(mode) + (isSync(mode) ? ": the pool " : ": the loop ") + waits;
        }
        QCOMPARE(all,
                 QStringList({"sync-blocking: the pool blocks", "sync-nonblocking: the pool polls",
                              "async-blocking: the loop blocks",
                              "async-nonblocking: the loop is notified"}));
    }

    void ioKinds() {
        QStringList all;
        for (const IoKind kind : allIoKinds) {
            const IoKindTraits& traits = traitsOf(kind);
            QVERIFY(traits.kind == kind);
            all << ioKindId(kind) + (traits.takesTime ? " waits" : " answers at once") +
                       (traits.asksDownstream ? " for the downstream" : "") +
                       (traits.usesHelpers ? " in a helper" : "");
        }
        QCOMPARE(all, QStringList({"http waits for the downstream", "file waits in a helper",
                                   "none answers at once"}));
    }

    /// A table that lacks a row does not compile.
    void tablesLackNoRow() {
        static_assert(hasRowForEach<allColours, &Row::colour>());
        static_assert(!hasRowForEach<withoutTheLast, &Row::colour>());
        static_assert(!hasRowForEach<inAnotherOrder, &Row::colour>());
        static_assert(!hasRowForEach<withOneTooMany, &Row::colour>());
        constexpr auto column = columnOf<allColours, &Row::colour>();
        QCOMPARE(column.size(), std::size_t{3});
        QVERIFY(column[2] == Colour::Blue);
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

    void levels_data() {
        QTest::addColumn<double>("rate");
        QTest::addColumn<std::vector<Stage>>("stages");
        QTest::addColumn<bool>("open");
        QTest::addColumn<std::vector<LoadLevel>>("levels");
        QTest::addColumn<double>("rampS");
        const auto stage = [](std::optional<double> rate, std::optional<int> users, double s) {
            return Stage{rate, users, Seconds(s)};
        };
        using Levels = std::vector<LoadLevel>;
        using Stages = std::vector<Stage>;
        QTest::newRow("users") << 0.0 << Stages{} << false << Levels{{0s, 500}} << 10.0;
        QTest::newRow("rate") << 80.0 << Stages{} << true << Levels{{0s, 80}} << 0.0;
        QTest::newRow("stages of users") << 0.0 << Stages{stage({}, 100, 2), stage({}, 50, 3)}
                                         << false << Levels{{0s, 100}, {2s, 50}} << 2.0;
        QTest::newRow("stages of users in place of a rate")
            << 80.0 << Stages{stage({}, 100, 2)} << false << Levels{{0s, 100}} << 2.0;
        QTest::newRow("stages of rates")
            << 0.0 << Stages{stage(10, {}, 2), stage(0.5, {}, 3), stage(7, {}, 1)} << true
            << Levels{{0s, 10}, {2s, 0.5}, {5s, 7}} << 0.0;
    }
    void levels() {
        QFETCH(double, rate);
        QFETCH(std::vector<Stage>, stages);
        QFETCH(std::vector<LoadLevel>, levels);
        Scenario scenario;
        scenario.load.rate = rate;
        scenario.load.users = 500;
        scenario.load.spawnRate = 50;
        scenario.stages = stages;
        QTEST(isOpen(scenario), "open");
        QVERIFY(loadLevels(scenario) == levels);
        QTEST(rampTime(scenario).count(), "rampS");
    }

    void stagesUsersAreThoseOfTheFullest() {
        Scenario scenario;
        scenario.modes = {Mode::SyncBlocking, Mode::AsyncBlocking};
        scenario.stages = {{{}, 3, 1s}, {{}, 9, 1s}, {{}, 5, 1s}};
        QCOMPARE(mostUsers(scenario), 9);
        QCOMPARE(quadrant::usersPerEndpoint(scenario), (std::vector{9, 9}));
        scenario.stages.clear();
        scenario.load.rate = 10;
        QCOMPARE(quadrant::usersPerEndpoint(scenario), (std::vector{0, 0}));
    }

    void arrivals() {
        Scenario scenario;
        scenario.duration = 10s;
        scenario.load.rate = 0.25;
        QCOMPARE(arrivalsAskedFor(scenario), 3.0);
        scenario.stages = {{10, {}, 2s}, {5, {}, 3s}}; // the last one goes on
        QCOMPARE(arrivalsAskedFor(scenario), 60.0);
    }

    void weights_data() {
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("second");
        QTest::addColumn<std::vector<int>>("weights");
        QTest::addColumn<double>("part");
        QTest::newRow("not named") << 0.0 << 0.0 << std::vector{1, 1} << 0.5;
        QTest::newRow("whole") << 1.0 << 19.0 << std::vector{1, 19} << 0.05;
        QTest::newRow("in the lowest terms") << 20.0 << 30.0 << std::vector{2, 3} << 0.4;
        QTest::newRow("parts") << 2.5 << 7.5 << std::vector{1, 3} << 0.25;
        QTest::newRow("a thousandth") << 0.001 << 0.999 << std::vector{1, 999} << 0.001;
    }
    void weights() {
        QFETCH(double, first);
        QFETCH(double, second);
        Scenario scenario;
        scenario.modes = {Mode::AsyncBlocking, Mode::AsyncNonBlocking};
        if (first > 0)
            scenario.load.share = {{Mode::AsyncBlocking, first}, {Mode::AsyncNonBlocking, second}};
        QTEST(shareWeights(scenario), "weights");
        QCOMPARE(partOfArrivals(scenario, 0), 1.0); // alone, as all are in turn
        scenario.arrangement = Arrangement::Together;
        QTEST(partOfArrivals(scenario, 0), "part");
        QCOMPARE(partOfArrivals(scenario, 2), 0.0);
    }

    void usersPerEndpoint_data() {
        QTest::addColumn<int>("users");
        QTest::addColumn<QList<double>>("shares"); // of the modes in order; 0 stands for not named
        QTest::addColumn<std::vector<int>>("expected");
        const auto row = [](const char* name, int users, const QList<double>& shares,
                            const std::vector<int>& expected) {
            QTest::newRow(name) << users << shares << expected;
        };
        row("equally", 100, {0, 0, 0, 0}, {25, 25, 25, 25});
        row("the first have what is left over", 11, {0, 0, 0, 0}, {3, 3, 3, 2});
        row("a mode that isn't named has 1", 100, {0, 0, 0, 7}, {10, 10, 10, 70});
        row("weights below 1", 100, {0.25, 0.75}, {25, 75});
        row("to the nearest whole user", 10, {1, 2}, {3, 7});
        row("most of it", 100, {1, 19}, {5, 95});
        row("nobody goes without", 10, {1, 1000, 1}, {1, 8, 1});
        row("where all are small but one", 5, {0.001, 0.001, 0.001, 1e6}, {1, 1, 1, 2});
        row("just enough", 4, {9, 1, 1, 1}, {1, 1, 1, 1});
        row("one mode", 7, {3}, {7});
        row("many", 100'000, {1, 999'999}, {1, 99'999});
    }
    void usersPerEndpoint() {
        QFETCH(int, users);
        QFETCH(QList<double>, shares);
        QFETCH(std::vector<int>, expected);
        Scenario scenario;
        scenario.modes.assign(allModes.begin(), allModes.begin() + shares.size());
        scenario.arrangement = Arrangement::Together;
        scenario.load.users = users;
        for (std::size_t i = 0; i < scenario.modes.size(); ++i) {
            if (const double share = shares[static_cast<qsizetype>(i)]; share > 0)
                scenario.load.share[scenario.modes[i]] = share;
        }
        QCOMPARE(quadrant::usersPerEndpoint(scenario), expected);
        QCOMPARE(usersOf(scenario, expected.size() - 1), expected.back());
    }

    void sharesFollowTheModesNotTheirOrder() {
        Scenario scenario;
        scenario.arrangement = Arrangement::Together;
        scenario.modes = {Mode::AsyncNonBlocking, Mode::AsyncBlocking};
        scenario.load.users = 20;
        scenario.load.share = {{Mode::AsyncBlocking, 1}, {Mode::AsyncNonBlocking, 9}};
        QCOMPARE(quadrant::usersPerEndpoint(scenario), (std::vector{18, 2}));
    }

    void oneAfterTheOtherEachHasAllUsers() {
        Scenario scenario;
        scenario.modes = {Mode::AsyncNonBlocking, Mode::SyncBlocking, Mode::AsyncBlocking};
        scenario.load.users = 20;
        QCOMPARE(quadrant::usersPerEndpoint(scenario), (std::vector{20, 20, 20}));
    }

    void targetsShareEqually() {
        Scenario scenario;
        scenario.arrangement = Arrangement::Together;
        scenario.load.users = 7;
        scenario.load.share = {{Mode::SyncBlocking, 100}}; // which no target is
        scenario.targets.resize(2);
        QCOMPARE(quadrant::usersPerEndpoint(scenario), (std::vector{4, 3}));
    }

    void scalingTouchesEveryDurationButThePollInterval() {
        Scenario scenario;
        scenario.io.wait = 1000ms;
        scenario.load = {.rate = 20,
                         .users = 500,
                         .spawnRate = 50,
                         .thinkTime = 20ms,
                         .requestTimeout = 60s,
                         .keepAlive = false,
                         .threads = 2};
        scenario.stages = {{20, {}, 10s}, {{}, 7, 3s}};
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
        expected.load.rate = 200;
        expected.load.spawnRate = 500;
        expected.load.thinkTime = 2ms;
        expected.load.requestTimeout = 6s;
        expected.stages = {{200, {}, 1s}, {{}, 7, Seconds(3 * 0.1)}};
        expected.warmUp = Seconds(0.5);
        expected.duration = 6s;
        expected.profile.setupCost = 2ms;
        expected.profile.networkDelay = 12ms;
        expected.profile.downstreamTimeout = 500ms;
        expected.profile.watchdog = 3s;
        expected.timeScale = 0.1;
        expected.published.results = {{Mode::SyncBlocking, 2000, 100, 400, 20, 150, 41, 3}};
        QVERIFY(scaled(scenario, 0.1) == expected);
        QVERIFY(scaled(scenario, 0.0001).profile.watchdog == shortestWatchdog);
        scenario.profile.watchdog = 0s;
        QVERIFY(scaled(scenario, 0.1).profile.watchdog == 0s);
    }
};

QUADRANT_TEST(TestScenario)
#include "tst_scenario.moc"
