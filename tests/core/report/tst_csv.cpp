// SPDX-License-Identifier: GPL-3.0-or-later
// The CSV files of a run made by hand, to the letter.
#include "core/report/csv.h"
#include "core/report/csv_writer.h"
#include "tests/core/report/sample_record.h"
#include "tests/support/test_main.h"

#include <QLocale>
#include <QTest>

#include <clocale>

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

/// What a closed loop has in the columns of an open one.
QByteArray notOpen() {
    return QByteArrayList(31, "N/A").join(',');
}

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
        QCOMPARE(
            linesOf(statsCsv(sample::record())),
            QByteArrayList(
                {"Type,Name,Request Count,Failure Count,Median Response Time,"
                 "Average Response Time,Min Response Time,Max Response Time,Average Content Size,"
                 "Requests/s,Failures/s,50%,66%,75%,80%,90%,95%,98%,99%,99.9%,99.99%,100%,"
                 "Unfinished,Oldest Unfinished (s),Mean Users,Little's Law Ratio,Peak Threads,"
                 "Peak Loop Lag (ms),Success Median Response Time,Failure Median Response Time,"
                 "Accounted Users,Restarts,50% With Unfinished,95% With Unfinished,"
                 "99% With Unfinished,Asked Rate,Started Rate,Intended,Started,Late Starts,Waited,"
                 "Missed,Mean Connections,Average Service Time,50% Service Time,66% Service Time,"
                 "75% Service Time,80% Service Time,90% Service Time,95% Service Time,"
                 "98% Service Time,99% Service Time,99.9% Service Time,99.99% Service Time,"
                 "100% Service Time,50% Start Lateness,66% Start Lateness,75% Start Lateness,"
                 "80% Start Lateness,90% Start Lateness,95% Start Lateness,98% Start Lateness,"
                 "99% Start Lateness,99.9% Start Lateness,99.99% Start Lateness,"
                 "100% Start Lateness,Verdict",
                 "GET,sync-blocking,4,1,200.063,250.000,100.000,400.000,10.000,2.000,0.500,200.063,"
                 "300.031,300.031,400.000,400.000,400.000,400.000,400.000,400.000,400.000,400.000,"
                 "0,0.000,2.000,0.250,41,1.500,200.063,400.000,"
                 "0.500,0,200.063,400.000,400.000," +
                     notOpen() + ",sound",
                 "GET,async-blocking,0,0,0.000,0.000,0.000,0.000,0.000,0.000,0.000,N/A,N/A,N/A,N/A,"
                 "N/A,N/A,N/A,N/A,N/A,N/A,N/A,2,3.000,2.000,0.000,1,2000.000,N/A,N/A,"
                 "0.000,2,2500.607,3000.000,3000.000," +
                     notOpen() + ",sound",
                 ",Aggregated,4,1,200.063,250.000,100.000,400.000,10.000,1.000,0.250,200.063,"
                 "300.031,300.031,400.000,400.000,400.000,400.000,400.000,400.000,400.000,400.000,"
                 "2,3.000,2.000,0.125,41,2000.000,200.063,400.000,"
                 "0.250,2,300.031,3000.000,3000.000," +
                     notOpen() + ",sound"}));
    }

    void history() {
        QCOMPARE(
            linesOf(statsHistoryCsv(sample::record())).mid(0, 7),
            QByteArrayList(
                {"Timestamp,User Count,Type,Name,Requests/s,Failures/s,"
                 "50%,66%,75%,80%,90%,95%,98%,99%,99.9%,99.99%,100%,"
                 "Total Request Count,Total Failure Count,Total Median Response Time,"
                 "Total Average Response Time,Total Min Response Time,Total Max Response Time,"
                 "Total Average Content Size,Elapsed (s),In Flight,Oldest In Flight (s),"
                 "Loop Lag (ms),Pool Active,Pool Queued,Open Connections,Restarts,Loop Utilisation,"
                 "Asked Users,Asked Rate,Started/s,Waiting,50% Service Time,99% Service "
                 "Time,Verdict",
                 "1700000001,2,GET,sync-blocking,3.000,0.000,60.031,60.031,70.000,70.000,70.000,"
                 "70.000,70.000,70.000,70.000,70.000,70.000,0,0,0.000,0.000,0.000,0.000,0.000,"
                 "1.000,1,0.250,1.500,3,4,2,0,0.125,0,N/A,N/A,N/A,N/A,N/A,sound",
                 "1700000001,2,,Aggregated,3.000,0.000,60.031,60.031,70.000,70.000,70.000,"
                 "70.000,70.000,70.000,70.000,70.000,70.000,0,0,0.000,0.000,0.000,0.000,0.000,"
                 "1.000,1,0.250,1.500,3,4,2,0,0.125,0,N/A,N/A,N/A,N/A,N/A,sound",
                 "1700000002,2,GET,sync-blocking,3.000,0.000,200.063,200.063,300.000,300.000,"
                 "300.000,300.000,300.000,300.000,300.000,300.000,300.000,3,0,200.063,200.000,"
                 "100.000,300.000,10.000,2.000,1,0.250,1.500,3,4,2,0,0.125,0,N/A,N/A,N/A,N/A,N/"
                 "A,sound",
                 "1700000002,2,,Aggregated,3.000,0.000,200.063,200.063,300.000,300.000,"
                 "300.000,300.000,300.000,300.000,300.000,300.000,300.000,3,0,200.063,200.000,"
                 "100.000,300.000,10.000,2.000,1,0.250,1.500,3,4,2,0,0.125,0,N/A,N/A,N/A,N/A,N/"
                 "A,sound",
                 "1700000003,2,GET,sync-blocking,1.000,1.000,400.000,400.000,400.000,400.000,"
                 "400.000,400.000,400.000,400.000,400.000,400.000,400.000,4,1,200.063,250.000,"
                 "100.000,400.000,10.000,3.000,1,0.250,1.500,3,4,2,0,0.125,0,N/A,N/A,N/A,N/A,N/"
                 "A,sound",
                 "1700000003,2,,Aggregated,1.000,1.000,400.000,400.000,400.000,400.000,"
                 "400.000,400.000,400.000,400.000,400.000,400.000,400.000,4,1,200.063,250.000,"
                 "100.000,400.000,10.000,3.000,1,0.250,1.500,3,4,2,0,0.125,0,N/A,N/A,N/A,N/A,N/"
                 "A,sound"}));
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
