// SPDX-License-Identifier: GPL-3.0-or-later
// Several event loops that share the listening port.
#include "core/server/endpoint_server.h"
#include "tests/core/server/each_loop.h"
#include "tests/support/raw_client.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <numeric>
#include <string>
#include <vector>

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

const std::string blocksForEver = "/async-blocking/http?waitms=600000";

ServerSettings withLoops(int loops) {
    ServerSettings settings;
    settings.profile.loops = loops;
    return settings;
}

bool served(RawClient& client, const std::string& target = "/") {
    client.get(target);
    const auto answer = client.read();
    return answer && answer->status == 200;
}

} // namespace

class TestServerLoops : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dealsConnectionsOut_data();
    void dealsConnectionsOut();
    void dealsToWhoHasFewest();
    void eachServes();
    void blocksForItself();
    void endpoints_data();
    void endpoints();
    void telemetry();
    void burnsOnAllOfThem();
};

void TestServerLoops::dealsConnectionsOut_data() {
    QTest::addColumn<int>("loops");
    QTest::addColumn<int>("connections");
    QTest::newRow("one loop") << 1 << 5;
    QTest::newRow("one each") << 2 << 2;
    QTest::newRow("four users") << 2 << 4;
    QTest::newRow("hundreds") << 2 << 400;
    QTest::newRow("many loops") << 16 << 40;
    QTest::newRow("more loops than connections") << 64 << 10;
}

/// A burst, in which every loop accepts what it can get.
void TestServerLoops::dealsConnectionsOut() {
    QFETCH(int, loops);
    QFETCH(int, connections);
    EndpointServer server(withLoops(loops));
    QVERIFY(server.start().ok());
    std::vector<RawClient> clients(static_cast<std::size_t>(connections));
    for (RawClient& client : clients)
        QVERIFY(client.connectTo(server.port()));
    // Two that accept at the same moment may not see each other's.
    const auto dealtOut = [&server, loops, connections] {
        const std::vector<double> each = ofEachLoop(server, "quadrant_connections");
        return each.size() == std::size_t(loops) &&
               std::accumulate(each.begin(), each.end(), 0.0) == connections &&
               *std::max_element(each.begin(), each.end()) <= connections / loops + 1 + loops;
    };
    QTRY_VERIFY(dealtOut());
    for (RawClient& client : clients)
        QVERIFY(served(client));
}

void TestServerLoops::dealsToWhoHasFewest() {
    EndpointServer server(withLoops(2));
    QVERIFY(server.start().ok());
    std::vector<RawClient> clients = connected(server, 6);
    QCOMPARE(ofEachLoop(server, "quadrant_connections"), (std::vector<double>{3, 3}));
    clients[1].close();
    clients[3].close();
    QTRY_COMPARE(server.sample().openConnections, 4);
    RawClient first(server.port());
    QTRY_COMPARE(server.sample().openConnections, 5);
    RawClient second(server.port());
    QTRY_COMPARE(ofEachLoop(server, "quadrant_connections"), (std::vector<double>{3, 3}));
}

void TestServerLoops::eachServes() {
    EndpointServer server(withLoops(2));
    QVERIFY(server.start().ok());
    std::vector<RawClient> clients = connected(server, 2);
    QCOMPARE(clients.size(), std::size_t(2));
    const auto before = ofEachLoop(server, "quadrant_event_loop_cpu_seconds_total");
    for (RawClient& client : clients) {
        for (int i = 0; i < 50; ++i)
            QVERIFY(served(client, "/async-nonblocking/none"));
    }
    const auto after = ofEachLoop(server, "quadrant_event_loop_cpu_seconds_total");
    QCOMPARE(before.size(), std::size_t(2));
    QVERIFY(after[0] > before[0]);
    QVERIFY(after[1] > before[1]);
    QCOMPARE(server.sample().requests, std::uint64_t(100));
}

