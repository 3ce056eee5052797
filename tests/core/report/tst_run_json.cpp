// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON of a run: its figures, and that the run can be run again from it.
#include "core/report/files/run_json.h"
#include "core/scenario/scenario_file.h"
#include "tests/core/report/sample_record.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace quadrant;

class TestRunJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void document() {
        const QJsonObject run = QJsonDocument::fromJson(runJson(sample::record())).object();
        QCOMPARE(run.keys(), QStringList({"endpoints", "format", "host", "program", "scenario",
                                          "started", "status", "verdict", "version"}));
        QCOMPARE(run["format"].toString(), "quadrant-run");
        QCOMPARE(run["version"].toInt(), 1);
        QCOMPARE(run["program"].toString(), "Quadrant test");
        QCOMPARE(run["started"].toString(), "2023-11-14T22:13:20.000Z");
        QCOMPARE(run["status"].toString(), "finished");
        QCOMPARE(run["host"].toObject(), QJsonObject({{"cores", 2},
                                                      {"kernel", "Linux 6.1"},
                                                      {"qt", "6.4.2"},
                                                      {"descriptorLimit", 1024}}));
    }

    void endpoint() {
        const QJsonObject run = QJsonDocument::fromJson(runJson(sample::record())).object();
        const QJsonObject percentiles{{"50", 200.063}, {"66", 300.031}, {"75", 300.031},
                                      {"80", 400},     {"90", 400},     {"95", 400},
                                      {"98", 400},     {"99", 400},     {"99.9", 400},
                                      {"99.99", 400},  {"100", 400}};
        const QJsonObject sound{{"status", "sound"}, {"reasons", QJsonArray()}};
        QCOMPARE(run["endpoints"][0].toObject(),
                 QJsonObject({{"name", "sync-blocking"},
                              {"requests", 4},
                              {"failures", 1},
                              {"unfinished", 0},
                              {"oldestUnfinishedS", 0},
                              {"requestsPerS", 2},
                              {"failuresPerS", 0.5},
                              {"meanMs", 250},
                              {"percentilesMs", percentiles},
                              {"percentilesWithUnfinishedMs", percentiles},
                              {"maxMs", 400},
                              {"meanUsers", 2},
                              {"accountedUsers", 0.5},
                              {"littleRatio", 0.25},
                              {"open", QJsonValue()},
                              {"changes", QJsonArray()},
                              {"peakThreads", 41},
                              {"peakLoopLagMs", 1.5},
                              {"restarts", 0},
                              {"failureKinds", QJsonObject{{"reset", 1}}},
                              {"findings", QJsonArray{"25 % of the requests failed, most often "
                                                      "because the connection was reset."}},
                              {"thresholds", QJsonArray()},
                              {"predicted", QJsonObject{{"requestsPerS", 2}, {"latencyMs", 1000}}},
                              {"measuredToPredicted",
                               QJsonObject{{"requestsPerS", 0.75}, {"latencyMs", 0.2}}},
                              {"measuredToPublished", QJsonValue()},
                              {"verdict", sound}}));
    }

    void verdicts() {
        RunRecord record = sample::record();
        SelfCheck& self = record.endpoints[1].self;
        self.requests = 4;
        self.clientLimits = 1;
        const QString sentence = "The load generator ran out of file descriptors or ports: 25 % of "
                                 "the requests failed for that, not by the server's fault.";
        QJsonObject run = QJsonDocument::fromJson(runJson(record)).object();
        QCOMPARE(run["endpoints"][0]["verdict"]["status"].toString(), "sound");
        QCOMPARE(run["endpoints"][1]["verdict"].toObject(),
                 QJsonObject({{"status", "suspect"}, {"reasons", QJsonArray{sentence}}}));
        QCOMPARE(run["verdict"].toObject(),
                 QJsonObject({{"status", "suspect"},
                              {"reasons", QJsonArray{"async-blocking: " + sentence}}}));
        for (EndpointRecord& endpoint : record.endpoints)
            endpoint.self = {};
        run = QJsonDocument::fromJson(runJson(record)).object();
        QVERIFY(run["endpoints"][0]["verdict"].isNull());
        QVERIFY(run["verdict"].isNull());
    }

    void openLoop() {
        const QJsonValue endpoint =
            QJsonDocument::fromJson(runJson(sample::openRecord())).object()["endpoints"][0];
        QJsonObject open = endpoint["open"].toObject();
        const QJsonObject lateness = open.take("startLatenessMs").toObject();
        const QJsonObject service = open.take("serviceTimeMs").toObject();
        QCOMPARE(open, QJsonObject({{"askedRate", 4},
                                    {"intended", 8},
                                    {"started", 7},
                                    {"startedPerS", 3.5},
                                    {"missed", 1},
                                    {"waited", 2},
                                    {"startedLate", 1},
                                    {"startsInTime", 4.0 / 7},
                                    {"serviceMeanMs", 100},
                                    {"meanConnections", 2}}));
        QCOMPARE(lateness["50"].toDouble(), 0.001); // the least that is told apart
        QCOMPARE(lateness["100"].toDouble(), 2.0);
        QCOMPARE(service["99.99"].toDouble(), 100.0);
        QCOMPARE(endpoint["percentilesMs"]["99"].toDouble(), 500.0);
        for (const char* ofUsers : {"meanUsers", "accountedUsers", "littleRatio"})
            QVERIFY(endpoint[QLatin1String(ofUsers)].isNull());
    }

    void changesOfTheLoad_data() {
        QTest::addColumn<bool>("open");
        QTest::addColumn<QString>("what");
        QTest::newRow("open") << true << "rate";
        QTest::newRow("closed") << false << "users";
    }
    void changesOfTheLoad() {
        QFETCH(bool, open);
        QFETCH(QString, what);
        RunRecord record = open ? sample::openRecord() : sample::record();
        record.endpoints[0].changes = {{Seconds(1.5), 8, false}, {Seconds(2.0625), 12, true}};
        const QJsonValue endpoint =
            QJsonDocument::fromJson(runJson(record)).object()["endpoints"][0];
        QCOMPARE(endpoint["changes"].toArray(),
                 QJsonArray({QJsonObject{{"atS", 1.5}, {what, 8}, {"byHand", false}},
                             QJsonObject{{"atS", 2.063}, {what, 12}, {"byHand", true}}}));
        QVERIFY(endpoint["predicted"].isNull()); // of which load?
    }

    void besideWhatWasPublished() {
        RunRecord record = sample::record();
        PublishedResult result;
        result.mode = Mode::SyncBlocking;
        result.requestsPerS = 4;
        result.failures = 0;
        record.scenario.published.source = "a blog";
        record.scenario.published.results = {result};
        const QJsonObject run = QJsonDocument::fromJson(runJson(record)).object();
        const QJsonObject ratios = run["endpoints"][0]["measuredToPublished"].toObject();
        QCOMPARE(ratios.keys(), QStringList({"failures", "failuresPerS", "medianMs", "requests",
                                             "requestsPerS", "threads"}));
        QCOMPARE(ratios["requestsPerS"].toDouble(), 0.5);
        QVERIFY(ratios["failures"].isNull());
        QVERIFY(ratios["medianMs"].isNull());
        QVERIFY(run["endpoints"][1]["measuredToPublished"].isNull());
        QCOMPARE(run["scenario"]["published"]["source"].toString(), "a blog");
    }

    void figuresThatThereAreNoneOfAreNull() {
        RunRecord record = sample::record();
        record.endpoints[1].mode.reset();
        const QJsonValue endpoint =
            QJsonDocument::fromJson(runJson(record)).object()["endpoints"][1];
        QCOMPARE(endpoint["unfinished"].toInt(), 2);
        QCOMPARE(endpoint["oldestUnfinishedS"].toDouble(), 3.0);
        QVERIFY(endpoint["meanMs"].isNull());
        QVERIFY(endpoint["percentilesMs"]["99.9"].isNull());
        QVERIFY(endpoint["peakThreads"].isNull());
        QVERIFY(endpoint["restarts"].isNull());
        QVERIFY(endpoint["predicted"].isNull());
        QVERIFY(endpoint["measuredToPredicted"].isNull());
        QCOMPARE(endpoint["percentilesWithUnfinishedMs"]["99"].toDouble(), 3000.0);
        QVERIFY(endpoint["failureKinds"].toObject().isEmpty());
    }

    void status_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("id");
        QTest::newRow("finished") << int(RunStatus::Finished) << "finished";
        QTest::newRow("stopped") << int(RunStatus::Stopped) << "stopped";
        QTest::newRow("failed") << int(RunStatus::Failed) << "failed";
    }
    void status() {
        QFETCH(int, status);
        QFETCH(QString, id);
        RunRecord record = sample::record();
        record.status = static_cast<RunStatus>(status);
        record.error = record.status == RunStatus::Failed ? "why" : "";
        const QJsonObject run = QJsonDocument::fromJson(runJson(record)).object();
        QCOMPARE(run["status"].toString(), id);
        QCOMPARE(run["error"].toString(), record.error);
    }

    void runsAgain() {
        RunRecord record = sample::record();
        record.scenario.profile.queueOrder = QueueOrder::Lifo;
        record.scenario.targets = {{"nginx", "http://localhost:8080/"}};
        const auto again = parseScenario(runJson(record));
        QVERIFY(again.ok());
        QVERIFY(again.value() == record.scenario);
    }
};

QUADRANT_TEST(TestRunJson)
#include "tst_run_json.moc"
