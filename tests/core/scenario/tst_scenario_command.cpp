// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario as a command line: what it says, and that reading it gives the scenario again.
#include "core/scenario/scenario_command.h"

#include "core/scenario/scenario_file.h"
#include "core/scenario/threshold_parser.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace quadrant;
using namespace std::chrono_literals;

class TestScenarioCommand : public QObject {
    Q_OBJECT

    using Change = std::function<void(Scenario&)>;

private Q_SLOTS:
    void saysWhatDiffers_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("settings");
        const auto row = [](const char* name, const Change& change, const char* settings) {
            QTest::newRow(name) << change << QString(settings);
        };
        row(
            "nothing", [](Scenario&) {}, "");
        row(
            "numbers",
            [](Scenario& s) {
                s.load.users = 50;
                s.duration = Seconds(2.5);
            },
            " --set load.users=50 --set durationS=2.5");
        row(
            "flag", [](Scenario& s) { s.load.keepAlive = false; }, " --set load.keepAlive=false");
        row(
            "modes",
            [](Scenario& s) {
                s.modes = {Mode::AsyncBlocking, Mode::SyncBlocking};
            },
            " --set modes=async-blocking,sync-blocking");
        row(
            "quoted", [](Scenario& s) { s.title = "it's a; test"; },
            " --set 'title=it'\\''s a; test'");
        row(
            "stages", [](Scenario& s) { s.stages = {{.rate = 5, .length = 2s}}; },
            " --set 'stages=[{\"for\":2,\"rate\":5}]'");
        row(
            "thresholds",
            [](Scenario& s) { s.thresholds = {parseThreshold("p99 < 1 s, else stop").value()}; },
            " --set 'thresholds=[\"p99 < 1000 ms, else stop\"]'");
        row(
            "targets",
            [](Scenario& s) {
                s.targets = {{"a", "http://127.0.0.1:1/"}};
            },
            " --set 'targets=[{\"name\":\"a\",\"url\":\"http://127.0.0.1:1/\"}]'");
        row(
            "together with shares",
            [](Scenario& s) {
                s.arrangement = Arrangement::Together;
                s.load.share = {{Mode::AsyncBlocking, 0.5}};
            },
            " --set arrangement=together --set load.share.async-blocking=0.5");
        row(
            "profile", [](Scenario& s) { s.profile = builtInProfile("fastapi-benchmark").value(); },
            " --set profile=fastapi-benchmark");
        row(
            "a profile's key", [](Scenario& s) { s.profile.poolSize = 8; },
            " --set profile.poolSize=8");
    }
    void saysWhatDiffers() {
        QFETCH(Change, change);
        QFETCH(QString, settings);
        const Scenario from = loadScenario("quick-look").value();
        Scenario to = from;
        change(to);
        const auto command = commandToRun("quick-look", from, to, 1);
        QVERIFY(command);
        QCOMPARE(*command, "quadrant run quick-look" + settings);
        QCOMPARE(withSettings(from, *settingsBetween(from, to)).value(), to);
    }

    void anyBuiltInCanBeMadeOfItself() {
        for (const QString& name : builtInScenarios()) {
            const Scenario scenario = loadScenario(name).value();
            QCOMPARE(*commandToRun(name, scenario, scenario, 0.1),
                     "quadrant run " + name + " --time-scale 0.1");
        }
    }

    /// Published figures have no key of their own on the command line.
    void whatCannotBeSetIsNone() {
        const Scenario from = loadScenario("quick-look").value();
        QVERIFY(!settingsBetween(from, loadScenario("fastapi-benchmark").value()));
    }
};

QUADRANT_TEST(TestScenarioCommand)
#include "tst_scenario_command.moc"
