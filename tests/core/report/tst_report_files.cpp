// SPDX-License-Identifier: GPL-3.0-or-later
// Report files: whole or not at all, and a sentence where they can't be written.
#include "core/report/files/csv.h"
#include "core/report/files/report_files.h"
#include "core/report/files/run_json.h"
#include "tests/core/report/sample_record.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace quadrant;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "cannot be read";
}

QStringList namesIn(const QString& folder) {
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

class TestReportFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesAllOfThemIntoNewFolders() {
        const RunRecord record = sample::record();
        const QString prefix = m_dir.filePath("new/folders/q");
        const auto written = writeReportFiles(record, prefix);
        QVERIFY2(written.ok(), qPrintable(written ? QString() : written.error().message));
        QCOMPARE(written.value(), QStringList({prefix + "_stats.csv", prefix + "_stats_history.csv",
                                               prefix + "_failures.csv", prefix + "_run.json"}));
        QCOMPARE(written.value(), reportPaths(prefix));
        QCOMPARE(contentOf(prefix + "_stats.csv"), statsCsv(record));
        QCOMPARE(contentOf(prefix + "_stats_history.csv"), statsHistoryCsv(record));
        QCOMPARE(contentOf(prefix + "_failures.csv"), failuresCsv(record));
        QCOMPARE(contentOf(prefix + "_run.json"), runJson(record));
        QCOMPARE(namesIn(m_dir.filePath("new/folders")).size(), 4); // and nothing left aside
    }

    void oneThatFailsLeavesTheOthersWritten() {
        const QString prefix = m_dir.filePath("some");
        QVERIFY(QDir(m_dir.path()).mkdir("some_stats.csv"));
        const auto written = writeReportFiles(sample::record(), prefix);
        QVERIFY(!written);
        QVERIFY(written.error().message.startsWith("cannot write " + prefix + "_stats.csv: "));
        QCOMPARE(contentOf(prefix + "_run.json"), runJson(sample::record()));
    }

private:
    QTemporaryDir m_dir;
};

QUADRANT_TEST(TestReportFiles)
#include "tst_report_files.moc"
