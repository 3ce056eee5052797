// SPDX-License-Identifier: GPL-3.0-or-later
// `--set KEY=VALUE`: what it changes, and what it says.
#include "core/scenario/scenario_file.h"
#include "tests/support/test_main.h"

#include <QLocale>
#include <QTest>

using namespace quadrant;
using namespace std::chrono_literals;

class TestScenarioSettings : public QObject {
    Q_OBJECT

    using Change = std::function<void(Scenario&)>;

private Q_SLOTS:
    void changes_data() {
        QTest::addColumn<QStringList>("assignments");
        QTest::addColumn<Change>("change");
        const auto row = [](const char* name, const QStringList& assignments,
                            const Change& change) { QTest::newRow(name) << assignments << change; };
        row("none", {}, [](Scenario&) {});
        row("whole number", {"load.users=50"}, [](Scenario& s) { s.load.users = 50; });
        row("fraction", {"durationS=2.5"}, [](Scenario& s) { s.duration = Seconds(2.5); });
        row("exponent", {"load.users=1e3"}, [](Scenario& s) { s.load.users = 1000; });
        row("duration", {"io.waitMs=200"}, [](Scenario& s) { s.io.wait = 200ms; });
        row("flag", {"load.keepAlive=false"}, [](Scenario& s) { s.load.keepAlive = false; });
        row("choice", {"arrangement=together"},
            [](Scenario& s) { s.arrangement = Arrangement::Together; });
        row("shares",
            {"arrangement=together", "load.share.async-nonblocking=9",
             "load.share.async-blocking=0.5"},
            [](Scenario& s) {
                s.arrangement = Arrangement::Together;
                s.load.share = {{Mode::AsyncBlocking, 0.5}, {Mode::AsyncNonBlocking, 9}};
            });
        row("modes left out take their shares along",
            {"arrangement=together", "load.share.async-nonblocking=9", "load.share.sync-blocking=2",
             "modes=sync-blocking,async-blocking"},
            [](Scenario& s) {
                s.arrangement = Arrangement::Together;
                s.load.share = {{Mode::SyncBlocking, 2}};
                s.modes = {Mode::SyncBlocking, Mode::AsyncBlocking};
            });
        row("one after the other there are no shares",
            {"arrangement=together", "load.share.async-nonblocking=9", "arrangement=sequential"},
            [](Scenario&) {});
        row("text that looks like a number", {"name=200"}, [](Scenario& s) { s.name = "200"; });
        row("text with a sign in it", {"title=a=b"}, [](Scenario& s) { s.title = "a=b"; });
        row("empty text", {"title="}, [](Scenario& s) { s.title.clear(); });
        row("list", {"modes=async-blocking, sync-blocking"}, [](Scenario& s) {
            s.modes = {Mode::AsyncBlocking, Mode::SyncBlocking};
        });
        row("in a profile", {"profile.queueOrder=lifo"},
            [](Scenario& s) { s.profile.queueOrder = QueueOrder::Lifo; });
        row("profile by name", {"profile.poolSize=8", "profile=native"}, [](Scenario&) {});
        row("profile by name, then changed", {"profile=native", "profile.poolSize=8"},
            [](Scenario& s) { s.profile.poolSize = 8; });
        row("the last one holds", {"load.users=1", "load.users=2"},
            [](Scenario& s) { s.load.users = 2; });
        row("wrong on the way, right in the end", {"warmUpS=20", "durationS=60"}, [](Scenario& s) {
            s.warmUp = 20s;
            s.duration = 60s;
        });
        row("stages", {"stages=[{\"rate\": 5, \"for\": 2}]"}, [](Scenario& s) {
            s.stages = {{5, {}, 2s}};
        });
        row("a rate in place of stages", {"stages=[{\"rate\": 5, \"for\": 2}]", "load.rate=9"},
            [](Scenario& s) { s.load.rate = 9; });
        row("users in place of stages", {"stages=[{\"users\": 5, \"for\": 2}]", "load.users=9"},
            [](Scenario& s) { s.load.users = 9; });
        row("open loop", {"load.rate=0.5", "load.arrivals=poisson", "load.maxConnections=7"},
            [](Scenario& s) {
                s.load.rate = 0.5;
                s.load.arrivals = Arrivals::Poisson;
                s.load.maxConnections = 7;
            });
        row("targets", {"targets=[{\"name\": \"a\", \"url\": \"http://localhost/\"}]"},
            [](Scenario& s) {
                s.targets = {{"a", "http://localhost/"}};
            });
    }
    void changes() {
        QFETCH(QStringList, assignments);
        QFETCH(Change, change);
        const Scenario before = loadScenario("quick-look").take();
        Scenario expected = before;
        change(expected);
        const auto after = withSettings(before, assignments);
        QVERIFY2(after.ok(), qPrintable(after ? QString() : after.error().front().toString()));
        QVERIFY(after.value() == expected);
    }

