// SPDX-License-Identifier: GPL-3.0-or-later
// Report files: whole or not at all, and a sentence where they can't be written.
#undef QT_NO_CAST_FROM_ASCII // rows read better with plain literals
#include "core/report/csv.h"
#include "core/report/report_files.h"
#include "core/report/run_json.h"
#include "tests/core/report/sample_record.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

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

    void replacesWhatWasThere() {
        const QString path = m_dir.filePath("replaced");
        QVERIFY(writeFileWhole(path, "long before").ok());
        QVERIFY(writeFileWhole(path, "now").ok());
        QCOMPARE(contentOf(path), "now");
    }

    void whatCannotBeWritten_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("says");
        QTest::newRow("a folder stands there") << m_dir.filePath("folder") << "folder: ";
        QTest::newRow("a file stands where a folder must")
            << m_dir.filePath("file/below") << "file cannot be made";
        QTest::newRow("no such place") << "/proc/nowhere/x"
                                       << "/proc/nowhere cannot be made";
        QTest::newRow("no name") << m_dir.filePath("folder") + "/"
                                 << "folder/: ";
    }
    void whatCannotBeWritten() {
        QFETCH(QString, path);
        QFETCH(QString, says);
        QDir(m_dir.path()).mkdir("folder");
        QVERIFY(writeFileWhole(m_dir.filePath("file"), "kept").ok());
        for (const auto& result : {checkWritable(path), writeFileWhole(path, "lost")}) {
            QVERIFY(!result);
            QVERIFY2(result.error().message.startsWith("cannot write " + path) &&
                         result.error().message.contains(says),
                     qPrintable(result.error().message));
        }
        QCOMPARE(contentOf(m_dir.filePath("file")), "kept");
        QVERIFY(namesIn(m_dir.filePath("folder")).isEmpty());
    }

    void oneThatFailsLeavesTheOthersWritten() {
        const QString prefix = m_dir.filePath("some");
        QVERIFY(QDir(m_dir.path()).mkdir("some_stats.csv"));
        const auto written = writeReportFiles(sample::record(), prefix);
        QVERIFY(!written);
        QVERIFY(written.error().message.startsWith("cannot write " + prefix + "_stats.csv: "));
        QCOMPARE(contentOf(prefix + "_run.json"), runJson(sample::record()));
    }

    void checkingLeavesNoTrace() {
        const QString path = m_dir.filePath("checked/x");
        QVERIFY(checkWritable(path).ok());
        QVERIFY(namesIn(m_dir.filePath("checked")).isEmpty());
        QVERIFY(writeFileWhole(path, "kept").ok());
        QVERIFY(checkWritable(path).ok());
        QCOMPARE(contentOf(path), "kept");
    }

    void devicesAreWrittenToNotReplaced() {
        QVERIFY(checkWritable("/dev/null").ok());
        QVERIFY(writeFileWhole("/dev/null", "gone").ok());
        struct stat info {};
        QCOMPARE(stat("/dev/null", &info), 0);
        QVERIFY(S_ISCHR(info.st_mode));
    }

    void aFullDeviceIsAnError() {
        const auto written = writeFileWhole("/dev/full", "no room");
        QVERIFY(!written);
        QVERIFY(written.error().message.startsWith("cannot write /dev/full: "));
    }

private:
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestReportFiles)
#include "tst_report_files.moc"
