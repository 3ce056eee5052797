// SPDX-License-Identifier: GPL-3.0-or-later
// An explanation made by hand, as tables, CSV and JSON.
#include "core/report/files/explanation_csv.h"
#include "core/report/files/explanation_json.h"
#include "core/report/tables/explanation_table.h"
#include "core/scenario/scenario_file.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace quadrant;

namespace {

Step step(Mode mode, const char* setting, const char* change, double requestsPerS, double medianMs,
          EndpointStatus status = EndpointStatus::Finished) {
    Step made{mode, setting, change, status, {}, {}};
    made.summary.requests = static_cast<std::uint64_t>(requestsPerS * 10);
    made.summary.requestsPerS = requestsPerS;
    made.summary.percentilesMs[0] = medianMs;
    made.summary.meanMs = medianMs;
    made.summary.maxMs = 2 * medianMs;
    return made;
}

/// The fourth step fails, the fifth is stopped, the sixth is not begun.
Explanation sampleExplanation() {
    Explanation explanation;
    explanation.program = "Quadrant 1.2.3";
    explanation.started = WallTime(std::chrono::seconds(1'700'000'000));
    explanation.scenario.name = "sample";
    explanation.scenario.profile.name = "slow";
    explanation.scenario.modes = {Mode::SyncBlocking, Mode::AsyncBlocking, Mode::AsyncNonBlocking};
    explanation.timeScale = 0.1;
    explanation.status = RunStatus::Stopped;
    const auto sync = Mode::SyncBlocking;
    const auto async = Mode::AsyncNonBlocking;
    explanation.steps = {
        step(sync, "", "nothing", 40, 1300),
        step(sync, "profile.queueOrder", "queue order fifo instead of lifo", 40, 12'400),
        step(sync, "profile.setupCostMs", "no setup cost (18.8 ms)", 44, 0),
        step(sync, "profile.networkDelayMs", "no network delay, at all", 0, 0,
             EndpointStatus::Failed),
        step(async, "", "nothing", 53.2, 8300, EndpointStatus::Stopped),
        step(async, "profile.setupCostMs", "no setup cost (18.8 ms)", 0, 0,
             EndpointStatus::Pending),
    };
    explanation.steps[0].summary.failures = 100;
    explanation.steps[0].summary.unfinished = 458;
    explanation.steps[0].summary.oldestUnfinished = Seconds(5.5);
    explanation.steps[2].summary.requests = 0;
    explanation.steps[2].summary.requestsPerS = 0;
    explanation.steps[3].error = "the port is taken";
    return explanation;
}

QJsonObject json(const Explanation& explanation) {
    return QJsonDocument::fromJson(explanationJson(explanation)).object();
}

} // namespace

class TestExplanationReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void text() {
        QCOMPARE(
            toText(sampleExplanation()),
            QString::fromUtf8(
                "What the profile slow does to sample, one setting at a time as native has it "
                "(time scale 0.1)\n"
                "\n"
                "sync-blocking\n"
                "Changed                           Requests/s         Median               Failures"
                "  Unfinished  Status\n"
                "nothing                                 40.0         1.30 s           100 (25.0 %)"
                "         458  measured\n"
                "queue order fifo instead of lifo        40.0  × 1.0  12.4 s  ▲ × 9.5             0"
                "           0  measured\n"
                "no setup cost (18.8 ms)                    0              –                      0"
                "           0  measured\n"
                "no network delay, at all                   –              –                      –"
                "           –  failed: the port is taken\n"
                "\n"
                "async-nonblocking\n"
                "Changed                  Requests/s    Median    Failures  Unfinished  Status\n"
                "nothing                        53.2    8.30 s           0           0  stopped\n"
                "no setup cost (18.8 ms)           –         –           –           –  not "
                "measured\n"
                "\n"
                "The explanation was stopped; these are the figures up to then.\n"
                "Nothing that the profile changes matters to async-blocking.\n"));
    }

    void effects_data() {
        QTest::addColumn<double>("requestsPerS"); // 40 is as it was
        QTest::addColumn<QString>("effect");
        QTest::newRow("as it was") << 40.0 << "× 1.0";
        QTest::newRow("a little more") << 44.0 << "× 1.1";
        QTest::newRow("a little less") << 36.0 << "× 0.90";
        QTest::newRow("twice") << 80.0 << "▲ × 2.0";
        QTest::newRow("many times") << 494.0 << "▲ × 12";
        QTest::newRow("half") << 20.0 << "▼ × 0.50";
        QTest::newRow("next to nothing") << 0.1 << "▼ × 0.0025";
        QTest::newRow("nothing") << 0.0 << "";
    }
    void effects() {
        QFETCH(double, requestsPerS);
        Explanation explanation = sampleExplanation();
        explanation.steps[1].summary.requestsPerS = requestsPerS;
        QTEST(explanationTables(explanation)[0].rows[1][2], "effect");
    }

    void everyRowHasEveryColumn() {
        for (const ExplanationTable& table : explanationTables(sampleExplanation())) {
            for (const QStringList& row : table.rows)
                QCOMPARE(row.size(), explanationColumns().size());
        }
    }

    void endings_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("ending");
        QTest::newRow("running") << int(RunStatus::Running) << "The explanation is still going on.";
        QTest::newRow("finished") << int(RunStatus::Finished) << "The explanation finished.";
        QTest::newRow("failed") << int(RunStatus::Failed)
                                << "The explanation failed: the port is taken";
    }
    void endings() {
        QFETCH(int, status);
        Explanation explanation = sampleExplanation();
        explanation.status = static_cast<RunStatus>(status);
        explanation.error = "the port is taken";
        QTEST(explanationEnding(explanation).front(), "ending");
    }

    void csv() {
        QCOMPARE(
            explanationCsv(sampleExplanation()),
            "Mode,Setting,Change,Status,Request Count,Failure Count,Unfinished,Requests/s,"
            "Failures/s,Median Response Time,Average Response Time,Max Response Time,"
            "Requests/s Ratio,Median Ratio,Error\r\n"
            "sync-blocking,,nothing,finished,400,100,458,40.000,0.000,1300.000,1300.000,2600.000,"
            "N/A,N/A,\r\n"
            "sync-blocking,profile.queueOrder,queue order fifo instead of lifo,finished,400,0,0,"
            "40.000,0.000,12400.000,12400.000,24800.000,1.000,9.538,\r\n"
            "sync-blocking,profile.setupCostMs,no setup cost (18.8 ms),finished,0,0,0,0.000,0.000,"
            "N/A,N/A,N/A,N/A,N/A,\r\n"
            "sync-blocking,profile.networkDelayMs,\"no network delay, at all\",failed,N/A,N/A,N/A,"
            "N/A,N/A,N/A,N/A,N/A,N/A,N/A,the port is taken\r\n"
            "async-nonblocking,,nothing,stopped,532,0,0,53.200,0.000,8300.000,8300.000,16600.000,"
            "N/A,N/A,\r\n"
            "async-nonblocking,profile.setupCostMs,no setup cost (18.8 ms),pending,N/A,N/A,N/A,"
            "N/A,N/A,N/A,N/A,N/A,N/A,N/A,\r\n");
    }

    void jsonDocument() {
        const Explanation explanation = sampleExplanation();
        const QJsonObject document = json(explanation);
        QCOMPARE(document["format"].toString(), "quadrant-explanation");
        QCOMPARE(document["version"].toInt(), 1);
        QCOMPARE(document["program"].toString(), "Quadrant 1.2.3");
        QCOMPARE(document["started"].toString(), "2023-11-14T22:13:20.000Z");
        QCOMPARE(document["scenario"].toObject(), toJson(explanation.scenario));
        QCOMPARE(document["timeScale"].toDouble(), 0.1);
        QCOMPARE(document["status"].toString(), "stopped");
        QVERIFY(!document.contains("error"));
        QCOMPARE(document["steps"].toArray().size(), 6);
    }

    void jsonSteps_data() {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char* name, int index, const char* key, const QJsonValue& value) {
            QTest::newRow(name) << index << key << value;
        };
        row("mode", 0, "mode", "sync-blocking");
        row("no setting", 0, "setting", QJsonValue::Null);
        row("requests", 0, "requests", 400);
        row("failures", 0, "failures", 100);
        row("unfinished", 0, "unfinished", 458);
        row("oldest", 0, "oldestUnfinishedS", 5.5);
        row("rate", 0, "requestsPerS", 40);
        row("no ratio of the baseline", 0, "medianRatio", QJsonValue::Null);
        row("setting", 1, "setting", "profile.queueOrder");
        row("change", 1, "change", "queue order fifo instead of lifo");
        row("median", 1, "medianMs", 12'400);
        row("ratio", 1, "medianRatio", 9.538);
        row("no requests, no median", 2, "medianMs", QJsonValue::Null);
        row("no requests", 2, "requests", 0);
        row("failed", 3, "status", "failed");
        row("why", 3, "error", "the port is taken");
        row("failed, no requests", 3, "requests", QJsonValue::Null);
        row("stopped", 4, "requestsPerS", 53.2);
        row("pending", 5, "status", "pending");
        row("pending, no rate", 5, "requestsPerS", QJsonValue::Null);
    }
    void jsonSteps() {
        QFETCH(int, index);
        QFETCH(QString, key);
        const QJsonObject step = json(sampleExplanation())["steps"][index].toObject();
        QVERIFY(step.contains(key));
        QTEST(step[key], "value");
    }

    void filesDoNotFollowTheLocale() {
        const Explanation explanation = sampleExplanation();
        const QByteArrayList before{explanationCsv(explanation), explanationJson(explanation)};
        QLocale::setDefault(QLocale(QLocale::German));
        const QByteArrayList german{explanationCsv(explanation), explanationJson(explanation)};
        QLocale::setDefault(QLocale::c());
        QCOMPARE(german, before);
    }
};

QUADRANT_TEST(TestExplanationReport)
#include "tst_explanation_report.moc"