/// Whoever is connected to another loop is served.
void TestServerLoops::blocksForItself() {
    EndpointServer server(withLoops(3));
    QVERIFY(server.start().ok());
    std::vector<RawClient> clients = connected(server, 6);
    QCOMPARE(clients.size(), std::size_t(6));
    clients[0].get(blocksForEver);
    clients[1].get(blocksForEver);
    QTRY_COMPARE(server.sample().requests, std::uint64_t(2));
    QVERIFY(served(clients[2], "/sync-blocking/http?waitms=1"));
    int answered = 0; // of the other three, one is on the same loop
    for (std::size_t i = 3; i < 6; ++i)
        clients[i].get("/");
    const auto readable = [](RawClient& client) { return client.readable(0ms); };
    QTRY_VERIFY((answered = std::count_if(clients.begin() + 3, clients.end(), readable)) > 0);
    QCOMPARE(answered, 1);
    QTRY_VERIFY(server.sample().loopStalled > Millis(100));
    const ServerSample sample = server.sample();
    QVERIFY(sample.loopUtilisation > 0.99); // the busiest
    QCOMPARE(sample.openConnections, 6);
    QCOMPARE(sample.peakThreads, 4); // and a pool thread
}

void TestServerLoops::endpoints_data() {
    QTest::addColumn<std::string>("target");
    for (const Mode mode : allModes) {
        for (const IoKind io : allIoKinds) {
            const std::string path = EndpointServer::path(mode, io).toStdString();
            QTest::addRow("%s", path.c_str()) << path + (io == IoKind::Http ? "?waitms=5" : "");
        }
    }
    QTest::newRow("routes") << std::string("/");
    QTest::newRow("metrics") << std::string("/metrics");
}

void TestServerLoops::endpoints() {
    QFETCH(std::string, target);
    for (const bool keepAlive : {false, true}) {
        ServerSettings settings = withLoops(2);
        settings.profile.downstreamKeepAlive = keepAlive;
        EndpointServer server(settings);
        QVERIFY(server.start().ok());
        std::vector<RawClient> clients(8);
        for (RawClient& client : clients) {
            QVERIFY(client.connectTo(server.port()));
            client.get(target);
            client.get(target);
        }
        for (RawClient& client : clients) {
            for (int i = 0; i < 2; ++i) {
                const auto answer = client.read();
                QVERIFY(answer);
                QCOMPARE(answer->status, 200);
            }
        }
        QCOMPARE(server.sample().requests, std::uint64_t(16));
    }
}

void TestServerLoops::telemetry() {
    EndpointServer server(withLoops(2));
    QCOMPARE(server.sample().peakThreads, 0);
    QVERIFY(server.start().ok());
    QCOMPARE(server.sample().peakThreads, 2);
    std::vector<RawClient> clients = connected(server, 4);
    for (RawClient& client : clients)
        client.get("/async-nonblocking/http?waitms=600000");
    QTRY_VERIFY(server.metrics().contains("quadrant_requests_in_flight 4\n"));
    for (const char* each : {"quadrant_event_loop_lag_seconds", "quadrant_connections",
                             "quadrant_event_loop_busy_seconds_total"})
        QCOMPARE(ofEachLoop(server, each).size(), std::size_t(2));
    server.stop();
    QCOMPARE(server.sample().openConnections, 0);
    QVERIFY(server.metrics().contains("quadrant_requests_in_flight 0\n"));
}

/// Two loops burn their requests' cost at the same time.
void TestServerLoops::burnsOnAllOfThem() {
    ServerSettings settings = withLoops(2);
    settings.profile.setupCost = Seconds(600);
    EndpointServer server(settings);
    QVERIFY(server.start().ok());
    std::vector<RawClient> clients = connected(server, 4);
    for (RawClient& client : clients)
        client.get("/async-nonblocking/none");
    const auto begun = [&server] {
        const auto cpu = ofEachLoop(server, "quadrant_event_loop_cpu_seconds_total");
        return *std::min_element(cpu.begin(), cpu.end());
    };
    QTRY_VERIFY(begun() > 0.05);
}

QUADRANT_TEST(TestServerLoops)
#include "tst_server_loops.moc"
