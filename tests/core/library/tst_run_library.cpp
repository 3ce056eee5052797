// SPDX-License-Identifier: GPL-3.0-or-later
// A real run, recorded while it goes on, and read again; and what happens where it can't be.
#include "core/library/run_library.h"
#include "core/library/run_recorder.h"
#include "core/report/files/csv.h"
#include "core/report/files/run_json.h"
#include "core/run/run_controller.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace quadrant;

namespace {

Scenario shortScenario() {
    Scenario scenario;
    scenario.name = QStringLiteral("short");
    scenario.modes = {Mode::SyncBlocking, Mode::AsyncNonBlocking};
    scenario.io = {IoKind::Http, std::chrono::milliseconds(5)};
    scenario.load.users = 4;
    scenario.load.spawnRate = 1000;
    scenario.warmUp = Seconds(0.2);
    scenario.duration = Seconds(0.6);
    scenario.stages = {{.users = 4, .length = Seconds(0.3)}, {.users = 2, .length = Seconds(0.3)}};
    return scenario;
}

struct Recorded {
    std::shared_ptr<const RunRecord> record;
    std::optional<Result<qint64>> outcome;
};

Recorded runRecorded(const Scenario& scenario, const QString& path) {
    Recorded recorded;
    const auto recorder = std::make_shared<RunRecorder>(path);
    RunController controller(scenario, {.keeper = recorder}, [&](const RunEvent& event) {
        if (const auto* finished = std::get_if<RunFinished>(&event))
            recorded.record = finished->record;
    });
    controller.start();
    controller.wait();
    recorded.outcome = recorder->outcome();
    return recorded;
}

QString errorOf(const QString& path) {
    const auto library = RunLibrary::open(path);
    return library ? QString() : library.error().message;
}

/// Another program's hand on the file.
class Sql {
public:
    explicit Sql(const QString& path)
        : m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), path)) {
        m_database.setDatabaseName(path);
        m_database.open();
    }
    ~Sql() {
        const QString name = m_database.connectionName();
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(name);
    }
    bool operator()(const char* statement) {
        return QSqlQuery(m_database).exec(QLatin1String(statement));
    }

private:
    QSqlDatabase m_database;
};

} // namespace

