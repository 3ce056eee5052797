// SPDX-License-Identifier: GPL-3.0-or-later
// Which settings an explanation switches off, of which modes, and in which words.
#include "core/explain/variations.h"
#include "core/scenario/scenario_file.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace quadrant;

namespace {

Scenario scenarioWith(const QStringList& settings, Mode mode) {
    Scenario scenario;
    scenario.name = "varied";
    scenario.modes = {mode};
    return withSettings(scenario, settings).take();
}

} // namespace

class TestVariations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void settingsThatMatter_data() {
        QTest::addColumn<QString>("settings");
        QTest::addColumn<int>("mode");
        QTest::addColumn<QString>("changed"); // setting: words; …
        const auto row = [](const char* name, const char* settings, Mode mode,
                            const char* changed) {
            QTest::newRow(name) << settings << int(mode) << changed;
        };
        const char* pool = "profile.poolSize=10";
        row("pool, sync", pool, Mode::SyncBlocking, "profile.poolSize: pool of 40 instead of 10");
        row("pool, polling", pool, Mode::SyncNonBlocking,
            "profile.poolSize: pool of 40 instead of 10");
        row("pool, async blocking", pool, Mode::AsyncBlocking, "");
        row("pool, async", pool, Mode::AsyncNonBlocking, "");

        const char* lifo = "profile.queueOrder=lifo";
        row("lifo, sync", lifo, Mode::SyncBlocking,
            "profile.queueOrder: queue order fifo instead of lifo");
        row("lifo, async", lifo, Mode::AsyncNonBlocking, "");

        const char* cost = "profile.setupCostMs=18.8";
        row("cost, sync", cost, Mode::SyncBlocking, "profile.setupCostMs: no setup cost (18.8 ms)");
        row("cost, async", cost, Mode::AsyncNonBlocking,
            "profile.setupCostMs: no setup cost (18.8 ms)");
        const char* lock = "profile.setupCostMs=1500 profile.setupCostSerialised=true";
        row("lock, sync", lock, Mode::SyncBlocking,
            "profile.setupCostMs: no setup cost (1.5 s); "
            "profile.setupCostSerialised: setup cost not serialised");
        row("lock, async", lock, Mode::AsyncBlocking, "profile.setupCostMs: no setup cost (1.5 s)");
        row("lock, several loops",
            "profile.setupCostSerialised=true profile.setupCostMs=2 "
            "profile.loops=3",
            Mode::AsyncBlocking,
            "profile.setupCostMs: no setup cost (2 ms); "
            "profile.setupCostSerialised: setup cost not serialised; "
            "profile.loops: one event loop instead of 3");
        row("lock without a cost", "profile.setupCostSerialised=true", Mode::SyncBlocking, "");

        const char* downstream = "profile.networkDelayMs=120 profile.downstreamKeepAlive=true "
                                 "profile.downstreamTimeoutMs=5000";
        row("downstream", downstream, Mode::AsyncBlocking,
            "profile.networkDelayMs: no network delay (120 ms); "
            "profile.downstreamKeepAlive: downstream keep-alive off; "
            "profile.downstreamTimeoutMs: no downstream time-out (5 s)");
        row("a file is no downstream",
            "io.kind=file profile.networkDelayMs=120 profile.downstreamTimeoutMs=5000",
            Mode::AsyncBlocking, "");
        row("no downstream",
            "io.kind=none profile.networkDelayMs=120 profile.downstreamKeepAlive=true "
            "profile.downstreamTimeoutMs=5000",
            Mode::AsyncBlocking, "");

        const char* poll = "profile.pollIntervalMs=10";
        row("poll interval, polling", poll, Mode::SyncNonBlocking,
            "profile.pollIntervalMs: polls every 1 ms instead of 10 ms");
        row("poll interval, sync", poll, Mode::SyncBlocking, "");
        row("poll interval, a file", "io.kind=file profile.pollIntervalMs=0.5",
            Mode::SyncNonBlocking, "profile.pollIntervalMs: polls every 1 ms instead of 0.5 ms");
        row("nothing to poll", "io.kind=none profile.pollIntervalMs=10", Mode::SyncNonBlocking, "");

