// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with runs once they are in a library: labels, deletion, run files, and how they are
// named.
#include "core/library/run_file.h"
#include "core/library/run_reference.h"
#include "core/report/files/run_json.h"
#include "tests/core/library/made_runs.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>

using namespace quadrant;

namespace {

std::unique_ptr<RunLibrary> opened(const QString& path) {
    auto library = RunLibrary::open(path);
    return library ? library.take() : nullptr;
}

std::vector<qint64> idsOf(RunLibrary& library) {
    std::vector<qint64> ids;
    const auto entries = library.list();
    for (const LibraryEntry& entry : entries.value())
        ids.push_back(entry.id);
    return ids;
}

void write(const QString& path, const QByteArray& content) {
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
}

} // namespace

class TestKeptRuns : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString file(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

private Q_SLOTS:
    void labelsAreKept() {
        const auto library = opened(file("labels.sqlite"));
        const qint64 id = addMadeRun(*library, QStringLiteral("made"));
        QCOMPARE(library->list().value()[0].labels, RunLabels{.name = QStringLiteral("made")});
        const RunLabels labels{.name = QStringLiteral("before the fix"),
                               .note = QStringLiteral("pool of 4\n'quoted'"),
                               .tags = {QStringLiteral("nightly"), QStringLiteral("한국")},
                               .starred = true};
        QVERIFY(library->setLabels(id, labels));
        const LibraryEntry entry = opened(file("labels.sqlite"))->list().value()[0];
        QCOMPARE(entry.labels, labels);
        QVERIFY(entry.ended && *entry.ended >= entry.started);
    }

    void aDeletedOneCanBeBroughtBackUntilItIsCleared() {
        const auto library = opened(file("deleted.sqlite"));
        const qint64 first = addMadeRun(*library, QStringLiteral("first"));
        const qint64 second = addMadeRun(*library, QStringLiteral("second"));
        const QByteArray was = runJson(library->read(first).value().record);
        QVERIFY(library->setDeleted({first, second}, true));
        QVERIFY(idsOf(*library).empty());
        QVERIFY(library->clearDeleted(std::chrono::hours(1))); // too young
        QVERIFY(library->setDeleted({first}, false));
        QCOMPARE(idsOf(*library), std::vector<qint64>{first});
        QCOMPARE(runJson(library->read(first).value().record), was);
        QVERIFY(library->clearDeleted(std::chrono::seconds(0)));
        QVERIFY(!library->read(second));
        QVERIFY(library->read(first));
        QVERIFY(addMadeRun(*library, QStringLiteral("third")) > second); // ids are not used again
    }

    void aLibraryOfTheFirstVersionIsBroughtUpToDate() {
        const QString path = file("first-version.sqlite");
        qint64 id = 0;
        {
            const auto library = opened(path);
            id = addMadeRun(*library, QStringLiteral("old"));
        }
        {
            // As the first version had it.
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), path);
            database.setDatabaseName(path);
            QVERIFY(database.open());
            QSqlQuery query(database);
            for (const char* column : {"note", "tags", "starred", "ended", "deleted", "series"})
                QVERIFY(query.exec(QStringLiteral("ALTER TABLE runs DROP COLUMN ") +
                                   QLatin1String(column)));
            QVERIFY(query.exec(QStringLiteral("ALTER TABLE endpoints DROP COLUMN thresholds")));
            QVERIFY(query.exec(QStringLiteral("PRAGMA user_version=1")));
            query.clear();
            database.close();
            database = {};
            QSqlDatabase::removeDatabase(path);
        }
        const auto library = opened(path);
        QVERIFY(library);
        const LibraryEntry entry = library->list().value()[0];
        QCOMPARE(entry.id, id);
        QCOMPARE(entry.labels, RunLabels{.name = QStringLiteral("old")});
        QVERIFY(!entry.ended); // that is not known
        QVERIFY(library->read(id));
    }

    /// One that the program with the library's fourth version and the archive's third measured and
    /// wrote, with what it wrote of it as JSON.
    void aRunFileOfAnOlderProgramIsStillRead() {
        QFile was(QStringLiteral(KEPT_RUNS "/kept_by_version_4.json"));
        QVERIFY(was.open(QIODevice::ReadOnly));
        const QJsonArray expected = QJsonDocument::fromJson(was.readAll()).array();
        QCOMPARE(expected.size(), 2);
        const auto file = RunFile::open(QStringLiteral(KEPT_RUNS "/kept_by_version_4.quadrant"));
        QVERIFY2(file, qPrintable(file ? QString() : file.error().message));
        const auto stored = file.value()->library().read(file.value()->entry().id);
        QVERIFY2(stored, qPrintable(stored ? QString() : stored.error().message));
        const QJsonArray endpoints = QJsonDocument::fromJson(runJson(stored.value().record))
                                         .object()[QStringLiteral("endpoints")]
                                         .toArray();
        QCOMPARE(endpoints.size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            const QJsonObject endpoint = endpoints[i].toObject();
            const QJsonObject values = expected[i].toObject();
            for (auto value = values.begin(); value != values.end(); ++value)
                QVERIFY2(endpoint[value.key()] == value.value(), qPrintable(value.key()));
        }
    }

    void howThresholdsCameOutIsKept() {
        const auto library = opened(file("thresholds.sqlite"));
        const qint64 id = addMadeRun(*library, QStringLiteral("made"));
        const EndpointRecord read = library->read(id).value().record.endpoints[0];
        QCOMPARE(read.thresholds.size(), std::size_t{1});
        const ThresholdOutcome& outcome = read.thresholds[0];
        QCOMPARE(toText(outcome.threshold), QStringLiteral("p99 < 4 ms over 1 s"));
        QCOMPARE(outcome.state, ThresholdOutcome::State::Broken);
        QCOMPARE(outcome.value, std::optional(3.5));
        QCOMPARE(outcome.worst, std::optional(4.75));
        QCOMPARE(outcome.brokenAt, Seconds(1.25));
        QVERIFY(!meetsThresholds(read));
    }

    void aRunFileHoldsAllOfARun() {
        const auto library = opened(file("source.sqlite"));
        addMadeRun(*library, QStringLiteral("another"));
        const qint64 id = addMadeRun(*library, QStringLiteral("made"), 1000);
        const RunLabels labels{QStringLiteral("sent"), QStringLiteral("note"), {}, true};
        QVERIFY(library->setLabels(id, labels));
        const QString path = file("new/folder/one.quadrant");
        QVERIFY(writeRunFile(*library, id, path));
        QVERIFY(!QFile::exists(path + QStringLiteral("-wal")));

        const QByteArray content = [&] {
            QFile written(path);
            return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
        }();
        const auto runFile = RunFile::open(path);
        QVERIFY2(runFile, qPrintable(runFile ? QString() : runFile.error().message));
        QCOMPARE(runFile.value()->entry().labels, labels);
        const auto target = opened(file("target.sqlite"));
        addMadeRun(*target, QStringLiteral("there before"));
        const auto copied = runFile.value()->copyInto(*target);
        QVERIFY2(copied, qPrintable(copied ? QString() : copied.error().message));
        // It started before the one that was there: its place is after that.
        QCOMPARE(target->list().value()[0].labels.name, QStringLiteral("there before"));
        QCOMPARE(target->list().value()[1].id, copied.value());
        QCOMPARE(target->list().value()[1].labels, labels);
        QCOMPARE(runJson(target->read(copied.value()).value().record),
                 runJson(library->read(id).value().record));
        QFile written(path); // reading has left it alone
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), content);
    }

    void noRunFileOfOneThatIsBeingMeasured() {
        const auto library = opened(file("running.sqlite"));
        const qint64 id = addMadeRun(*library, QStringLiteral("on"), 1, RunStatus::Running);
        const auto written = writeRunFile(*library, id, file("running.quadrant"));
        QVERIFY(!written);
        QVERIFY(written.error().message.contains(QStringLiteral("still being measured")));
    }

    void whatIsNoRunFileIsSaid_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("another kind") << QByteArray("{}") << "is no run file of Quadrant";
        QTest::newRow("empty") << QByteArray() << "is no run file of Quadrant";
        QTest::newRow("damaged") << QByteArray("SQLite format 3\0", 16).append(4096, '\x7f')
                                 << "no run library but another kind of file";
        const auto library = opened(file("two.sqlite"));
        addMadeRun(*library, QStringLiteral("one"));
        addMadeRun(*library, QStringLiteral("two"));
        QVERIFY(writeRunFile(*library, 1, file("half.quadrant")));
        QFile half(file("half.quadrant"));
        QVERIFY(half.open(QIODevice::ReadOnly));
        QTest::newRow("cut off") << half.read(half.size() / 2) << "";
    }
    void whatIsNoRunFileIsSaid() {
        QFETCH(QByteArray, content);
        QFETCH(QString, sentence);
        const QString path = file("wrong.quadrant");
        write(path, content);
        const auto library = opened(file("into.sqlite"));
        const auto runFile = RunFile::open(path);
        QString error;
        if (!runFile) {
            error = runFile.error().message;
        } else {
            const auto copied = runFile.value()->copyInto(*library);
            QVERIFY(!copied);
            error = copied.error().message;
        }
        QVERIFY2(error.contains(path), qPrintable(error));
        QVERIFY2(error.contains(sentence), qPrintable(error));
        QVERIFY(idsOf(*library).empty());
    }

    void aLibraryIsNoRunFile() {
        const QString path = file("many.sqlite");
        {
            const auto library = opened(path);
            addMadeRun(*library, QStringLiteral("one"));
            addMadeRun(*library, QStringLiteral("two"));
        }
        const auto runFile = RunFile::open(path);
        QVERIFY(!runFile);
        QVERIFY(runFile.error().message.contains(QStringLiteral("holds 2 runs")));
    }

    void runsAreNamed_data() {
        QTest::addColumn<QString>("reference");
        QTest::addColumn<qint64>("run"); // 0: none
        QTest::newRow("id") << "2" << qint64{2};
        QTest::newRow("name, the newest") << "same" << qint64{3};
        QTest::newRow("name with a slash") << "a/b" << qint64{1};
        QTest::newRow("latest passes over one that goes on") << "latest" << qint64{3};
        QTest::newRow("one before") << "latest~1" << qint64{2};
        QTest::newRow("two before") << "latest~2" << qint64{1};
        QTest::newRow("a number as a name") << "2026" << qint64{4};
        QTest::newRow("too far back") << "latest~3" << qint64{0};
        QTest::newRow("no such id") << "17" << qint64{0};
        QTest::newRow("no such name") << "other" << qint64{0};
        QTest::newRow("empty") << "" << qint64{0};
    }
    void runsAreNamed() {
        QFETCH(QString, reference);
        QFETCH(qint64, run);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("named.sqlite"));
        const auto library = opened(path);
        addMadeRun(*library, QStringLiteral("a/b"));
        addMadeRun(*library, QStringLiteral("same"));
        addMadeRun(*library, QStringLiteral("same"));
        addMadeRun(*library, QStringLiteral("2026"), 1, RunStatus::Running);
        const auto found = findRun(*library, reference);
        QCOMPARE(found ? found.value() : 0, run);
        if (!found)
            QVERIFY2(found.error().message.contains(path), qPrintable(found.error().message));
    }

    void onlySoManyAreKeptBesideStarredOnes() {
        const auto library = opened(file("newest.sqlite"));
        std::vector<qint64> runs;
        for (int i = 0; i < 5; ++i)
            runs.push_back(addMadeRun(*library, QStringLiteral("run %1").arg(i)));
        RunLabels starred = library->list().value().back().labels; // the oldest
        starred.starred = true;
        QVERIFY(library->setLabels(runs[0], starred));
        QVERIFY(library->keepNewest(2));
        QCOMPARE(idsOf(*library), (std::vector<qint64>{runs[4], runs[3], runs[0]}));
        QVERIFY(library->setDeleted({runs[1]}, false)); // until it is cleared
        QCOMPARE(idsOf(*library).size(), std::size_t{4});
    }

    void aSeriesHoldsTogether() {
        const auto library = opened(file("series.sqlite"));
        addMadeRun(*library, QStringLiteral("alone"));
        RunRecord run;
        run.program = QStringLiteral("Quadrant");
        run.started = std::chrono::system_clock::now();
        run.scenario.name = QStringLiteral("repeated");
        run.endpoints = plannedEndpoints(run.scenario);
        const qint64 first = library->add(run, 0).value();
        const qint64 second = library->add(run, first).value();
        const qint64 third = library->add(run, first).value();
        QCOMPARE(library->seriesOf(second).value(), (std::vector<qint64>{first, second, third}));
        const std::vector<LibraryEntry> entries = library->list().value(); // the newest first
        QCOMPARE(entries.front().repeat, 3);
        QCOMPARE(entries.front().repeats, 3);
        QCOMPARE(entries.back().repeats, 0); // is alone
        QVERIFY(library->setDeleted({second}, true));
        QCOMPARE(library->seriesOf(third).value(), (std::vector<qint64>{first, third}));
        QCOMPARE(library->seriesOf(1).value(), std::vector<qint64>{1});
    }

    void aRunFileIsNamedByItsPath() {
        const auto library = opened(file("by-path.sqlite"));
        const qint64 id = addMadeRun(*library, QStringLiteral("made"), 9);
        QVERIFY(writeRunFile(*library, id, file("by-path.quadrant")));
        auto found = FoundRun::find(file("none.sqlite"), file("by-path.quadrant"));
        QVERIFY(found);
        QCOMPARE(found.value().read().value().record.endpoints[0].totals.succeeded.count(), 9u);
        QVERIFY(!QFile::exists(file("none.sqlite")));
        const auto nothing = FoundRun::find(file("none.sqlite"), QStringLiteral("latest"));
        QVERIFY(!nothing);
        QVERIFY(nothing.error().message.contains(QStringLiteral("no run has been recorded")));
        QVERIFY(!QFile::exists(file("none.sqlite")));
    }
};

QUADRANT_TEST(TestKeptRuns)
#include "tst_kept_runs.moc"
