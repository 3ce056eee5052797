// SPDX-License-Identifier: GPL-3.0-or-later
// A run whose program is killed, again and again: the library opens each time, and has all of it
// but for the last second.
#include "core/library/run_library.h"
#include "tests/integration/program.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace quadrant;

namespace {

constexpr int rounds = 50;

/// Until the library has a run after `before`.
bool waitForRun(const QString& path, qint64 before) {
    return QTest::qWaitFor(
        [&] {
            const auto library = RunLibrary::open(path);
            if (!library)
                return false; // one that is being made
            const auto entries = library.value()->list();
            return entries && !entries.value().empty() && entries.value()[0].id != before;
        },
        patienceMs);
}

/// Until there is a run after `before`, and it has been under load for so long.
bool waitForLoad(const QString& path, qint64 before, Seconds howLong) {
    return QTest::qWaitFor(
        [&] {
            const auto library = RunLibrary::open(path);
            const auto entries = library.value()->list();
            if (!entries || entries.value().empty() || entries.value()[0].id == before)
                return false;
            const auto read = library.value()->read(entries.value()[0].id);
            const EndpointRecord& endpoint = read.value().record.endpoints[0];
            return endpoint.status == EndpointStatus::Running &&
                   std::chrono::system_clock::now() - endpoint.started >= howLong;
        },
        patienceMs);
}

} // namespace

class TestLibraryKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKilledRunIsThereAndInterrupted() {
        QTemporaryDir folder;
        const QString path = folder.filePath("runs.sqlite");
        QVERIFY(RunLibrary::open(path));
        qint64 last = 0;
        for (int round = 0; round < rounds; ++round) {
            Program program({"run", "quick-look", "--library", path, "--set", "durationS=60",
                             "--set", "load.users=4", "--set", "io.waitMs=1"});
            program.start();
            QVERIFY(program.waitForStarted());
            if (round % 10 == 0)
                QVERIFY(waitForLoad(path, last, Seconds(2)));
            else {
                QVERIFY(waitForRun(path, last));
                QTest::qWait(QRandomGenerator::global()->bounded(300)); // any moment of it
            }
            program.signal(SIGKILL);
            const WallTime killed = std::chrono::system_clock::now();
            program.waitForFinished();

            const auto library = RunLibrary::open(path);
            QVERIFY2(library, qPrintable(library ? QString() : library.error().message));
            const auto entries = library.value()->list();
            QVERIFY(entries);
            QCOMPARE(entries.value().size(), static_cast<std::size_t>(round) + 1);
            QVERIFY(entries.value()[0].id != last);
            last = entries.value()[0].id;
            QCOMPARE(entries.value()[0].status, RunStatus::Interrupted);
            const auto read = library.value()->read(last);
            QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
            if (round % 10 == 0) {
                const EndpointRecord& endpoint = read.value().record.endpoints[0];
                QCOMPARE(endpoint.status, EndpointStatus::Stopped);
                // Told each quarter of a second, committed each second; and this machine is busy.
                const Seconds lost = (killed - endpoint.started) - endpoint.seconds.back().load.end;
                QVERIFY2(lost.count() < 2, qPrintable(QString::number(lost.count())));
            }
        }
    }

    void oneKilledWhileItStartsLeavesALibraryThatOpens() {
        QTemporaryDir folder;
        const QString path = folder.filePath("runs.sqlite");
        for (int round = 0; round < 10; ++round) {
            Program program({"run", "quick-look", "--library", path, "--set", "durationS=60"});
            program.start();
            QVERIFY(program.waitForStarted());
            QTest::qWait(
                QRandomGenerator::global()->bounded(100)); // any moment, before it records too
            program.signal(SIGKILL);
            program.waitForFinished();

            const auto library = RunLibrary::open(path);
            QVERIFY2(library, qPrintable(library ? QString() : library.error().message));
            const auto entries = library.value()->list();
            QVERIFY(entries);
            for (const LibraryEntry& entry : entries.value())
                QCOMPARE(entry.status, RunStatus::Interrupted);
        }
    }
};

QUADRANT_TEST(TestLibraryKill)
#include "tst_library_kill.moc"
