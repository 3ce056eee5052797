// SPDX-License-Identifier: GPL-3.0-or-later
// The CSV files of a run made by hand, to the letter.
#include "core/report/files/csv.h"
#include "core/report/files/csv_writer.h"
#include "tests/core/report/sample_record.h"
#include "tests/support/test_main.h"

#include <QLocale>
#include <QTest>

#include <clocale>

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

/// A column of a file with its cells, row by row.
struct GoldenColumn {
    const char* name;
    std::vector<const char*> cells;
};

// Of sync-blocking, of async-blocking and of both; without those of an open loop.
const std::vector<GoldenColumn> goldenStats{
    {"Type", {"GET", "GET", ""}},
    {"Name", {"sync-blocking", "async-blocking", "Aggregated"}},
    {"Request Count", {"4", "0", "4"}},
    {"Failure Count", {"1", "0", "1"}},
    {"Median Response Time", {"200.063", "0.000", "200.063"}},
    {"Average Response Time", {"250.000", "0.000", "250.000"}},
    {"Min Response Time", {"100.000", "0.000", "100.000"}},
    {"Max Response Time", {"400.000", "0.000", "400.000"}},
    {"Average Content Size", {"10.000", "0.000", "10.000"}},
    {"Requests/s", {"2.000", "0.000", "1.000"}},
    {"Failures/s", {"0.500", "0.000", "0.250"}},
    {"50%", {"200.063", "N/A", "200.063"}},
    {"66%", {"300.031", "N/A", "300.031"}},
    {"75%", {"300.031", "N/A", "300.031"}},
    {"80%", {"400.000", "N/A", "400.000"}},
    {"90%", {"400.000", "N/A", "400.000"}},
    {"95%", {"400.000", "N/A", "400.000"}},
    {"98%", {"400.000", "N/A", "400.000"}},
    {"99%", {"400.000", "N/A", "400.000"}},
    {"99.9%", {"400.000", "N/A", "400.000"}},
    {"99.99%", {"400.000", "N/A", "400.000"}},
    {"100%", {"400.000", "N/A", "400.000"}},
    {"Unfinished", {"0", "2", "2"}},
    {"Oldest Unfinished (s)", {"0.000", "3.000", "3.000"}},
    {"Mean Users", {"2.000", "2.000", "2.000"}},
    {"Little's Law Ratio", {"0.250", "0.000", "0.125"}},
    {"Peak Threads", {"41", "1", "41"}},
    {"Peak Loop Lag (ms)", {"1.500", "2000.000", "2000.000"}},
    {"Success Median Response Time", {"200.063", "N/A", "200.063"}},
    {"Failure Median Response Time", {"400.000", "N/A", "400.000"}},
    {"Accounted Users", {"0.500", "0.000", "0.250"}},
    {"Restarts", {"0", "2", "2"}},
    {"50% With Unfinished", {"200.063", "2500.607", "300.031"}},
    {"95% With Unfinished", {"400.000", "3000.000", "3000.000"}},
    {"99% With Unfinished", {"400.000", "3000.000", "3000.000"}},
    {"Verdict", {"sound", "sound", "sound"}},
};

/// They stand before the verdict.
const QByteArrayList openLoopColumns{
    "Asked Rate",
    "Started Rate",
    "Intended",
    "Started",
    "Late Starts",
    "Waited",
    "Missed",
    "Mean Connections",
    "Average Service Time",
    "50% Service Time",
    "66% Service Time",
    "75% Service Time",
    "80% Service Time",
    "90% Service Time",
    "95% Service Time",
    "98% Service Time",
    "99% Service Time",
    "99.9% Service Time",
    "99.99% Service Time",
    "100% Service Time",
    "50% Start Lateness",
    "66% Start Lateness",
    "75% Start Lateness",
    "80% Start Lateness",
    "90% Start Lateness",
    "95% Start Lateness",
    "98% Start Lateness",
    "99% Start Lateness",
    "99.9% Start Lateness",
    "99.99% Start Lateness",
    "100% Start Lateness",
};

