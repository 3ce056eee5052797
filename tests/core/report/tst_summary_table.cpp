// SPDX-License-Identifier: GPL-3.0-or-later
// The summary of a run made by hand, as the terminal shows it.
#include "core/report/tables/summary_table.h"
#include "tests/core/report/sample_record.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <functional>

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

using Change = std::function<void(RunRecord&)>;

QStringList cellsOf(const SummaryTable& table, const QString& figure) {
    for (const SummaryTable::Row& row : table.rows) {
        if (row.figure == figure)
            return row.cells;
    }
    return {};
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestSummaryTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void text() {
        QCOMPARE(
            toText(summaryTable(sample::record())),
            QString::fromUtf8(
                "                              sync-blocking  async-blocking\n"
                "\n"
                "What was measured\n"
                "Requests                                  4               0\n"
                "Failures                         1 (25.0 %)               0\n"
                "Requests/s                             2.00               0\n"
                "Failures/s                             0.50               0\n"
                "Median response time                 200 ms               –\n"
                "Mean response time                   250 ms               –\n"
                "95 % response time                   400 ms               –\n"
                "99 % response time                   400 ms               –\n"
                "Max response time                    400 ms               –\n"
                "Peak threads                             41               1\n"
                "Peak loop lag                       1.50 ms          2.00 s\n"
                "Failures: connection reset                1               0\n"
                "Status                             finished        finished\n"
                "Verdict                             ✓ sound         ✓ sound\n"
                "\n"
                "Who never came back\n"
                "Unfinished                                0               2\n"
                "Oldest unfinished                         –          3.00 s\n"
                "Median, unfinished counted           200 ms        ≥ 2.50 s\n"
                "95 %, unfinished counted             400 ms        ≥ 3.00 s\n"
                "99 %, unfinished counted             400 ms        ≥ 3.00 s\n"
                "\n"
                "Does it add up?\n"
                "Mean users                              2.0             2.0\n"
                "Accounted for                  1 of 2 users    0 of 2 users\n"
                "Little's ratio                         0.25               –\n"
                "\n"
                "What theory says\n"
                "Predicted requests/s          2.00 (× 0.75)   1.00 (× 0.00)\n"
                "Limited by                            users      event loop\n"
                "Predicted response time     1.00 s (× 0.20)          2.00 s\n"
                "\n"
                "sync-blocking served most, 1.50 requests/s; async-blocking served nothing.\n"
                "\n"
                "sync-blocking: 25 % of the requests failed, most often because the "
                "connection was reset. Requests that ended account for 1 of 2 users on average.\n"
                "async-blocking: 2 of 2 users were still waiting when the run ended, "
                "the longest for 3.00 s; no request succeeded.\n"
                "Predicted for all users, in the steady state; the ramp is not in it. (×) is "
                "measured ÷ predicted.\n"
                "The run finished.\n"));
    }

    /// Fewer than the scenario has: a ramp may not come to its end, and the load may be changed.
    void usersThatWereThereAreAccountedFor() {
        RunRecord record = sample::record();
        record.scenario.load.users = 800;
        record.endpoints[0].totals.userSeconds = 8; // 4 in each of the two seconds
        const SummaryTable table = summaryTable(record);
        QCOMPARE(cellsOf(table, "Mean users").front(), "4.0");
        QCOMPARE(cellsOf(table, "Accounted for").front(), "1 of 4 users");
        QCOMPARE(table.why[0].back(), "Requests that ended account for 1 of 4 users on average.");
    }

    /// What speaks against a measurement comes before what there is to say of it.
    void suspect() {
        RunRecord record = sample::record();
        record.endpoints[0].self.generatorBusy = record.endpoints[0].self.checked;
        record.endpoints[0].self.windowLate = record.endpoints[0].self.checked;
        record.endpoints[0].self.worstWindowLateness = Millis(150);
        const SummaryTable table = summaryTable(record);
        QCOMPARE(cellsOf(table, "Verdict"),
                 QStringList({QString::fromUtf8("⚠ suspect"), QString::fromUtf8("✓ sound")}));
        QCOMPARE(
            table.why[0].front(),
            QString::fromUtf8("⚠ Suspect: The load generator's thread was busy, or waiting for "
                              "a processor, 100 % of the "
                              "time: it could not ask for more, so the rate is its own limit, "
                              "and latencies hold the time that answers waited for it. The "
                              "window's thread was over 100 ms late in 100 % of the time, up "
                              "to 150 ms: the machine was too busy for what was measured, "
                              "too."));
        QCOMPARE(table.why[0][1], "The load generator could not ask for more: see the verdict.");
    }

    void publishedBesideMeasured() {
        RunRecord record = sample::record();
        record.scenario.published.source = "a blog";
        record.scenario.published.url = "https://example.org/";
        record.scenario.published.advice = "Don't block.";
        PublishedResult result;
        result.mode = Mode::SyncBlocking;
        result.requests = 2000;
        result.failures = 0;
        result.requestsPerS = 4;
        result.medianMs = 100;
        result.threads = 41;
        result.stars = 3;
        record.scenario.published.results = {result};
        const SummaryTable table = summaryTable(record);
        QStringList section;
        for (const SummaryTable::Row& row : table.rows) {
            if (row.heading)
                section = QStringList(row.figure);
            else
                section.append(row.figure + ": " + row.cells.join(", "));
        }
        QCOMPARE(section, QStringList({
                              "Published",
                              "Published requests: 2000 (× 0.00), –",
                              "Published failures: 0, –", // nothing to divide by
                              "Published requests/s: 4.00 (× 0.50), –",
                              "Published median: 100 ms (× 2.00), –",
                              "Published threads: 41 (× 1.00), –",
                              "Published rating: ★★★☆☆, –",
                          }));
        QCOMPARE(
            table.notes,
            QStringList({"Predicted for all users, in the steady state; the ramp is not in it. (×) "
                         "is measured ÷ predicted.",
                         "Published by a blog, https://example.org/; (×) is measured ÷ "
                         "published.",
                         "Their advice: Don't block."}));
        QVERIFY(toText(table).contains("\nTheir advice: Don't block.\nThe run finished.\n"));
    }

    void openLoop() {
        const SummaryTable table = summaryTable(sample::openRecord());
        QStringList headings;
        QStringList rows;
        for (const SummaryTable::Row& row : table.rows) {
            if (row.heading)
                headings.append(row.figure);
            else if (headings.last() == "Was the rate kept?")
                rows.append(row.figure + ": " + row.cells.join(", "));
        }
        QCOMPARE(headings, QStringList({"What was measured", "Was the rate kept?",
                                        "Who never came back", "What theory says"}));
        QCOMPARE(rows, QStringList({
                           "Requests/s asked: 4.00",
                           "Requests/s started: 3.50",
                           "Rate kept: 87.5 %",
                           "Starts within 1 ms: 57.1 %",
                           "Started late: 1 (14.3 %)",
                           "Waited for a connection: 2 (28.6 %)",
                           "Never started: 1 (12.5 %)",
                           "Median response time (from the intended start): 100 ms",
                           "Median service time (from the start): 100 ms",
                           "95 % response time (from the intended start): 500 ms",
                           "95 % service time (from the start): 100 ms",
                           "99 % response time (from the intended start): 500 ms",
                           "99 % service time (from the start): 100 ms",
                           "Max response time (from the intended start): 500 ms",
                           "Max service time (from the start): 100 ms",
                       }));
        QCOMPARE(table.why.front().join(' '),
                 "More requests arrived than were answered: 38 % of them waited for a connection, "
                 "and 1 had not been sent when the run ended.");
    }

    void theoryOfAnOpenLoop_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("expected"); // requests/s, limited by, response time
        const auto row = [](const char* name, const Change& change, const QStringList& expected) {
            QTest::newRow(name) << change << expected;
        };
        row("kept", [](RunRecord&) {}, {"4.00 (× 0.88)", "arrivals", "1.00 s (× 0.10)"});
        row("more than the pool can serve", [](RunRecord& r) { r.scenario.profile.poolSize = 2; },
            {"2.00 (× 1.75)", "pool", "grows without end"});
        row("more than the connections can carry",
            [](RunRecord& r) { r.scenario.load.maxConnections = 3; },
            {"3.00 (× 1.17)", "connections", "grows without end"});
        row("independent arrivals",
            [](RunRecord& r) { r.scenario.load.arrivals = Arrivals::Poisson; },
            {"4.00 (× 0.88)", "arrivals", "–"});
        row("stages", [](RunRecord& r) { r.scenario.stages = {{4, {}, 1s}, {8, {}, 1s}}; }, {});
        row("one stage",
            [](RunRecord& r) {
                r.scenario.stages = {{4, {}, 1s}};
            },
            {"4.00 (× 0.88)", "arrivals", "1.00 s (× 0.10)"});
    }
    void theoryOfAnOpenLoop() {
        QFETCH(Change, change);
        RunRecord record = sample::openRecord();
        record.scenario.modes.resize(1);
        change(record);
        const SummaryTable table = summaryTable(record);
        QStringList found;
        for (const SummaryTable::Row& row : table.rows) {
            if (row.figure.startsWith("Predicted") || row.figure == "Limited by")
                found += row.cells;
        }
        QTEST(found, "expected");
        QCOMPARE(table.notes.contains("Predicted for all arrivals, in the steady state. (×) is "
                                      "measured ÷ predicted."),
                 !found.isEmpty());
    }

    void togetherEachIsPredictedAlone() {
        RunRecord record = sample::record();
        record.scenario.arrangement = Arrangement::Together;
        const SummaryTable table = summaryTable(record);
        QVERIFY(std::any_of(table.rows.begin(), table.rows.end(), [](const auto& row) {
            return row.heading && row.figure == "What theory says of each alone";
        }));
        QVERIFY(table.notes.contains(
            "Predicted for its share of the users, alone on the server, in the steady state; the "
            "ramp is not in it. (×) is measured ÷ predicted."));
    }

    void aRunCanBeTooShortForWhatIsPredicted_data() {
        QTest::addColumn<double>("durationS");
        QTest::addColumn<bool>("said");
        QTest::newRow("longer than any response time") << 2.1 << false; // async-blocking: 2 × 1 s
        QTest::newRow("shorter") << 1.9 << true;
    }
    void aRunCanBeTooShortForWhatIsPredicted() {
        QFETCH(double, durationS);
        QFETCH(bool, said);
        RunRecord record = sample::record();
        record.scenario.duration = Seconds(durationS);
        QCOMPARE(
            summaryTable(record).notes.contains(
                "A predicted response time that is longer than the run can't be measured in it."),
            said);
    }

    void publishedFiguresFollowTheTimeScale() {
        RunRecord record = sample::record();
        PublishedResult result;
        result.mode = Mode::AsyncBlocking;
        result.medianMs = 27'000;
        result.stars = 2.5;
        record.scenario.published.results = {result};
        record.scenario = scaled(record.scenario, 0.1);
        const SummaryTable table = summaryTable(record);
        const auto row = [&](std::size_t fromTheEnd) {
            return *(table.rows.rbegin() + fromTheEnd);
        };
        QCOMPARE(row(2).figure, "Published, scaled by 0.1");
        QVERIFY(row(2).heading);
        QCOMPARE(row(1).cells, QStringList({"–", "2.70 s"})); // nothing has ended to compare with
        QCOMPARE(row(0).cells, QStringList({"–", "★★★☆☆ 2.5"}));
        QVERIFY(table.notes.contains(
            "Published times are multiplied by the run's time scale, and rates divided by it."));
    }

    void rowsThatAreThereWhereTheyTellSomething_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("figure");
        QTest::addColumn<QStringList>("cells"); // empty: no such row
        const auto row = [](const char* name, const Change& change, const QString& figure,
                            const QStringList& cells) {
            QTest::newRow(name) << change << figure << cells;
        };
        row("no watchdog", [](RunRecord&) {}, "Watchdog restarts", {});
        row("watchdog",
            [](RunRecord& record) {
                record.scenario.profile.watchdog = Seconds(1);
                record.endpoints[1].restarts = 2;
            },
            "Watchdog restarts", {"0", "2"});
        row("nobody was left waiting",
            [](RunRecord& record) { record.endpoints[1].totals = record.endpoints[0].totals; },
            "Median, unfinished counted", {});
        row("together: each alone, with its share of the users",
            [](RunRecord& record) { record.scenario.arrangement = Arrangement::Together; },
            "Predicted requests/s", {"1.00 (× 1.50)", "1.00 (× 0.00)"});
        row("for all users, though they weren't there all the time",
            [](RunRecord& record) { record.scenario.load.users = 3; }, "Predicted requests/s",
            {"3.00 (× 0.50)", "1.00 (× 0.00)"});
        row("targets: nothing is known of them",
            [](RunRecord& record) {
                for (EndpointRecord& endpoint : record.endpoints)
                    endpoint.mode.reset();
            },
            "Predicted requests/s", {});
        row("nothing to compare with theory before a mode has its turn",
            [](RunRecord& record) { record.endpoints[1].status = EndpointStatus::Pending; },
            "Predicted requests/s", {"2.00 (× 0.75)", "1.00"});
        row("nor before anything has ended",
            [](RunRecord& record) { record.endpoints[1].status = EndpointStatus::Running; },
            "Predicted requests/s", {"2.00 (× 0.75)", "1.00"});
        row("nothing published", [](RunRecord&) {}, "Published requests", {});
        row("what limits the pool", [](RunRecord& record) { record.scenario.profile.poolSize = 1; },
            "Limited by", {"pool", "event loop"});
        row("failures that got no answer aren't served",
            [](RunRecord& record) {
                auto& failures = record.endpoints[0].totals.failures;
                std::swap(failures[std::size_t(FailureKind::Reset)],
                          failures[std::size_t(FailureKind::Status5xx)]);
            },
            "Predicted requests/s", {"2.00 (× 1.00)", "1.00 (× 0.00)"});
    }

    void rowsThatAreThereWhereTheyTellSomething() {
        QFETCH(Change, change);
        QFETCH(QString, figure);
        QFETCH(QStringList, cells);
        RunRecord record = sample::record();
        change(record);
        QCOMPARE(cellsOf(summaryTable(record), figure), cells);
    }

    void onlyKindsOfFailureThatWereSeen() {
        RunRecord record = sample::record();
        record.endpoints[0].totals.failures = {};
        for (const SummaryTable::Row& row : summaryTable(record).rows)
            QVERIFY(!row.figure.startsWith("Failures: "));
    }

    void aColumnForEachEndpoint() {
        const SummaryTable table = summaryTable(sample::record());
        QCOMPARE(table.columns, QStringList({"sync-blocking", "async-blocking"}));
        for (const SummaryTable::Row& row : table.rows)
            QCOMPARE(row.cells.size(), table.columns.size());
    }

    void endings_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("ending");
        QTest::newRow("finished") << int(RunStatus::Finished) << ""
                                  << "The run finished.";
        QTest::newRow("stopped") << int(RunStatus::Stopped) << ""
                                 << "The run was stopped; these are the figures up to then.";
        QTest::newRow("failed") << int(RunStatus::Failed) << "the port is taken"
                                << "The run failed: the port is taken";
    }
    void endings() {
        QFETCH(int, status);
        QFETCH(QString, error);
        QFETCH(QString, ending);
        RunRecord record = sample::record();
        record.status = static_cast<RunStatus>(status);
        record.error = error;
        QCOMPARE(summaryTable(record).ending, ending);
    }

    void modesThatWereNotRun() {
        RunRecord record = sample::record();
        record.status = RunStatus::Stopped;
        record.endpoints[1] = EndpointRecord();
        const SummaryTable table = summaryTable(record);
        for (const SummaryTable::Row& row : table.rows)
            QCOMPARE(row.cells[1], row.heading ? "" : row.figure == "Status" ? "not run" : "–");
    }
};

QUADRANT_TEST(TestSummaryTable)
#include "tst_summary_table.moc"
