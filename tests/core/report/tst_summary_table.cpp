// SPDX-License-Identifier: GPL-3.0-or-later
// The summary of a run made by hand, as the terminal shows it.
#undef QT_NO_CAST_FROM_ASCII // rows read better with plain literals
#include "core/report/summary_table.h"
#include "tests/core/report/sample_record.h"

#include <QTest>

using namespace quadrant;

class TestSummaryTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void text() {
        QCOMPARE(toText(summaryTable(sample::record())),
                 QString::fromUtf8("                      sync-blocking  async-blocking\n"
                                   "Requests                          4               0\n"
                                   "Failures                 1 (25.0 %)               0\n"
                                   "Requests/s                     2.00               0\n"
                                   "Failures/s                     0.50               0\n"
                                   "Median response time         200 ms               –\n"
                                   "Mean response time           250 ms               –\n"
                                   "95 % response time           400 ms               –\n"
                                   "99 % response time           400 ms               –\n"
                                   "Max response time            400 ms               –\n"
                                   "Unfinished                        0               2\n"
                                   "Oldest unfinished                 –          3.00 s\n"
                                   "Mean users                      2.0             2.0\n"
                                   "Little's ratio                 0.25               –\n"
                                   "Peak threads                     41               1\n"
                                   "Peak loop lag               1.50 ms          2.00 s\n"
                                   "Failures: reset                   1               0\n"
                                   "Status                     finished        finished\n"
                                   "\n"
                                   "The run finished.\n"));
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
        QCOMPARE(table.rows.back().figure, "Status");
        QCOMPARE(table.rows.back().cells[1], "not run");
    }
};

QTEST_GUILESS_MAIN(TestSummaryTable)
#include "tst_summary_table.moc"