// Of the first three seconds, the first being of the warm-up; but for Type and Name.
const std::vector<GoldenColumn> goldenHistory{
    {"Timestamp", {"1700000001", "1700000002", "1700000003"}},
    {"User Count", {"2", "2", "2"}},
    {"Requests/s", {"3.000", "3.000", "1.000"}},
    {"Failures/s", {"0.000", "0.000", "1.000"}},
    {"50%", {"60.031", "200.063", "400.000"}},
    {"66%", {"60.031", "200.063", "400.000"}},
    {"75%", {"70.000", "300.000", "400.000"}},
    {"80%", {"70.000", "300.000", "400.000"}},
    {"90%", {"70.000", "300.000", "400.000"}},
    {"95%", {"70.000", "300.000", "400.000"}},
    {"98%", {"70.000", "300.000", "400.000"}},
    {"99%", {"70.000", "300.000", "400.000"}},
    {"99.9%", {"70.000", "300.000", "400.000"}},
    {"99.99%", {"70.000", "300.000", "400.000"}},
    {"100%", {"70.000", "300.000", "400.000"}},
    {"Total Request Count", {"0", "3", "4"}},
    {"Total Failure Count", {"0", "0", "1"}},
    {"Total Median Response Time", {"0.000", "200.063", "200.063"}},
    {"Total Average Response Time", {"0.000", "200.000", "250.000"}},
    {"Total Min Response Time", {"0.000", "100.000", "100.000"}},
    {"Total Max Response Time", {"0.000", "300.000", "400.000"}},
    {"Total Average Content Size", {"0.000", "10.000", "10.000"}},
    {"Elapsed (s)", {"1.000", "2.000", "3.000"}},
    {"In Flight", {"1", "1", "1"}},
    {"Oldest In Flight (s)", {"0.250", "0.250", "0.250"}},
    {"Loop Lag (ms)", {"1.500", "1.500", "1.500"}},
    {"Pool Active", {"3", "3", "3"}},
    {"Pool Queued", {"4", "4", "4"}},
    {"Open Connections", {"2", "2", "2"}},
    {"Restarts", {"0", "0", "0"}},
    {"Loop Utilisation", {"0.125", "0.125", "0.125"}},
    {"Asked Users", {"0", "0", "0"}},
    {"Asked Rate", {"N/A", "N/A", "N/A"}},
    {"Started/s", {"N/A", "N/A", "N/A"}},
    {"Waiting", {"N/A", "N/A", "N/A"}},
    {"50% Service Time", {"N/A", "N/A", "N/A"}},
    {"99% Service Time", {"N/A", "N/A", "N/A"}},
    {"Verdict", {"sound", "sound", "sound"}},
};

