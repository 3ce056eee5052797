// SPDX-License-Identifier: GPL-3.0-or-later
// The main job whole: a short scenario over all four modes, from server to CSV.
#include "core/load/load_generator.h"
#include "core/report/files/csv.h"
#include "core/run/run_controller.h"
#include "core/server/endpoint_server.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace quadrant;

namespace {

std::shared_ptr<const RunRecord> run(const Scenario& scenario) {
    std::shared_ptr<const RunRecord> record;
    RunController controller(scenario, {}, [&record](const RunEvent& event) {
        if (const auto* finished = std::get_if<RunFinished>(&event))
            record = finished->record;
    });
    controller.start();
    controller.wait();
    return record;
}

/// Rows of a CSV that quotes nothing, by column name.
QList<QHash<QString, QString>> rows(const QByteArray& csv) {
    QList<QHash<QString, QString>> result;
    const QStringList lines =
        QString::fromUtf8(csv).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    const QStringList columns = lines.value(0).split(QLatin1Char(','));
    for (const QString& line : lines.mid(1)) {
        const QStringList cells = line.split(QLatin1Char(','));
        QHash<QString, QString> row;
        for (qsizetype i = 0; i < columns.size(); ++i)
            row.insert(columns[i], cells.value(i));
        result.append(row);
    }
    return result;
}

} // namespace

class TestFourModes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void orderAndCounts() {
        Scenario scenario;
        scenario.name = QStringLiteral("four-modes");
        scenario.modes = {Mode::SyncBlocking, Mode::SyncNonBlocking, Mode::AsyncBlocking,
                          Mode::AsyncNonBlocking};
        scenario.io = {IoKind::Http, std::chrono::milliseconds(50)};
        scenario.load.users = 24;
        scenario.load.spawnRate = 1000;
        scenario.duration = Seconds(2);
        scenario.profile.poolSize = 6;
        const auto record = run(scenario);
        QCOMPARE(record->status, RunStatus::Finished);
        QCOMPARE(record->endpoints.size(), std::size_t{4});

        const auto rate = [&record](Mode mode) {
            for (const EndpointRecord& endpoint : record->endpoints) {
                if (endpoint.mode == mode)
                    return summarise(*record, endpoint).requestsPerS;
            }
            return 0.0;
        };
        // Closed forms: 24 ÷ 50 ms = 480/s, 6 ÷ 50 ms = 120/s, 1 ÷ 50 ms = 20/s.
        QVERIFY(rate(Mode::AsyncNonBlocking) > rate(Mode::SyncBlocking));
        QVERIFY(rate(Mode::SyncBlocking) > rate(Mode::AsyncBlocking));
        QVERIFY(rate(Mode::AsyncBlocking) > 0);
        QVERIFY(rate(Mode::SyncBlocking) <= 121);
        QVERIFY(rate(Mode::AsyncBlocking) <= 21);

        const auto stats = rows(statsCsv(*record));
        QCOMPARE(stats.size(), 5);
        const auto history = rows(statsHistoryCsv(*record));
        std::uint64_t all = 0;
        for (std::size_t i = 0; i < record->endpoints.size(); ++i) {
            const EndpointRecord& endpoint = record->endpoints[i];
            const std::uint64_t ended =
                endpoint.totals.succeeded.count() + endpoint.totals.failed.count();
            all += ended;
            QCOMPARE(endpoint.totals.failed.count(), std::uint64_t{0});
            QCOMPARE(stats[qsizetype(i)][QStringLiteral("Name")], endpoint.name);
            QCOMPARE(stats[qsizetype(i)][QStringLiteral("Request Count")].toULongLong(), ended);
            QCOMPARE(stats[qsizetype(i)][QStringLiteral("Unfinished")].toULongLong(),
                     endpoint.totals.unfinished);
            std::uint64_t lastTotal = 0;
            for (const auto& row : history) {
                if (row[QStringLiteral("Name")] == endpoint.name)
                    lastTotal = row[QStringLiteral("Total Request Count")].toULongLong();
            }
            QCOMPARE(lastTotal, ended);
        }
        QCOMPARE(stats[4][QStringLiteral("Name")], QStringLiteral("Aggregated"));
        QCOMPARE(stats[4][QStringLiteral("Request Count")].toULongLong(), all);
    }

    // Every request that the server took in is one that the generator counts, and the other way
    // round. The server is our own here, so that it can still be asked after the load has ended.
    void serverAndGeneratorAgree_data() {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("io");
        for (const IoKind io : allIoKinds) {
            for (const Mode mode : allModes) {
                QTest::addRow("%s/%s", qPrintable(modeId(mode)), qPrintable(ioKindId(io)))
                    << int(mode) << int(io);
            }
        }
    }
    void serverAndGeneratorAgree() {
        QFETCH(int, mode);
        QFETCH(int, io);
        ServerSettings settings;
        settings.io = {IoKind(io), std::chrono::milliseconds(20)};
        EndpointServer server(settings);
        QVERIFY(server.start().ok());

        LoadPlan plan;
        plan.targets = {{"127.0.0.1", server.port(), "127.0.0.1",
                         EndpointServer::path(Mode(mode), IoKind(io)).toStdString()}};
        plan.users = 8;
        plan.spawnRate = 1000;
        plan.duration = Seconds(1);
        LoadGenerator generator(plan);
        QVERIFY(generator.start().ok());
        Totals totals;
        const auto collect = [&] {
            const auto collected = generator.collect();
            for (const Interval& interval : collected.front())
                totals.add(interval);
        };
        QTRY_VERIFY(generator.ended());
        generator.stop();
        collect();
        const std::uint64_t counted =
            totals.succeeded.count() + totals.failed.count() + totals.unfinished;
        QVERIFY(totals.succeeded.count() > 8);
        QCOMPARE(totals.failed.count(), std::uint64_t{0});
        QTRY_COMPARE(server.sample().requests, counted);
    }
};

QUADRANT_TEST(TestFourModes)
#include "tst_four_modes.moc"
