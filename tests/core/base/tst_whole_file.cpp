// SPDX-License-Identifier: GPL-3.0-or-later
// Files are written whole or not at all, and a sentence says where they can't be.
#include "core/base/whole_file.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
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

class TestWholeFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
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

    // What a disk does that is full only when the last buffer goes out.
    void noRoomForTheEndIsAnError_data() {
        QTest::addColumn<int>("size");
        QTest::newRow("less than a buffer") << 1000;
        QTest::newRow("more than a buffer") << 100'000;
    }
    void noRoomForTheEndIsAnError() {
        QFETCH(int, size);
        const QString path = m_dir.filePath("kept");
        QVERIFY(writeFileWhole(path, "before").ok());

        std::signal(SIGXFSZ, SIG_IGN);
        rlimit usual{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
        const rlimit small{500, usual.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto written = writeFileWhole(path, QByteArray(size, 'x'));
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);

        QVERIFY(!written);
        QVERIFY2(written.error().message.startsWith("cannot write " + path + ": "),
                 qPrintable(written.error().message));
        QCOMPARE(contentOf(path), "before");
    }

private:
    QTemporaryDir m_dir;
};

QUADRANT_TEST(TestWholeFile)
#include "tst_whole_file.moc"
