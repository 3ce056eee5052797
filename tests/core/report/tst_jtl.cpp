// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/files/jtl_writer.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

using namespace quadrant;
using namespace std::chrono_literals;

class TestJtl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rows_data() {
        using Failure = std::optional<FailureKind>;
        QTest::addColumn<int>("sample");
        QTest::addColumn<Failure>("failure");
        QTest::addColumn<QString>("row");
        QTest::newRow("ok") << 200 << Failure()
                            << "1700000000250,12,it,200,OK,it 1-8,text,true,,34,0,50,50,"
                               "http://h/a,12,0,0\n";
        QTest::newRow("another 2xx") << 204 << Failure()
                                     << "1700000000250,12,it,204,,it 1-8,text,true,,34,0,50,50,"
                                        "http://h/a,12,0,0\n";
        QTest::newRow("503") << 503 << Failure(FailureKind::Status5xx)
                             << "1700000000250,12,it,503,HTTP 503 Service Unavailable,it 1-8,text,"
                                "false,HTTP 503 Service Unavailable,34,0,50,50,http://h/a,12,0,0\n";
        QTest::newRow("refused")
            << ECONNREFUSED << Failure(FailureKind::ConnectRefused)
            << "1700000000250,12,it,Non HTTP response code: connect-refused,Connection refused "
               "(ECONNREFUSED),it 1-8,text,false,Connection refused (ECONNREFUSED),34,0,50,50,"
               "http://h/a,12,0,0\n";
    }
    void rows() {
        QFETCH(int, sample);
        QFETCH(std::optional<FailureKind>, failure);
        QFETCH(QString, row);
        const LoggedRequest request{250ms, 12'345us, 34, 7, sample, failure};
        QCOMPARE(QString::fromUtf8(
                     jtlRow(request, 1'700'000'000'250, "it", "http://h/a", Scenario(), 50)),
                 row);
    }

    void whatHasCommasIsQuoted() {
        const QByteArray row =
            jtlRow({0ms, 1ms, 0, 0, 200, {}}, 0, "a, \"b\"", "http://h/?a,b", Scenario(), 1);
        QVERIFY2(row.startsWith("0,1,\"a, \"\"b\"\"\",200,"), row.constData());
        QVERIFY2(row.contains(",\"http://h/?a,b\","), row.constData());
    }

    void writesWhileItGoesOn() {
        QTemporaryDir folder;
        const QString path = folder.filePath("new/run.jtl");
        const auto opened = JtlWriter::open(path, Scenario());
        QVERIFY(opened);
        const auto read = [&path] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        EndpointRecord endpoint;
        endpoint.name = "it";
        opened.value()->ended(endpoint, {{{0ms, 5ms, 1, 0, 200, {}}, {1ms, 5ms, 1, 1, 200, {}}}, 0},
                              2);
        QTRY_COMPARE(read().count('\n'), 3);
        QVERIFY(read().startsWith("timeStamp,elapsed,label,"));
        opened.value()->ended(endpoint, {{{2ms, 5ms, 1, 0, 200, {}}}, 7}, 2);
        const auto done = opened.value()->finish();
        QCOMPARE(read().count('\n'), 4);
        QVERIFY(!done); // and nothing is left out silently
        QVERIFY(done.error().message.contains("lacks 7 requests"));
    }

    void whereItCannotBeWrittenIsSaid() {
        const auto opened = JtlWriter::open("/proc/nowhere/run.jtl", Scenario());
        QVERIFY(!opened);
        QVERIFY(opened.error().message.startsWith("cannot write /proc/nowhere/run.jtl: "));
    }

    void whatADiskCannotTakeIsSaid() {
        const auto full = JtlWriter::open("/dev/full", Scenario());
        QVERIFY(full); // a device opens; what is written there is lost
        full.value()->ended(EndpointRecord(), {{{0ms, 5ms, 1, 0, 200, {}}}, 0}, 2);
        const auto done = full.value()->finish();
        QVERIFY(!done);
        QVERIFY(done.error().message.startsWith("cannot write all of /dev/full: "));
    }
};

QUADRANT_TEST(TestJtl)
#include "tst_jtl.moc"