        row("backlog", "profile.backlog=100", Mode::AsyncNonBlocking,
            "profile.backlog: listen backlog of 2048 instead of 100");
        row("loops", "profile.loops=2", Mode::AsyncNonBlocking,
            "profile.loops: one event loop instead of 2");
        row("native", "profile=native", Mode::SyncBlocking, "");
    }
    void settingsThatMatter() {
        QFETCH(QString, settings);
        QFETCH(int, mode);
        QFETCH(QString, changed);
        const auto varied = variations(scenarioWith(settings.split(' '), Mode(mode)));
        QStringList found;
        if (varied) {
            QVERIFY(varied.value().front().setting.isEmpty());
            for (std::size_t i = 1; i < varied.value().size(); ++i)
                found.append(varied.value()[i].setting + ": " + varied.value()[i].change);
        }
        QCOMPARE(found.join("; "), changed);
        QCOMPARE(varied.ok(), !changed.isEmpty());
    }

    void theWatchdogIsSwitchedOffInEveryMode() {
        Scenario scenario;
        scenario.profile.watchdog = Seconds(30);
        const auto varied = variations(scenario);
        QVERIFY(varied.ok());
        QCOMPARE(varied.value().size(), 2 * allModes.size());
        QCOMPARE(varied.value()[1].change, "no watchdog (30 s)");
        QCOMPARE(varied.value()[1].scenario.profile.watchdog.count(), 0.0);
    }

    void oneThingIsChangedAndNothingElse() {
        Scenario scenario =
            scenarioWith({"arrangement=together", "load.users=7", "profile.poolSize=10",
                          "profile.queueOrder=lifo", "profile.setupCostMs=2"},
                         Mode::SyncBlocking);
        scenario.modes = {Mode::AsyncBlocking, Mode::SyncBlocking};
        scenario.load.share = {{Mode::AsyncBlocking, 9}};
        const auto varied = variations(scenario).take();

        Scenario alone = scenario;
        alone.arrangement = Arrangement::Sequential;
        alone.load.share.clear();
        alone.modes = {Mode::AsyncBlocking};
        QCOMPARE(varied.size(), std::size_t{2 + 4});
        QCOMPARE(varied[0].scenario, alone);
        alone.profile.setupCost = Millis(0);
        QCOMPARE(varied[1].scenario, alone);

        alone.modes = {Mode::SyncBlocking};
        alone.profile = scenario.profile;
        QCOMPARE(varied[2].change, "nothing");
        QCOMPARE(varied[2].scenario, alone);
        alone.profile.poolSize = 40;
        QCOMPARE(varied[3].scenario, alone);
        alone.profile = scenario.profile;
        alone.profile.queueOrder = QueueOrder::Fifo;
        QCOMPARE(varied[4].scenario, alone);
        QCOMPARE(varied[5].mode, Mode::SyncBlocking);
        for (const Variation& each : varied)
            QVERIFY(check(each.scenario).empty());
    }

    void theNativeProfileHasNothingToExplain() {
        const auto varied = variations(Scenario());
        QVERIFY(!varied.ok());
        QCOMPARE(varied.error().message, "the profile native has nothing to switch off");
    }

    void runningServersCannotBeExplained() {
        Scenario scenario = scenarioWith({"profile.queueOrder=lifo"}, Mode::SyncBlocking);
        scenario.targets = {{"here", "http://localhost/"}};
        const auto varied = variations(scenario);
        QVERIFY(!varied.ok());
        QVERIFY2(varied.error().message.startsWith("running servers cannot be explained"),
                 qPrintable(varied.error().message));
    }
};

QUADRANT_TEST(TestVariations)
#include "tst_variations.moc"
