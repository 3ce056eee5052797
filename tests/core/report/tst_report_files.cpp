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

const ExportFormat& csv() {
    return *exportFormat("csv");
}

} // namespace

class TestReportFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesAllOfThemIntoNewFolders() {
        const RunRecord record = sample::record();
        const QString prefix = m_dir.filePath("new/folders/q");
        const auto written = writeExport(csv(), record, prefix);
        QVERIFY2(written.ok(), qPrintable(written ? QString() : written.error().message));
        QCOMPARE(written.value(), QStringList({prefix + "_stats.csv", prefix + "_stats_history.csv",
                                               prefix + "_failures.csv", prefix + "_run.json"}));
        QCOMPARE(written.value(), exportPaths(csv(), prefix, record.scenario));
        QCOMPARE(contentOf(prefix + "_stats.csv"), statsCsv(record));
        QCOMPARE(contentOf(prefix + "_stats_history.csv"), statsHistoryCsv(record));
        QCOMPARE(contentOf(prefix + "_failures.csv"), failuresCsv(record));
        QCOMPARE(contentOf(prefix + "_run.json"), runJson(record));
        QCOMPARE(namesIn(m_dir.filePath("new/folders")).size(), 4); // and nothing left aside
    }

    void aRunThatWasCutShortHasFilesOfWhatItCameTo() {
        RunRecord record = sample::record();
        record.endpoints.resize(1);
        const QString folder = m_dir.filePath("short");
        const auto written = writeExport(*exportFormat("hgrm"), record, folder + "/q");
        QVERIFY2(written.ok(), qPrintable(written ? QString() : written.error().message));
        QCOMPARE(written.value(), QStringList{folder + "/q_sync-blocking.hgrm"});
        QCOMPARE(namesIn(folder), QStringList{"q_sync-blocking.hgrm"});
    }

    void eachFormat_data() {
        QTest::addColumn<const ExportFormat*>("format");
        for (const ExportFormat& format : exportFormats())
            QTest::newRow(qPrintable(format.id)) << &format;
    }
    void eachFormat() {
        QFETCH(const ExportFormat*, format);
        const RunRecord record = sample::record();
        const QString folder = m_dir.filePath("each-" + format->id);
        const QString name = folder + "/q";
        const auto written = writeExport(*format, record, name);
        QVERIFY2(written.ok(), qPrintable(written ? QString() : written.error().message));
        QCOMPARE(written.value(), exportPaths(*format, name, record.scenario));
        QStringList names;
        for (const QString& path : written.value()) {
            names.append(path.mid(folder.size() + 1));
            QVERIFY2(!contentOf(path).isEmpty(), qPrintable(path));
        }
        names.sort();
        QCOMPARE(namesIn(folder), names);
        if (format->naming == ExportFormat::Naming::File)
            QCOMPARE(names, QStringList{"q"});
        QVERIFY(format->suggestedEnding.contains('.'));
        QCOMPARE(exportFormat(format->id), format);
        for (const ExportFormat& other : exportFormats())
            QVERIFY(&other == format || (other.id != format->id && other.help != format->help));
    }

    void namesAreChosen_data() {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << "csv"
                               << "/out/q"
                               << "/out/q";
        QTest::newRow("csv") << "csv"
                             << "/out/q.csv"
                             << "/out/q";
        QTest::newRow("one of the files") << "csv"
                                          << "/out/q_stats.csv"
                                          << "/out/q";
        QTest::newRow("another") << "csv"
                                 << "/out/q_stats_history.csv"
                                 << "/out/q";
        QTest::newRow("a third") << "csv"
                                 << "/out/q_run.json"
                                 << "/out/q";
        QTest::newRow("nothing but an ending") << "csv"
                                               << "/out/.csv"
                                               << "/out/.csv";
        QTest::newRow("a dot in the name") << "csv"
                                           << "/out/q.1"
                                           << "/out/q.1";
        QTest::newRow("a file") << "json"
                                << "/out/q_run.json"
                                << "/out/q_run.json";
        QTest::newRow("a file for each mode") << "hgrm"
                                              << "/out/q_sync-blocking.hgrm"
                                              << "/out/q";
    }
    void namesAreChosen() {
        QFETCH(QString, format);
        QFETCH(QString, chosen);
        QTEST(exportName(*exportFormat(format), sample::record().scenario, chosen), "name");
    }

    void repeatsAreNumbered() {
        QCOMPARE(nameForRepeat(csv(), "out/q", 2), "out/q-2");
        QCOMPARE(nameForRepeat(*exportFormat("json"), "out.d/q.json", 2), "out.d/q-2.json");
        QCOMPARE(fileForRepeat("out.d/q", 2), "out.d/q-2");
        QCOMPARE(fileForRepeat("", 2), "");
    }

    void oneThatFailsLeavesTheOthersWritten() {
        const QString prefix = m_dir.filePath("some");
        QVERIFY(QDir(m_dir.path()).mkdir("some_stats.csv"));
        const auto written = writeExport(csv(), sample::record(), prefix);
        QVERIFY(!written);
        QVERIFY(written.error().message.startsWith("cannot write " + prefix + "_stats.csv: "));
        QCOMPARE(contentOf(prefix + "_run.json"), runJson(sample::record()));
    }

private:
    QTemporaryDir m_dir;
};

QUADRANT_TEST(TestReportFiles)
#include "tst_report_files.moc"