QByteArrayList linesOf(const QByteArray& csv) {
    QByteArrayList lines = QByteArray(csv).replace("\r\n", "\n").split('\n');
    if (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

/// Columns of a row by their names in the header.
QByteArray cell(const QByteArray& csv, qsizetype row, const QByteArray& column) {
    const QByteArrayList lines = linesOf(csv);
    const auto index = lines[0].split(',').indexOf(column);
    return index < 0 ? "no such column" : lines.value(row).split(',').value(index);
}

/// Below the header.
qsizetype rowOf(std::size_t golden) {
    return 1 + static_cast<qsizetype>(golden);
}

/// Names the cell that is not what it should be.
QByteArray found(const QByteArray& csv, qsizetype row, const QByteArray& column) {
    return column + " of row " + QByteArray::number(row) + " is " + cell(csv, row, column);
}

template <class Change>
void changeSecond(EndpointRecord& endpoint, std::size_t index, Change change) {
    std::vector<SecondRecord> seconds = endpoint.seconds.all();
    change(seconds[index]);
    endpoint.seconds = SecondLog(std::move(seconds));
}

} // namespace

class TestCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quoting_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QByteArray>("csv");
        QTest::newRow("plain") << "sync-blocking" << QByteArray("sync-blocking");
        QTest::newRow("empty") << "" << QByteArray("");
        QTest::newRow("comma") << "a,b" << QByteArray("\"a,b\"");
        QTest::newRow("quote") << "a\"b" << QByteArray("\"a\"\"b\"");
        QTest::newRow("line feed") << "a\nb" << QByteArray("\"a\nb\"");
        QTest::newRow("carriage return") << "a\rb" << QByteArray("\"a\rb\"");
        QTest::newRow("UTF-8") << QString::fromUtf8("größe") << QByteArray("größe");
    }
    void quoting() {
        QFETCH(QString, field);
        QFETCH(QByteArray, csv);
        CsvWriter writer;
        writer.text(field).count(1).endRow();
        QCOMPARE(writer.csv(), csv + ",1\r\n");
    }

    void stats() {
        const QByteArray csv = statsCsv(sample::record());
        QByteArrayList names;
        for (const GoldenColumn& column : goldenStats) {
            if (column.name == QByteArray("Verdict"))
                names += openLoopColumns;
            names += column.name;
            for (std::size_t row = 0; row < column.cells.size(); ++row)
                QVERIFY2(cell(csv, rowOf(row), column.name) == column.cells[row],
                         found(csv, rowOf(row), column.name));
        }
        QCOMPARE(linesOf(csv).first(), names.join(','));
        QCOMPARE(linesOf(csv).size(), 1 + 3);
        for (const QByteArray& column : openLoopColumns) {
            for (std::size_t row = 0; row < 3; ++row)
                QVERIFY2(cell(csv, rowOf(row), column) == "N/A", found(csv, rowOf(row), column));
        }
    }

    /// Two rows each second: its only mode's, and that of all, which is the same.
    void history() {
        const QByteArray csv = statsHistoryCsv(sample::record());
        QByteArrayList names;
        for (const GoldenColumn& column : goldenHistory) {
            names += column.name;
            if (column.name == QByteArray("User Count"))
                names += {"Type", "Name"};
            for (std::size_t second = 0; second < column.cells.size(); ++second) {
                for (const qsizetype row : {rowOf(2 * second), rowOf(2 * second + 1)})
                    QVERIFY2(cell(csv, row, column.name) == column.cells[second],
                             found(csv, row, column.name));
            }
        }
        QCOMPARE(linesOf(csv).first(), names.join(','));
        for (const qsizetype row : {1, 3, 5}) {
            QCOMPARE(cell(csv, row, "Type"), "GET");
            QCOMPARE(cell(csv, row, "Name"), "sync-blocking");
            QCOMPARE(cell(csv, row + 1, "Type"), "");
            QCOMPARE(cell(csv, row + 1, "Name"), "Aggregated");
        }
    }

    void verdicts() {
        RunRecord record = sample::record();
        record.endpoints[1].self.generatorBusy = record.endpoints[1].self.checked;
        changeSecond(record.endpoints[1], 2,
                     [](SecondRecord& second) { second.self.generatorBusy = Seconds(1); });
        const QByteArray stats = statsCsv(record);
        QCOMPARE(cell(stats, 1, "Verdict"), "sound");
        QCOMPARE(cell(stats, 2, "Verdict"), "suspect");
        QCOMPARE(cell(stats, 3, "Verdict"), "suspect");
        const QByteArray history = statsHistoryCsv(record);
        for (int row = 1; row <= 12; ++row) // two of each second, of the warm-ups too
            QCOMPARE(cell(history, row, "Verdict"), row > 10 ? "suspect" : "sound");
        record.endpoints[1].self = {};
        QCOMPARE(cell(statsCsv(record), 2, "Verdict"), "N/A");
        QCOMPARE(cell(statsCsv(record), 3, "Verdict"), "sound");
    }

    void historyOfASecondInWhichNothingEnded() {
        const QByteArray csv = statsHistoryCsv(sample::record());
        QCOMPARE(linesOf(csv).size(), 1 + 6 * 2);
        constexpr qsizetype asyncRow = 9;
        QCOMPARE(cell(csv, asyncRow, "Name"), "async-blocking");
        QCOMPARE(cell(csv, asyncRow, "Timestamp"), "1700000005");
        QCOMPARE(cell(csv, asyncRow, "Requests/s"), "0.000");
        QCOMPARE(cell(csv, asyncRow, "50%"), "N/A");
        QCOMPARE(cell(csv, asyncRow, "100%"), "N/A");
        QCOMPARE(cell(csv, asyncRow, "Total Request Count"), "0");
        QCOMPARE(cell(csv, asyncRow + 1, "Name"), "Aggregated");
        QCOMPARE(cell(csv, asyncRow + 1, "50%"), "N/A");
        QCOMPARE(cell(csv, asyncRow + 1, "Total Request Count"), "4");
    }

    void historyOfPackedSeconds() {
        for (RunRecord record : {sample::record(), sample::openRecord()}) {
            const QByteArray csv = statsHistoryCsv(record);
            for (EndpointRecord& endpoint : record.endpoints)
                endpoint.seconds.pack();
            QVERIFY(record.endpoints.front().seconds.packedBytes() > 0);
            QCOMPARE(statsHistoryCsv(record), csv);
        }
    }

    void historyEndsWithTheCountsOfTheStats() {
        const RunRecord record = sample::record();
        const QByteArray history = statsHistoryCsv(record);
        QCOMPARE(cell(history, linesOf(history).size() - 1, "Total Request Count"),
                 cell(statsCsv(record), 3, "Request Count"));
        QCOMPARE(cell(history, linesOf(history).size() - 1, "Total Failure Count"),
                 cell(statsCsv(record), 3, "Failure Count"));
    }

    void togetherModesShareTheirSeconds() {
        RunRecord record = sample::record();
        record.scenario.arrangement = Arrangement::Together;
        record.endpoints[1].started = record.endpoints[0].started;
        const QByteArray csv = statsHistoryCsv(record);
        QCOMPARE(linesOf(csv).size(), 1 + 3 * 3);
        QCOMPARE(cell(csv, 4, "Name"), "sync-blocking");
        QCOMPARE(cell(csv, 5, "Name"), "async-blocking");
        QCOMPARE(cell(csv, 6, "Name"), "Aggregated");
        QCOMPARE(cell(csv, 6, "User Count"), "4");
        QCOMPARE(cell(csv, 6, "In Flight"), "2");
        QCOMPARE(cell(csv, 6, "Requests/s"), "3.000");
        QCOMPARE(cell(csv, 6, "Pool Active"), "3"); // of the one server that they share
        QCOMPARE(cell(statsCsv(record), 3, "Requests/s"), "2.000");
    }

    void warmUpThatEndsWithinASecond() {
        RunRecord record = sample::record();
        EndpointRecord& endpoint = record.endpoints[0];
        endpoint.seconds = SecondLog({endpoint.seconds.all().front()});
        endpoint.seconds.back().load.end = Seconds(0.5);
        Interval rest = sample::secondOf(0, {10});
        rest.begin = Seconds(0.5);
        endpoint.seconds.push_back({0, rest, std::nullopt});
        const QByteArray csv = statsHistoryCsv(record);
        QCOMPARE(cell(csv, 1, "Requests/s"), "6.000");
        QCOMPARE(cell(csv, 1, "Total Request Count"), "0");
        QCOMPARE(cell(csv, 3, "Requests/s"), "2.000");
        QCOMPARE(cell(csv, 3, "Total Request Count"), "1");
    }

    void targetsHaveNoTelemetry() {
        RunRecord record = sample::record();
        for (EndpointRecord& endpoint : record.endpoints) {
            endpoint.mode.reset();
            endpoint.name = "http://localhost/?a=1,2";
            for (std::size_t i = 0; i < endpoint.seconds.size(); ++i)
                changeSecond(endpoint, i, [](SecondRecord& second) { second.server.reset(); });
        }
        const QByteArray stats = statsCsv(record).replace("\"http://localhost/?a=1,2\"", "url");
        QCOMPARE(cell(stats, 1, "Name"), "url");
        QCOMPARE(cell(stats, 1, "Peak Threads"), "N/A");
        QCOMPARE(cell(stats, 3, "Peak Loop Lag (ms)"), "N/A");
        const QByteArray history =
            statsHistoryCsv(record).replace("\"http://localhost/?a=1,2\"", "url");
        QCOMPARE(cell(history, 1, "Loop Lag (ms)"), "N/A");
        QCOMPARE(cell(history, 1, "Open Connections"), "N/A");
        QCOMPARE(cell(history, 1, "Loop Utilisation"), "N/A");
        QCOMPARE(cell(history, 1, "In Flight"), "1");
    }

    /// Modes that ran together shared one server, and its restarts.
    void restartsOfTheServers_data() {
        QTest::addColumn<int>("arrangement");
        QTest::addColumn<QByteArray>("restarts");
        QTest::newRow("sequential") << int(Arrangement::Sequential) << QByteArray("5");
        QTest::newRow("together") << int(Arrangement::Together) << QByteArray("3");
    }
    void restartsOfTheServers() {
        QFETCH(int, arrangement);
        QFETCH(QByteArray, restarts);
        RunRecord record = sample::record();
        record.scenario.arrangement = static_cast<Arrangement>(arrangement);
        record.endpoints[0].restarts = 3;
        QCOMPARE(cell(statsCsv(record), 1, "Restarts"), QByteArray("3"));
        QCOMPARE(cell(statsCsv(record), 2, "Restarts"), QByteArray("2"));
        QCOMPARE(cell(statsCsv(record), 3, "Restarts"), restarts);
    }

    void failures() {
        QCOMPARE(failuresCsv(sample::record()),
                 "Method,Name,Error,Occurrences,First Seen,Last Seen\r\n"
                 "GET,sync-blocking,reset,1,2023-11-14T22:13:22.250Z,2023-11-14T22:13:22.750Z\r\n");
    }

    void nothingMeasuredAtAll() {
        RunRecord record;
        QCOMPARE(linesOf(statsCsv(record)).size(), 2);
        QCOMPARE(linesOf(statsHistoryCsv(record)).size(), 1);
        QCOMPARE(linesOf(failuresCsv(record)).size(), 1);
        QCOMPARE(cell(statsCsv(record), 1, "50%"), "N/A");
    }

    void openLoop_data() {
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* column, const char* expected) {
            QTest::newRow(column) << QByteArray(column) << QByteArray(expected);
        };
        row("Asked Rate", "4.000");
        row("Started Rate", "3.500");
        row("Intended", "8");
        row("Started", "7");
        row("Late Starts", "1");
        row("Waited", "2");
        row("Missed", "1");
        row("Mean Connections", "2.000");
        row("Average Service Time", "100.000");
        row("50% Service Time", "100.000");
        row("100% Service Time", "100.000");
        row("100%", "500.000"); // the response time: from the intended start
        row("50% Start Lateness", "0.001");
        row("100% Start Lateness", "2.000");
        row("Mean Users", "N/A"); // there are none
        row("Little's Law Ratio", "N/A");
        row("Accounted Users", "N/A");
    }
    void openLoop() {
        QFETCH(QByteArray, column);
        const QByteArray csv = statsCsv(sample::openRecord());
        QTEST(cell(csv, 1, column), "expected");
        QTEST(cell(csv, 2, column), "expected"); // aggregated, of the only one
    }

    void historyOfAnOpenLoop() {
        const QByteArray csv = statsHistoryCsv(sample::openRecord());
        QCOMPARE(cell(csv, 3, "Asked Rate"), "4.000");
        QCOMPARE(cell(csv, 3, "Asked Users"), "N/A");
        QCOMPARE(cell(csv, 3, "Started/s"), "3.000");
        QCOMPARE(cell(csv, 3, "Waiting"), "1");
        QCOMPARE(cell(csv, 3, "99%"), "500.000");
        QCOMPARE(cell(csv, 3, "99% Service Time"), "100.000");
    }

    void historyOfWhatIsAskedForInAClosedLoop() {
        RunRecord record = sample::record();
        changeSecond(record.endpoints[0], 1,
                     [](SecondRecord& second) { second.load.askedUsers = 7; });
        QCOMPARE(cell(statsHistoryCsv(record), 3, "Asked Users"), "7");
        QCOMPARE(cell(statsHistoryCsv(record), 3, "Asked Rate"), "N/A");
    }

    void everyRowHasEveryColumn() {
        for (const QByteArray& csv :
             {statsCsv(sample::record()), statsHistoryCsv(sample::record()),
              statsCsv(sample::openRecord()), statsHistoryCsv(sample::openRecord())}) {
            QVERIFY(csv.endsWith("\r\n"));
            QCOMPARE(csv.count('\n'), csv.count("\r\n"));
            for (const QByteArray& line : linesOf(csv))
                QCOMPARE(line.count(','), linesOf(csv)[0].count(','));
        }
    }

    void numbersDoNotFollowTheLocale() {
        const RunRecord record = sample::record();
        const QByteArrayList before{statsCsv(record), statsHistoryCsv(record), failuresCsv(record)};
        QLocale::setDefault(QLocale(QLocale::German));
        std::setlocale(LC_ALL, "de_DE.UTF-8"); // where the system has it
        const QByteArrayList german{statsCsv(record), statsHistoryCsv(record), failuresCsv(record)};
        std::setlocale(LC_ALL, "C");
        QLocale::setDefault(QLocale::c());
        QCOMPARE(german, before);
    }
};

QUADRANT_TEST(TestCsv)
#include "tst_csv.moc"
