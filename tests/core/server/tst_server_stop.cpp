// SPDX-License-Identifier: GPL-3.0-or-later
// stop() ends within a second, whatever is in flight.
#include "core/server/endpoint_server.h"
#include "tests/support/raw_client.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <functional>
#include <string>
#include <vector>

using namespace quadrant;
using namespace std::chrono_literals;

using Change = std::function<void(ServerSettings&)>;

class TestServerStop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inFlight_data();
    void inFlight();
    void unstarted();
    void idle();
    void closesConnections();
    void clientsThatNeverRead();
};

void TestServerStop::inFlight_data() {
    QTest::addColumn<std::string>("target");
    QTest::addColumn<int>("clients");
    QTest::addColumn<Change>("change");

    const Change none = [](ServerSettings&) {};
    const Change cost = [](ServerSettings& settings) { settings.profile.setupCost = Seconds(600); };
    const Change lock = [cost](ServerSettings& settings) {
        cost(settings);
        settings.profile.setupCostSerialised = true;
    };
    for (const Mode mode : allModes) {
        const std::string path = EndpointServer::path(mode, IoKind::Http).toStdString();
        const std::string id = modeId(mode).toStdString();
        const std::string wait = path + "?waitms=600000";
        QTest::addRow("%s, one", id.c_str()) << wait << 1 << none;
        QTest::addRow("%s, more than the pool has", id.c_str()) << wait << 60 << none;
        QTest::addRow("%s, burning", id.c_str()) << path << 3 << cost;
        QTest::addRow("%s, behind a lock", id.c_str()) << path << 3 << lock;
        QTest::addRow("%s, kept downstream", id.c_str())
            << wait << 3 << Change([](ServerSettings& settings) {
                   settings.profile.downstreamKeepAlive = true;
               });
    }
    for (const Mode mode : allModes) {
        const std::string path = EndpointServer::path(mode, IoKind::Http).toStdString();
        QTest::addRow("%s, three loops", modeId(mode).toStdString().c_str())
            << path + "?waitms=600000" << 10
            << Change([](ServerSettings& settings) { settings.profile.loops = 3; });
    }
    QTest::newRow("polls every minute")
        << std::string("/sync-nonblocking/http?waitms=600000") << 3
        << Change([](ServerSettings& settings) { settings.profile.pollInterval = Seconds(60); });
    QTest::newRow("slow network") << std::string("/async-blocking/http?waitms=0") << 3
                                  << Change([](ServerSettings& settings) {
                                         settings.profile.networkDelay = Seconds(600);
                                     });
}

void TestServerStop::inFlight() {
    QFETCH(std::string, target);
    QFETCH(int, clients);
    QFETCH(Change, change);

    ServerSettings settings;
    change(settings);
    EndpointServer server(settings);
    QVERIFY(server.start().ok());
    std::vector<RawClient> all;
    for (int i = 0; i < clients; ++i) {
        all.emplace_back(server.port());
        QVERIFY(all.back().get(target));
        QVERIFY(all.back().get(target)); // one more behind it
    }
    QTRY_VERIFY(!server.metrics().contains("quadrant_requests_in_flight 0\n"));

    const TimePoint begin = Clock::now();
    server.stop();
    const Millis took = Clock::now() - begin;
    QVERIFY2(took < 1s, qPrintable(QString::number(took.count())));
    QCOMPARE(server.sample().poolThreads, 0);
    QCOMPARE(server.sample().openConnections, 0);
    QCOMPARE(server.sample().loopStalled, Millis(0));
    server.stop();
}

void TestServerStop::unstarted() {
    EndpointServer server({});
    QCOMPARE(server.sample().peakThreads, 0);
    QVERIFY(!server.metrics().isEmpty());
    server.stop();
}

void TestServerStop::idle() {
    for (int i = 0; i < 20; ++i) {
        EndpointServer server({});
        QVERIFY(server.start().ok());
    }
}

void TestServerStop::closesConnections() {
    EndpointServer server({});
    QVERIFY(server.start().ok());
    RawClient client(server.port());
    client.get("/");
    QVERIFY(client.read());
    server.stop();
    QVERIFY(client.closedByPeer());
    RawClient late;
    QVERIFY(!late.connectTo(server.port()));
}

void TestServerStop::clientsThatNeverRead() {
    EndpointServer server({});
    QVERIFY(server.start().ok());
    RawClient client(server.port());
    std::string requests;
    for (int i = 0; i < 1000; ++i)
        requests += "GET /metrics HTTP/1.1\r\nHost: h\r\n\r\n";
    client.send(requests);
    QTRY_VERIFY(server.sample().requests > 0);
    const TimePoint begin = Clock::now();
    server.stop();
    QVERIFY(Clock::now() - begin < 1s);
}

QUADRANT_TEST(TestServerStop)
#include "tst_server_stop.moc"
