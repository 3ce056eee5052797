// SPDX-License-Identifier: GPL-3.0-or-later
// Scenario files: what is read, and what is said about a file that is wrong.
#include "core/scenario/scenario_file.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

/// Single quotes stand for double ones, so that JSON in a row can be read.
QByteArray quoted(QByteArray text) {
    return text.replace('\'', '"');
}

QStringList quoted(const QStringList& texts) {
    return QStringList(texts).replaceInStrings("'", "\"");
}

/// A scenario with `keys` beside those that it must have.
QByteArray withKeys(const QByteArray& keys) {
    return quoted("{'format': 'quadrant-scenario', 'version': 1, 'name': 'n'" +
                  (keys.isEmpty() ? "" : ", " + keys) + "}");
}

QStringList problemsOf(const Result<Scenario, Problems>& result) {
    return result ? QStringList() : toStrings(result.error());
}

/// As tst_scenario has them in full.
QString modeIds() {
    QStringList ids;
    for (const Mode mode : allModes)
        ids << modeId(mode);
    return ids.join(", ");
}

QStringList ioKindIds() {
    QStringList ids;
    for (const IoKind kind : allIoKinds)
        ids << ioKindId(kind);
    return ids;
}

const std::vector<Mode> fourModes{Mode::SyncBlocking, Mode::SyncNonBlocking, Mode::AsyncBlocking,
                                  Mode::AsyncNonBlocking};

} // namespace

class TestScenarioFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void problems_data() {
        QTest::addColumn<QByteArray>("keys");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const QByteArray& keys, const QStringList& expected) {
            QTest::newRow(name) << keys << quoted(expected);
        };
        row("none", "", {});
        row("unknown key, near one", "'durations': 3",
            {"durations: unknown key; did you mean durationS?"});
        row("unknown key, right one lies deeper", "'users': 3",
            {"users: unknown key; did you mean load.users?"});
        row("unknown key, other case", "'io': {'waitms': 3}",
            {"io.waitms: unknown key; did you mean waitMs?"});
        row("unknown key, near none", "'io': {'colour': 3}",
            {"io.colour: unknown key; known are kind, waitMs"});
        row("unknown key in a profile", "'profile': {'name': 'p', 'poolsize': 3}",
            {"profile.poolsize: unknown key; did you mean poolSize?"});

        row("text for a number", "'load': {'users': 'many'}",
            {"load.users: must be a whole number from 1 to 100000, not 'many'"});
        row("null for a number", "'durationS': null",
            {"durationS: must be a number from 0.01 to 86400, not null"});
        row("fraction for a whole number", "'load': {'threads': 1.5}",
            {"load.threads: must be a whole number from 1 to 64, not 1.5"});
        row("number for a flag", "'load': {'keepAlive': 1}",
            {"load.keepAlive: must be true or false, not 1"});
        row("number for a text", "'title': 7", {"title: must be a text, not 7"});
        row("list for an object", "'load': []", {"load: must be an object, not a list"});
        row("published without results", "'published': {'source': 's'}",
            {"published.results: is missing; it must be a list of {'mode': …, 'requests': …, …}"});
        row("published of no mode", "'published': {'source': 's', 'results': [{'requests': 1}]}",
            {"published.results[0].mode: is missing; it must be '" +
             modeIds().replace(", ", "' or '") + "'"});
        row("published twice",
            "'published': {'source': 's', 'results': [{'mode': 'sync-blocking'}, "
            "{'mode': 'sync-blocking'}]}",
            {"published.results[1]: sync-blocking is listed twice"});
        row("six stars",
            "'published': {'source': 's', 'results': [{'mode': 'sync-blocking', 'stars': 6}]}",
            {"published.results[0].stars: must be a number from 0 to 5, not 6"});
        row("number for a profile", "'profile': 40",
            {"profile: must be the name of a built-in profile or a whole profile, not 40"});
        row("object for a list", "'modes': {}",
            {"modes: must be a list of modes, of " + modeIds() + ", not an object"});

        row("no users", "'load': {'users': 0}",
            {"load.users: must be a whole number from 1 to 100000, not 0"});
        row("too many users", "'load': {'users': 100001}",
            {"load.users: must be a whole number from 1 to 100000, not 100001"});
        row("no spawn rate", "'load': {'spawnRate': 0}",
            {"load.spawnRate: must be a number from 0.001 to 10000000, not 0"});
        row("negative think time", "'load': {'thinkTimeMs': -1}",
            {"load.thinkTimeMs: must be a number from 0 to 600000, not -1"});
        row("no time-out", "'load': {'requestTimeoutS': 0}",
            {"load.requestTimeoutS: must be a number from 0.001 to 3600, not 0"});
        row("no threads", "'load': {'threads': 0}",
            {"load.threads: must be a whole number from 1 to 64, not 0"});
        row("wait too long", "'io': {'waitMs': 600001}",
            {"io.waitMs: must be a whole number from 0 to 600000, not 600001"});
        row("unknown kind of I/O", "'io': {'kind': 'disk'}",
            {"io.kind: must be '" + ioKindIds().join("' or '") + "', not 'disk'"});
        row("unknown server", "'server': 'thread'",
            {"server: must be 'in-process' or 'child-process', not 'thread'"});
        row("unknown arrangement", "'arrangement': 'parallel'",
            {"arrangement: must be 'sequential' or 'together', not 'parallel'"});
        row("share of sequential modes", "'load': {'share': {'async-blocking': 2}}",
            {"load.share: only means something where arrangement is 'together'"});
        row("share of a mode that is not there",
            "'arrangement': 'together', 'modes': ['sync-blocking'], "
            "'load': {'share': {'sync-blocking': 2, 'async-blocking': 3}}",
            {"load.share.async-blocking: is the share of a mode that is not in modes"});
        row("share of no mode", "'arrangement': 'together', 'load': {'share': {'async': 2}}",
            {"load.share.async: unknown key; known are " + modeIds()});
        row("no share", "'arrangement': 'together', 'load': {'share': {'sync-blocking': 0}}",
            {"load.share.sync-blocking: must be a number from 0.001 to 1000000, not 0"});
        row("shares that are a list", "'load': {'share': [1, 2]}",
            {"load.share: must be an object, not a list"});
        const QByteArray two = "'arrangement': 'together', 'modes': ['sync-blocking', "
                               "'async-blocking'], ";
        row("fewer users than modes together", two + "'load': {'users': 1}",
            {"load.users: must be at least 2, one for each that runs together"});
        row("as many users as modes together", two + "'load': {'users': 2}", {});
        row("fewer users than modes in turn", "'load': {'users': 1}", {});
        row("fewer users than targets together",
            "'arrangement': 'together', 'load': {'users': 1}, "
            "'targets': [{'name': 'a', 'url': 'http://h'}, {'name': 'b', 'url': 'http://h'}]",
            {"load.users: must be at least 2, one for each that runs together"});
        row("rate", "'load': {'rate': 0.5}", {});
        row("closed loop", "'load': {'rate': 0}", {});
        row("negative rate", "'load': {'rate': -1}",
            {"load.rate: must be 0 (closed loop) or a number from 0.001 to 1000000, not -1"});
        row("unknown arrivals", "'load': {'arrivals': 'even'}",
            {"load.arrivals: must be 'constant' or 'poisson', not 'even'"});
        row("no connections", "'load': {'rate': 5, 'maxConnections': 0}",
            {"load.maxConnections: must be a whole number from 1 to 100000, not 0"});
        row("fewer connections than threads",
            "'load': {'rate': 5, 'maxConnections': 1, 'threads': 2}",
            {"load.maxConnections: must be at least 2, one for each thread and for each that runs "
             "together"});
        row("fewer connections than modes together",
            two + "'load': {'rate': 5, 'maxConnections': 1}",
            {"load.maxConnections: must be at least 2, one for each thread and for each that runs "
             "together"});
        row("connections of a closed loop", "'load': {'maxConnections': 1, 'threads': 2}", {});
        row("a rate needs no users", "'arrangement': 'together', 'load': {'rate': 5, 'users': 1}",
            {});

        row("stages of rates", "'stages': [{'rate': 5, 'for': 2}, {'rate': 0.5, 'for': 20}]", {});
        row("stages of users", "'stages': [{'users': 5, 'for': 2}, {'users': 1, 'for': 2}]", {});
        row("no stages", "'stages': []", {});
        row("stages that are no list", "'stages': {'rate': 5}",
            {"stages: must be a list of {'rate': …, 'for': …} or of {'users': …, 'for': …}, not an "
             "object"});
        row("stage that is no object", "'stages': [5]", {"stages[0]: must be an object, not 5"});
        row("stage of no length", "'stages': [{'rate': 5}, {'rate': 5, 'for': 0}]",
            {"stages[0].for: is missing; it must be a number from 0.001 to 86400",
             "stages[1].for: must be a number from 0.001 to 86400, not 0"});
        row("stage of no load", "'stages': [{'for': 1}]",
            {"stages[0]: must have a rate (open loop) or users (closed loop)"});
        row("stage of both", "'stages': [{'rate': 5, 'users': 5, 'for': 1}]",
            {"stages[0]: must have a rate (open loop) or users (closed loop), not both"});
        row("users among rates", "'stages': [{'rate': 5, 'for': 1}, {'users': 5, 'for': 1}]",
            {"stages[1]: must have a rate, as the first stage has"});
        row("rate among users", "'stages': [{'users': 5, 'for': 1}, {'rate': 5, 'for': 1}]",
            {"stages[1]: must have users, as the first stage has"});
        row("stage's rate and users out of range",
            "'stages': [{'rate': 0, 'for': 1}, {'users': 1.5, 'for': 1}]",
            {"stages[0].rate: must be a number from 0.001 to 1000000, not 0",
             "stages[1].users: must be a whole number from 1 to 100000, not 1.5"});
        row("stage's unknown key", "'stages': [{'rate': 5, 'For': 1, 'for': 1}]",
            {"stages[0].For: unknown key; did you mean for?"});
        row("stages that begin too late",
            "'durationS': 3, 'stages': [{'rate': 5, 'for': 3}, {'rate': 6, 'for': 1}, "
            "{'rate': 7, 'for': 1}]",
            {"stages[1]: begins after 3 s, when durationS (3) is over",
             "stages[2]: begins after 4 s, when durationS (3) is over"});
        row("fewer users in all stages than modes together",
            two + "'stages': [{'users': 1, 'for': 1}]",
            {"stages: must at some time have at least 2 users, one for each that runs together"});
        row("stages may begin with fewer users than modes together",
            two + "'stages': [{'users': 1, 'for': 1}, {'users': 2, 'for': 1}]", {});

        row("too short", "'durationS': 0",
            {"durationS: must be a number from 0.01 to 86400, not 0"});
        row("no time scale", "'timeScale': 0",
            {"timeScale: must be a number from 1e-06 to 1000000, not 0"});
        row("all of it warm-up", "'warmUpS': 5, 'durationS': 5",
            {"warmUpS: must be less than durationS (5 is not less than 5)"});

        row("no modes", "'modes': []", {"modes: must name at least one mode"});
        row("unknown mode", "'modes': ['sync-blocking', 'sync']",
            {"modes[1]: must be one of " + modeIds() + ", not 'sync'"});
        row("a mode twice", "'modes': ['sync-blocking', 'async-blocking', 'sync-blocking']",
            {"modes[2]: sync-blocking is listed twice"});

        row("target without a URL", "'targets': [{'name': 'a'}]",
            {"targets[0].url: is missing; it must be an http:// URL, with a space written as %20 "
             "(https is not supported yet)"});
        row("target by https", "'targets': [{'name': 'a', 'url': 'https://localhost/'}]",
            {"targets[0].url: must be an http:// URL, with a space written as %20 (https is not "
             "supported yet), not "
             "'https://localhost/'"});
        row("target without a host", "'targets': [{'name': 'a', 'url': 'http:///x'}]",
            {"targets[0].url: must be an http:// URL, with a space written as %20 (https is not "
             "supported yet), not "
             "'http:///x'"});
        row("target's unknown key", "'targets': [{'name': 'a', 'url': 'http://h/', 'x': 1}]",
            {"targets[0].x: unknown key; known are name, url"});
        row("two targets of one name",
            "'targets': [{'name': 'a', 'url': 'http://h/1'}, {'name': 'a', 'url': 'http://h/2'}]",
            {"targets[1].name: a is taken by another target"});
        row("target that isn't an object", "'targets': ['http://localhost/']",
            {"targets[0]: must be an object, not 'http://localhost/'"});
        row("targets need no modes", "'modes': [], 'targets': [{'name': 'a', 'url': 'http://h'}]",
            {});

        row("unknown profile", "'profile': 'natve'",
            {"profile: there is no built-in profile 'natve'; built in are fastapi-benchmark, "
             "native"});
        row("profile without a name", "'profile': {'poolSize': 8}",
            {"profile.name: is missing; it must be a non-empty text"});
        row("no pool", "'profile': {'name': 'p', 'poolSize': 0}",
            {"profile.poolSize: must be a whole number from 1 to 10000, not 0"});
        row("unknown order", "'profile': {'name': 'p', 'queueOrder': 'random'}",
            {"profile.queueOrder: must be 'fifo' or 'lifo', not 'random'"});
        row("watchdog", "'profile': {'name': 'p', 'watchdogS': 0.05}", {});
        row("watchdog that no loop can keep", "'profile': {'name': 'p', 'watchdogS': 0.01}",
            {"profile.watchdogS: must be 0 (no watchdog) or a number from 0.05 to 86400, not "
             "0.01"});
        row("watchdog that isn't a number", "'profile': {'name': 'p', 'watchdogS': 'off'}",
            {"profile.watchdogS: must be 0 (no watchdog) or a number from 0.05 to 86400, not "
             "'off'"});
        row("a scenario's format in a profile",
            "'profile': {'format': 'quadrant-scenario', 'name': 'p'}",
            {"profile.format: must be 'quadrant-profile', not 'quadrant-scenario'"});

        row("all at once", "'durationS': 'long', 'load': {'users': 0, 'usr': 1}, 'modes': [1]",
            {"modes[0]: must be one of " + modeIds() + ", not 1",
             "load.users: must be a whole number from 1 to 100000, not 0",
             "load.usr: unknown key; did you mean users?",
             "durationS: must be a number from 0.01 to 86400, not 'long'"});
    }
    void problems() {
        QFETCH(QByteArray, keys);
        QFETCH(QStringList, expected);
        QCOMPARE(problemsOf(parseScenario(withKeys(keys))), expected);
    }

    void wholeTextProblems_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("empty object")
            << QByteArray("{}")
            << QStringList{"format: is missing; it must be 'quadrant-scenario'",
                           "version: is missing; it must be 1",
                           "name: is missing; it must be a non-empty text"};
        QTest::newRow("other format and version")
            << QByteArray("{'format': 'quadrant-profile', 'version': 2, 'name': ''}")
            << QStringList{"format: must be 'quadrant-scenario', not 'quadrant-profile'",
                           "version: must be 1, not 2", "name: must be a non-empty text, not ''"};
        QTest::newRow("a list") << QByteArray("[]")
                                << QStringList{"must be a JSON object, in braces"};
        QTest::newRow("nothing") << QByteArray()
                                 << QStringList{"not JSON at line 1, column 1: illegal value"};
        QTest::newRow("a brace too few")
            << QByteArray("{\n  \"é\": 1,\n")
            << QStringList{"not JSON at line 3, column 1: unterminated object"};
        QTest::newRow("comma missing")
            << QByteArray("{\n  \"é\": 1 \"b\": 2}")
            << QStringList{"not JSON at line 2, column 11: unterminated object"};
        QTest::newRow("run file without a scenario")
            << QByteArray("{'format': 'quadrant-run', 'version': 1}")
            << QStringList{"scenario: is missing from this run file"};
    }
    void wholeTextProblems() {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, expected);
        QCOMPARE(problemsOf(parseScenario(quoted(text))), quoted(expected));
    }

    void everyKeyIsRead() {
        const auto parsed = parseScenario(withKeys(
            " "
            "'title': 't', 'description': 'd', 'modes': ['async-blocking', 'sync-blocking'], "
            "'arrangement': 'together', 'server': 'child-process', 'io': {'kind': 'none', "
            "'waitMs': 7}, "
            "'targets': [{'name': 'a', 'url': 'http://localhost:81/x?y=1'}], "
            "'load': {'rate': 12.5, 'arrivals': 'poisson', 'maxConnections': 77, "
            "'users': 3, 'spawnRate': 0.5, 'thinkTimeMs': 1.5, 'requestTimeoutS': 2.5, "
            "'keepAlive': false, 'threads': 4, 'share': {'async-blocking': 2.5}}, "
            "'stages': [{'rate': 2.5, 'for': 0.5}, {'rate': 7, 'for': 3}], "
            "'warmUpS': 1.25, 'durationS': 9.5, "
            "'profile': {'format': 'quadrant-profile', 'version': 1, 'name': 'p', 'title': 'pt', "
            "'poolSize': 2, 'queueOrder': 'lifo', 'setupCostMs': 18.8, "
            "'setupCostSerialised': true, 'networkDelayMs': 120, "
            "'downstreamKeepAlive': true, 'downstreamTimeoutMs': 5000, "
            "'pollIntervalMs': 0.5, 'watchdogS': 30, 'backlog': 64, 'loops': 3}, "
            "'timeScale': 0.5, "
            "'published': {'source': 's', 'url': 'u', 'advice': 'a', 'remark': 'r', "
            "'results': [{'mode': 'async-blocking', 'requests': 10, "
            "'failures': 2, 'requestsPerS': 1.5, 'failuresPerS': 0.25, 'medianMs': 27, "
            "'threads': 1, 'stars': 4.5}, {'mode': 'sync-blocking', 'stars': 3}]}"));
        QCOMPARE(problemsOf(parsed), QStringList());

        Scenario expected;
        expected.name = "n";
        expected.title = "t";
        expected.description = "d";
        expected.modes = {Mode::AsyncBlocking, Mode::SyncBlocking};
        expected.arrangement = Arrangement::Together;
        expected.server = ServerPlacement::ChildProcess;
        expected.io = {IoKind::None, 7ms};
        expected.targets = {{"a", "http://localhost:81/x?y=1"}};
        expected.load = {12.5,        Arrivals::Poisson, 77,    3, 0.5,
                         Millis(1.5), Seconds(2.5),      false, 4, {{Mode::AsyncBlocking, 2.5}}};
        expected.stages = {{2.5, {}, Seconds(0.5)}, {7, {}, Seconds(3)}};
        expected.warmUp = Seconds(1.25);
        expected.duration = Seconds(9.5);
        expected.profile = {"p",         "pt",        2,    QueueOrder::Lifo, Millis(18.8),
                            true,        Millis(120), true, Millis(5000),     Millis(0.5),
                            Seconds(30), 64,          3};
        expected.timeScale = 0.5;
        expected.published = {"s", "u", "a", "r", {}};
        expected.published.results = {
            {Mode::AsyncBlocking, 10, 2, 1.5, 0.25, 27, 1, 4.5},
            {Mode::SyncBlocking, {}, {}, {}, {}, {}, {}, 3},
        };
        QVERIFY(parsed.value() == expected);
        QVERIFY(parseScenario(QJsonDocument(toJson(expected)).toJson()).value() == expected);
    }

    void whatTellsNothingIsNotWritten() {
        Scenario scenario;
        QVERIFY(!toJson(scenario)["load"].toObject().contains("share"));
        QVERIFY(!toJson(scenario).contains("published"));
        scenario.load.share = {{Mode::AsyncBlocking, 2}};
        const QJsonObject load = toJson(scenario)["load"].toObject();
        QCOMPARE(load["share"].toObject(), QJsonObject({{"async-blocking", 2}}));
    }

    void keysLeftOutHaveTheirDefaults() {
        Scenario expected;
        expected.name = "n";
        expected.profile = builtInProfile("native").value(); // as if it were named
        QVERIFY(parseScenario(withKeys({})).value() == expected);
    }

    void builtIns() {
        QCOMPARE(builtInScenarios(),
                 QStringList({"fastapi-benchmark", "json-file", "noisy-neighbour", "open-loop",
                              "overhead", "quick-look"}));
        QVERIFY(builtInProfiles().contains("native"));
        for (const QString& name : builtInScenarios()) {
            const auto scenario = loadScenario(name);
            QCOMPARE(problemsOf(scenario), QStringList());
            QCOMPARE(scenario.value().name, name);
            QVERIFY(!scenario.value().title.isEmpty());
            QVERIFY(!scenario.value().description.isEmpty());
        }
    }

    void quickLookIsHalfAMinute() {
        const Scenario quickLook = loadScenario("quick-look").take();
        QVERIFY(quickLook.modes == fourModes);
        QVERIFY(quickLook.io == (IoSettings{IoKind::Http, 100ms}));
        QCOMPARE(quickLook.load.users, 100);
        QCOMPARE(quickLook.load.spawnRate, 100.0);
        QCOMPARE(totalDuration(quickLook).count(), 32.0);
    }

    void theBenchmarkIsAsItWasPublished() {
        const Scenario benchmark = loadScenario("fastapi-benchmark").take();
        QVERIFY(benchmark.modes == fourModes);
        QVERIFY(benchmark.arrangement == Arrangement::Sequential);
        QVERIFY(benchmark.io == (IoSettings{IoKind::Http, 1000ms}));
        QCOMPARE(benchmark.load.users, 500);
        QCOMPARE(benchmark.load.spawnRate, 50.0);
        QCOMPARE(benchmark.load.thinkTime.count(), 0.0);
        QCOMPARE(benchmark.warmUp.count(), 0.0); // what ends in the ramp counts
        QCOMPARE(benchmark.duration.count(), 60.0);
        QCOMPARE(benchmark.timeScale, 1.0);
        QVERIFY(benchmark.profile == builtInProfile("fastapi-benchmark").value());
    }

    void theBenchmarksServerHasWhatMakesItsFigures() {
        const Profile profile = builtInProfile("fastapi-benchmark").take();
        QCOMPARE(profile.poolSize, 40);
        QVERIFY(profile.queueOrder == QueueOrder::Lifo);
        QCOMPARE(profile.setupCost.count(), 18.8);
        QVERIFY(profile.setupCostSerialised);
        QCOMPARE(profile.networkDelay.count(), 120.0);
        QCOMPARE(profile.watchdog.count(), 30.0);
    }

    void thePublishedTable() {
        const Published published = loadScenario("fastapi-benchmark").take().published;
        QVERIFY(!published.source.isEmpty());
        const std::vector<PublishedResult> expected{
            {Mode::SyncBlocking, 2122, 0, 35.6, 0, 1300, 41, 3},
            {Mode::SyncNonBlocking, {}, {}, {}, {}, {}, {}, 3},
            {Mode::AsyncBlocking, 785, 732, 13.1, 12.2, 27'000, 1, 1},
            {Mode::AsyncNonBlocking, 3190, 0, 53.2, 0, 8300, 1, 5},
        };
        QVERIFY(published.results == expected);
    }

    void nativeIsTheDefaultProfile() {
        Profile native = builtInProfile("native").take();
        QVERIFY(!native.title.isEmpty());
        native.title.clear();
        QVERIFY(native == Profile{});
    }

    void filesAreRead() {
        QTemporaryDir dir;
        QFile file(dir.filePath("s.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\xEF\xBB\xBF" + withKeys("'durationS': 3")); // some editors add the mark
        file.close();
        QCOMPARE(loadScenario(file.fileName()).value().duration.count(), 3.0);
    }

    void runFilesHoldAScenario() {
        Scenario scenario = loadScenario("quick-look").take();
        scenario.load.users = 7;
        const QJsonObject run{{"format", "quadrant-run"},
                              {"version", 1},
                              {"status", "stopped"},
                              {"scenario", toJson(scenario)}};
        QVERIFY(parseScenario(QJsonDocument(run).toJson()).value() == scenario);
    }

    void runFilesKeepTheirTimeScale() {
        const Scenario tenth = scaled(loadScenario("quick-look").take(), 0.1);
        const QJsonObject run{{"format", "quadrant-run"}, {"scenario", toJson(tenth)}};
        const Scenario again = parseScenario(QJsonDocument(run).toJson()).take();
        QCOMPARE(again.timeScale, 0.1);
        QCOMPARE(scaled(again, 10).timeScale, 1.0);
    }

    void unreadableFiles_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("message");
        QTest::newRow("missing")
            << "/nowhere/x.json"
            << "there is neither a file nor a built-in scenario "
               "\"/nowhere/x.json\"; built in are fastapi-benchmark, json-file, noisy-neighbour, "
               "open-loop, overhead, quick-look";
        QTest::newRow("empty name")
            << ""
            << "there is neither a file nor a built-in scenario \"\"; "
               "built in are fastapi-benchmark, json-file, noisy-neighbour, open-loop, overhead, "
               "quick-look";
        QTest::newRow("folder") << "/tmp"
                                << "/tmp is a folder, not a scenario file";
        QTest::newRow("endless") << "/dev/zero"
                                 << "/dev/zero is larger than 4 MiB and no scenario file";
    }
    void unreadableFiles() {
        QFETCH(QString, name);
        QFETCH(QString, message);
        QCOMPARE(problemsOf(loadScenario(name)), QStringList{message});
    }

    void valuesFromElsewhereAreChecked() {
        Scenario scenario;
        scenario.name = "from the form";
        QVERIFY(check(scenario).empty());
        scenario.modes.clear();
        scenario.load.users = -1;
        scenario.load.spawnRate = std::nan("");
        QCOMPARE(toStrings(check(scenario)),
                 QStringList({"load.users: must be a whole number from 1 to 100000, not -1",
                              "load.spawnRate: must be a number from 0.001 to 10000000, not nan",
                              "modes: must name at least one mode"}));
    }
};

QUADRANT_TEST(TestScenarioFile)
#include "tst_scenario_file.moc"