class TestRunLibrary : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString file(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

private Q_SLOTS:
    void aRunIsReadAsItWas() {
        const QString path = file("new/folder/runs.sqlite");
        const Recorded recorded = runRecorded(shortScenario(), path);
        QVERIFY(recorded.outcome && recorded.outcome->ok());
        const qint64 id = recorded.outcome->value();
        QCOMPARE(recorded.record->status, RunStatus::Finished);

        const auto library = RunLibrary::open(path);
        QVERIFY2(library, qPrintable(errorOf(path)));
        const auto read = library.value()->read(id);
        QVERIFY(read);
        QVERIFY(read.value().record.endpoints[0].totals.succeeded.count() > 0);
        QCOMPARE(read.value().record.endpoints[1].changes.size(), std::size_t{1});
        // Every figure and every second of it:
        QCOMPARE(runJson(read.value().record), runJson(*recorded.record));
        QCOMPARE(statsCsv(read.value().record), statsCsv(*recorded.record));
        QCOMPARE(statsHistoryCsv(read.value().record), statsHistoryCsv(*recorded.record));
        QCOMPARE(failuresCsv(read.value().record), failuresCsv(*recorded.record));

        const auto entries = library.value()->list();
        QVERIFY(entries);
        QCOMPARE(entries.value().size(), std::size_t{1});
        QCOMPARE(entries.value()[0].id, id);
        QCOMPARE(entries.value()[0].labels.name, QStringLiteral("short"));
        QCOMPARE(entries.value()[0].status, RunStatus::Finished);
        QVERIFY(entries.value()[0].started == recorded.record->started);
        QVERIFY(!library.value()->read(id + 1));
    }

    void theNewestIsFirstAndAFailedOneIsKept() {
        const QString path = file("two.sqlite");
        Scenario scenario = shortScenario();
        scenario.stages.clear();
        scenario.modes = {Mode::AsyncNonBlocking};
        const auto first = runRecorded(scenario, path);
        scenario.name = QStringLiteral("nobody there");
        scenario.targets = {{QStringLiteral("dead"), QStringLiteral("http://127.0.0.1:1/")}};
        const auto second = runRecorded(scenario, path);
        const auto library = RunLibrary::open(path);
        const auto entries = library.value()->list();
        QCOMPARE(entries.value().size(), std::size_t{2});
        QCOMPARE(entries.value()[0].labels.name, QStringLiteral("nobody there"));
        QCOMPARE(entries.value()[0].status, second.record->status);
        QCOMPARE(entries.value()[0].id, entries.value()[1].id + 1);
        const auto read = library.value()->read(entries.value()[0].id);
        QVERIFY(read);
        QCOMPARE(runJson(read.value().record), runJson(*second.record));
    }

    void aLibraryOfANewerVersionIsLeftAlone() {
        const QString path = file("newer.sqlite");
        QVERIFY(RunLibrary::open(path));
        QVERIFY(Sql(path)("PRAGMA user_version=9"));
        const QString error = errorOf(path);
        QVERIFY2(error.contains(QStringLiteral("newer Quadrant's (version 9, and this one knows")),
                 qPrintable(error));
        QVERIFY(error.contains(path));
    }

    void anotherProgramsDatabaseIsLeftAlone() {
        const QString path = file("other.sqlite");
        QVERIFY(Sql(path)("CREATE TABLE stamps (id INTEGER)"));
        QVERIFY(errorOf(path).contains(QStringLiteral("another program's database")));
    }

    void anotherKindOfFileIsLeftAlone_data() {
        QTest::addColumn<int>("lines");
        QTest::newRow("less than a page") << 1;
        QTest::newRow("more") << 100;
    }
    void anotherKindOfFileIsLeftAlone() {
        QFETCH(int, lines);
        const QString path = file("text.sqlite");
        QFile text(path);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write(QByteArray("It was a dark and stormy night.\n").repeated(lines));
        text.close();
        QVERIFY(errorOf(path).contains(QStringLiteral("no run library but another kind of file")));
        QCOMPARE(text.size(), 32 * lines);
    }

    void aFileThatCannotBeMadeIsSaid() {
        QFile(file("in the way")).open(QIODevice::WriteOnly);
        QVERIFY(
            errorOf(file("in the way/runs.sqlite")).contains(QStringLiteral("cannot be opened")));
    }

    void aDamagedOneIsSaid() {
        const QString path = file("damaged.sqlite");
        const auto recorded = runRecorded(shortScenario(), path);
        const qint64 run = recorded.outcome->value();
        QVERIFY(Sql(path)("UPDATE collected SET bytes = x'00'"));
        const auto library = RunLibrary::open(path);
        QVERIFY(library.value()->list()); // the rest can be had
        const auto read = library.value()->read(run);
        QVERIFY(!read);
        QVERIFY(read.error().message.contains(QStringLiteral("is damaged")));
    }

    /// The run itself goes on.
    void whereItIsLockedTheRunIsNotRecorded() {
        const QString path = file("locked.sqlite");
        QVERIFY(RunLibrary::open(path));
        Sql other(path);
        QVERIFY(other("BEGIN EXCLUSIVE"));
        const auto recorded = runRecorded(shortScenario(), path);
        QCOMPARE(recorded.record->status, RunStatus::Finished);
        QVERIFY(recorded.record->endpoints[1].totals.succeeded.count() > 0);
        QVERIFY(recorded.outcome && !recorded.outcome->ok());
        const QString error = recorded.outcome->error().message;
        QVERIFY2(error.contains(QStringLiteral("another program keeps it locked")),
                 qPrintable(error));
    }

    /// A limit on the size of files stands for a disk without room.
    void whereTheDiskIsFullTheRunGoesOn() {
        const QString path = file("full.sqlite");
        QVERIFY(RunLibrary::open(path));
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit small = before;
        small.rlim_cur = 4096;
        ::setrlimit(RLIMIT_FSIZE, &small);
        const auto recorded = runRecorded(shortScenario(), path);
        ::setrlimit(RLIMIT_FSIZE, &before);
        QCOMPARE(recorded.record->status, RunStatus::Finished);
        QVERIFY(recorded.outcome && !recorded.outcome->ok());
        QVERIFY(recorded.outcome->error().message.contains(path));
        const auto library = RunLibrary::open(path); // and is none the worse for it
        QVERIFY(library);
        QVERIFY(library.value()->list().value().empty());
    }
};

QUADRANT_TEST(TestRunLibrary)
#include "tst_run_library.moc"