    void problems_data() {
        QTest::addColumn<QStringList>("assignments");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const QStringList& assignments,
                            const QStringList& expected) {
            QTest::newRow(name) << assignments << expected;
        };
        row("no sign", {"load.users"}, {"load.users: must be KEY=VALUE, such as load.users=50"});
        row("no key", {"=3"}, {"=3: must be KEY=VALUE, such as load.users=50"});
        row("unknown key", {"load.usrs=3"}, {"load.usrs: unknown key; did you mean load.users?"});
        row("last part alone", {"waitMs=3"}, {"waitMs: unknown key; did you mean io.waitMs?"});
        row("an object", {"load=3"},
            {"load: has keys of its own: load.rate, load.arrivals, load.maxConnections, "
             "load.users, "
             "load.spawnRate, load.thinkTimeMs, load.requestTimeoutS, load.keepAlive, "
             "load.threads, load.share.sync-blocking, "
             "load.share.sync-nonblocking, load.share.async-blocking, "
             "load.share.async-nonblocking"});
        row("an object deeper down", {"load.share=3"},
            {"load.share: has keys of its own: load.share.sync-blocking, "
             "load.share.sync-nonblocking, load.share.async-blocking, "
             "load.share.async-nonblocking"});
        row("a share of a mode that was left out",
            {"arrangement=together", "modes=sync-blocking", "load.share.async-blocking=3"},
            {"load.share.async-blocking: is the share of a mode that is not in modes"});
        row("a share of sequential modes", {"load.share.async-blocking=3"},
            {"load.share: only means something where arrangement is 'together'"});
        row("not a number", {"load.users=ten"},
            {"load.users: must be a whole number from 1 to 100000, not 'ten'"});
        row("decimal comma", {"durationS=2,5"},
            {"durationS: must be a number from 0.01 to 86400, not '2,5'"});
        row("not finite", {"durationS=inf"},
            {"durationS: must be a number from 0.01 to 86400, not inf"});
        row("not a flag", {"load.keepAlive=yes"},
            {"load.keepAlive: must be true or false, not 'yes'"});
        row("no modes", {"modes="}, {"modes: must name at least one mode"});
        row("unknown profile", {"profile=nativ"},
            {"profile: there is no built-in profile 'nativ'; built in are fastapi-benchmark, "
             "native"});
        row("not JSON", {"targets=http://localhost/"},
            {"targets: must be a list of {'name': …, 'url': …}, not 'http://localhost/'"});
        row("all of them", {"x", "io.waitMs=-1", "load.threads=0"},
            {"x: must be KEY=VALUE, such as load.users=50",
             "io.waitMs: must be a whole number from 0 to 600000, not -1",
             "load.threads: must be a whole number from 1 to 64, not 0"});
    }
    void problems() {
        QFETCH(QStringList, assignments);
        QFETCH(QStringList, expected);
        const auto result = withSettings(loadScenario("quick-look").take(), assignments);
        QVERIFY(!result);
        QCOMPARE(toStrings(result.error()), expected.replaceInStrings("'", "\""));
    }

    void numbersDoNotFollowTheLocale() {
        QLocale::setDefault(QLocale(QLocale::German));
        const Scenario scenario = loadScenario("quick-look").take();
        const auto changed = withSettings(scenario, {"durationS=2.5"});
        QLocale::setDefault(QLocale::c());
        QVERIFY(changed.ok());
        QCOMPARE(changed.value().duration.count(), 2.5);
    }
};

QUADRANT_TEST(TestScenarioSettings)
#include "tst_scenario_settings.moc"
