// SPDX-License-Identifier: GPL-3.0-or-later
// The four modes through a real socket: what they answer, and what they do to each other.
#include "core/server/endpoint_server.h"
#include "core/server/wait_service.h"
#include "tests/support/raw_client.h"
#include "tests/support/test_main.h"

#include <QTcpServer>
#include <QTest>

#include <optional>
#include <string>
#include <vector>

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

std::string target(Mode mode, IoKind io = IoKind::Http) {
    return EndpointServer::path(mode, io).toStdString();
}

/// How a request is answered that would wait for 5 ms, from the beginning.
std::string answerOf(IoKind io) {
    switch (io) {
    case IoKind::Http:
        return "Waited for 5 milliseconds";
    case IoKind::File:
        return "[{";
    case IoKind::None:
        return "Answered at once";
    }
    return {};
}

void addModes() {
    QTest::addColumn<Mode>("mode");
    for (const Mode mode : allModes)
        QTest::newRow(qPrintable(modeId(mode))) << mode;
}

} // namespace

class TestEndpointServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachKind_data();
    void eachKind();
    void waits_data() { addModes(); }
    void waits();
    void waitsAsSetWithoutQuery_data() { addModes(); }
    void waitsAsSetWithoutQuery();
    void noIo_data() { addModes(); }
    void noIo();
    void publishedPaths_data();
    void publishedPaths();
    void downstreamTimesOut_data() { addModes(); }
    void downstreamTimesOut();
    void downstreamKeepAlive_data() { addModes(); }
    void downstreamKeepAlive();
    void manyClients_data() { addModes(); }
    void manyClients();
    void setupCost_data() { addModes(); }
    void setupCost();
    void lifoServesTheLastFirst();
    void asyncBlockingStallsItsNeighbours();
    void handlersAreBegunInBatches();
    void nobodyElseStallsTheirs_data();
    void nobodyElseStallsTheirs();
    void cannotListen_data();
    void cannotListen();
    void severalServersAtOnce();
};

void TestEndpointServer::eachKind_data() {
    QTest::addColumn<Mode>("mode");
    QTest::addColumn<IoKind>("io");
    for (const Mode mode : allModes) {
        for (const IoKind io : allIoKinds)
            QTest::newRow(target(mode, io).c_str()) << mode << io;
    }
}

/// Who serves it, and how that waits, is as the tables say.
void TestEndpointServer::eachKind() {
    QFETCH(Mode, mode);
    QFETCH(IoKind, io);
    EndpointServer server({});
    QVERIFY(server.start().ok());
    RawClient client(server.port());
    for (int i = 0; i < 3; ++i) {
        client.get(target(mode, io) + "?waitms=5");
        const auto answer = client.read();
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QVERIFY2(answer->body.starts_with(answerOf(io)), answer->body.c_str());
    }
    const ServerSample sample = server.sample();
    QCOMPARE(sample.requests, std::uint64_t(3));
    QCOMPARE(sample.poolThreads > 0, isSync(mode));
    const bool polls = traitsOf(mode).waiting == Waiting::Polling && traitsOf(io).takesTime;
    QCOMPARE(sample.polls > 0, polls);
}

void TestEndpointServer::waits() {
    QFETCH(Mode, mode);
    EndpointServer server({});
    QVERIFY(server.start().ok());
    RawClient client(server.port());
    for (const int wait : {0, 1, 30}) {
        const TimePoint begin = Clock::now();
        client.get(target(mode) + "?waitms=" + std::to_string(wait));
        const auto answer = client.read();
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->body, "Waited for " + std::to_string(wait) + " milliseconds");
        QVERIFY(Clock::now() - begin >= std::chrono::milliseconds(wait));
    }
    const ServerSample sample = server.sample();
    QCOMPARE(sample.requests, std::uint64_t(3));
    QCOMPARE(sample.polls > 0, traitsOf(mode).waiting == Waiting::Polling);
    QCOMPARE(sample.poolThreads > 0, isSync(mode));
}

void TestEndpointServer::waitsAsSetWithoutQuery() {
    QFETCH(Mode, mode);
    ServerSettings settings;
    settings.io.wait = 7ms;
    EndpointServer server(settings);
    QVERIFY(server.start().ok());
    RawClient client(server.port());
    client.get(target(mode));
    QCOMPARE(client.read()->body, std::string("Waited for 7 milliseconds"));
    client.get(target(mode), "POST");
    QCOMPARE(client.read()->body, std::string("Waited for 7 milliseconds"));
    client.get(target(mode), "HEAD");
    const auto head = client.read(true);
    QCOMPARE(head->status, 200);
    QCOMPARE(head->header("content-length"), std::string("25"));
}

void TestEndpointServer::noIo() {
    QFETCH(Mode, mode);
    ServerSettings settings;
    settings.io.wait = 600s; // which must not matter
    EndpointServer server(settings);
    QVERIFY(server.start().ok());
    RawClient client(server.port());
    for (int i = 0; i < 3; ++i) {
        client.get(target(mode, IoKind::None));
        const auto answer = client.read();
        QVERIFY(answer);
        QCOMPARE(answer->body, std::string("Answered at once"));
    }
    QCOMPARE(server.sample().poolThreads > 0, isSync(mode));
    QCOMPARE(server.sample().polls, std::uint64_t(0));
}

void TestEndpointServer::publishedPaths_data() {
    QTest::addColumn<std::string>("path");
    QTest::addColumn<QByteArray>("mode");
    for (const char* slash : {"", "/"}) {
        QTest::addRow("sync%s", slash)
            << std::string("/sync/http") + slash << QByteArray("sync-blocking");
        QTest::addRow("async%s", slash)
            << std::string("/async/http") + slash << QByteArray("async-nonblocking");
        QTest::addRow("async blocking%s", slash)
            << std::string("/async/http/sync") + slash << QByteArray("async-blocking");
    }
}

void TestEndpointServer::publishedPaths() {
    QFETCH(std::string, path);
    QFETCH(QByteArray, mode);
    EndpointServer server({});
    QVERIFY(server.start().ok());
    RawClient client(server.port());
    client.get(path + "?waitms=5");
    QCOMPARE(client.read()->body, std::string("Waited for 5 milliseconds"));
    QVERIFY(server.metrics().contains("requests_total{mode=\"" + mode + "\",status=\"200\"} 1\n"));
}

void TestEndpointServer::downstreamTimesOut() {
    QFETCH(Mode, mode);
    ServerSettings settings;
    settings.profile.downstreamTimeout = Millis(20);
    EndpointServer server(settings);
    QVERIFY(server.start().ok());
    RawClient client(server.port());
    client.get(target(mode) + "?waitms=600000");
    QCOMPARE(client.read()->status, 504);
    client.get(target(mode) + "?waitms=0"); // and goes on well
    QVERIFY(client.read());
}

void TestEndpointServer::downstreamKeepAlive() {
    QFETCH(Mode, mode);
    ServerSettings settings;
    settings.profile.downstreamKeepAlive = true;
    settings.profile.poolSize = 2;
    EndpointServer server(settings);
    QVERIFY(server.start().ok());
    std::vector<RawClient> clients;
    for (int i = 0; i < 4; ++i)
        clients.emplace_back(server.port());
    for (int round = 0; round < 5; ++round) {
        for (RawClient& client : clients)
            client.get(target(mode) + "?waitms=" + std::to_string(round));
        for (RawClient& client : clients) {
            const auto answer = client.read();
            QVERIFY(answer);
            QCOMPARE(answer->body, "Waited for " + std::to_string(round) + " milliseconds");
        }
    }
}

void TestEndpointServer::manyClients() {
    QFETCH(Mode, mode);
    ServerSettings settings;
    settings.profile.poolSize = 4; // so that some queue
    EndpointServer server(settings);
    QVERIFY(server.start().ok());
    std::vector<RawClient> clients;
    for (int i = 0; i < 30; ++i) {
        clients.emplace_back(server.port());
        clients.back().get(target(mode) + "?waitms=" + std::to_string(i % 5));
    }
    for (int i = 0; i < 30; ++i) {
        const auto answer = clients[static_cast<std::size_t>(i)].read();
        QVERIFY(answer);
        QCOMPARE(answer->body, "Waited for " + std::to_string(i % 5) + " milliseconds");
    }
    const ServerSample sample = server.sample();
    QCOMPARE(sample.requests, std::uint64_t(30));
    QCOMPARE(sample.openConnections, 30);
    QVERIFY(sample.peakThreads <= 5);
}

void TestEndpointServer::setupCost() {
    QFETCH(Mode, mode);
    for (const bool serialised : {false, true}) {
        ServerSettings settings;
        settings.profile.setupCost = Millis(15);
        settings.profile.setupCostSerialised = serialised;
        EndpointServer server(settings);
        QVERIFY(server.start().ok());
        std::vector<RawClient> clients;
        const TimePoint begin = Clock::now();
        for (int i = 0; i < 4; ++i) {
            clients.emplace_back(server.port());
            clients.back().get(target(mode, IoKind::None));
        }
        for (RawClient& client : clients)
            QCOMPARE(client.read()->status, 200);
        // Burnt one after the other where there is one lock, or one loop.
        const bool oneByOne = serialised || !isSync(mode);
        QVERIFY(Clock::now() - begin >= (oneByOne ? 60ms : 15ms));
    }
}

void TestEndpointServer::lifoServesTheLastFirst() {
    ServerSettings settings;
    settings.profile.poolSize = 1;
    settings.profile.queueOrder = QueueOrder::Lifo;
    EndpointServer server(settings);
    QVERIFY(server.start().ok());
    const std::string path = target(Mode::SyncBlocking);
    RawClient running(server.port());
    RawClient first(server.port());
    RawClient last(server.port());
    running.get(path + "?waitms=300");
    QTRY_COMPARE(server.sample().poolActive, 1);
    first.get(path + "?waitms=600000");
    QTRY_COMPARE(server.sample().poolQueued, 1);
    last.get(path + "?waitms=0");
    QTRY_COMPARE(server.sample().poolQueued, 2);
    QCOMPARE(running.read()->status, 200);
    QCOMPARE(last.read()->body, std::string("Waited for 0 milliseconds"));
    QVERIFY(!first.readable(0ms));
}

/// The loop itself waits, so nobody else is served; seen from outside, its lag grows meanwhile.
void TestEndpointServer::asyncBlockingStallsItsNeighbours() {
    EndpointServer server({});
    QVERIFY(server.start().ok());
    RawClient waiting(server.port());
    RawClient neighbour(server.port());
    neighbour.get("/");
    QVERIFY(neighbour.read());
    waiting.get(target(Mode::AsyncBlocking) + "?waitms=600000");
    QTRY_VERIFY(server.sample().loopStalled >= 100ms);
    neighbour.get("/");
    const ServerSample early = server.sample();
    QTRY_VERIFY(server.sample().loopStalled >= 300ms);
    const ServerSample late = server.sample();
    QVERIFY(late.loopStalled > early.loopStalled);
    QVERIFY(late.loopLagMean > early.loopLagMean);
    QVERIFY(late.loopLagWorst > early.loopLagWorst);
    QVERIFY(!neighbour.readable(0ms));
    // Telemetry doesn't depend on the loop.
    QVERIFY(server.metrics().contains("quadrant_requests_in_flight 1\n"));
}

namespace {

constexpr std::size_t queuedRequests = 100;

/// While the loop is blocked for `blocked`, a hundred requests come that will block it too. How
/// many of them are answered before one that comes once the first of them is; nothing where this
/// test was itself too slow for that order of things.
std::optional<unsigned long> answeredBeforeALaterOne(std::chrono::milliseconds blocked) {
    EndpointServer server({});
    if (!server.start().ok())
        return std::nullopt;
    RawClient blocking(server.port());
    RawClient later(server.port());
    later.get("/metrics");
    later.read();

    blocking.get("/async-blocking/http?waitms=" + std::to_string(blocked.count()));
    std::vector<RawClient> waiting;
    for (std::size_t i = 0; i < queuedRequests; ++i) {
        waiting.emplace_back(server.port());
        waiting.back().get("/async-blocking/http?waitms=20");
    }
    if (blocking.readable(0ms) || !waiting.front().read())
        return std::nullopt;
    later.get("/metrics");
    if (waiting[queuedRequests / 2].readable(0ms))
        return std::nullopt;
    const std::string metrics = later.read().value_or(RawAnswer()).body;
    const std::string name = R"(requests_total{mode="async-blocking",status="200"} )";
    const auto at = metrics.find(name);
    return at == metrics.npos ? 0 : std::stoul(metrics.substr(at + name.size()));
}

} // namespace

/// A hundred requests are there when the loop looks at its sockets; what comes after them is
/// answered before all of them are.
void TestEndpointServer::handlersAreBegunInBatches() {
    std::optional<unsigned long> answered;
    for (auto blocked = 250ms; !answered && blocked < 10s; blocked *= 2)
        answered = answeredBeforeALaterOne(blocked);
    QVERIFY(answered);
    QVERIFY(*answered > 1);
    QVERIFY(*answered < queuedRequests);
}

void TestEndpointServer::nobodyElseStallsTheirs_data() {
    QTest::addColumn<Mode>("mode");
    for (const Mode mode : allModes) {
        if (isSync(mode) || !holdsThread(mode))
            QTest::newRow(qPrintable(modeId(mode))) << mode;
    }
}

void TestEndpointServer::nobodyElseStallsTheirs() {
    QFETCH(Mode, mode);
    EndpointServer server({});
    QVERIFY(server.start().ok());
    RawClient waiting(server.port());
    waiting.get(target(mode) + "?waitms=600000");
    QTRY_VERIFY(server.metrics().contains("quadrant_requests_in_flight 1\n"));
    RawClient neighbour(server.port());
    for (int i = 0; i < 5; ++i) {
        neighbour.get(target(mode) + "?waitms=1");
        QCOMPARE(neighbour.read()->status, 200);
    }
    QVERIFY(!waiting.readable(0ms));
}

void TestEndpointServer::cannotListen_data() {
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("taken");
    QTest::newRow("port in use") << QStringLiteral("127.0.0.1") << true;
    QTest::newRow("not our address") << QStringLiteral("192.0.2.1") << false;
    QTest::newRow("not our IPv6 address") << QStringLiteral("2001:db8::1") << false;
}

void TestEndpointServer::cannotListen() {
    QFETCH(QString, host);
    QFETCH(bool, taken);
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    EndpointServer server({.host = QHostAddress(host),
                           .port = taken ? other.serverPort() : quint16(8),
                           .io = {},
                           .profile = {}});
    const auto started = server.start();
    QVERIFY(!started.ok());
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    const QString address = shown + u':' + QString::number(taken ? other.serverPort() : 8);
    QVERIFY2(
        started.error().message.startsWith(QStringLiteral("Cannot listen on %1: ").arg(address)),
        qPrintable(started.error().message));
    QVERIFY(started.error().message.endsWith(u'.'));
    server.stop();
}

void TestEndpointServer::severalServersAtOnce() {
    std::vector<std::unique_ptr<EndpointServer>> servers;
    for (int i = 0; i < 8; ++i) {
        servers.push_back(std::make_unique<EndpointServer>(ServerSettings{}));
        QVERIFY(servers.back()->start().ok());
        QCOMPARE(servers.back()->baseUrl(),
                 QStringLiteral("http://127.0.0.1:%1").arg(servers.back()->port()));
    }
    for (const auto& server : servers) {
        RawClient client(server->port());
        client.get("/sync-blocking/http?waitms=1");
        QCOMPARE(client.read()->status, 200);
    }
}

QUADRANT_TEST(TestEndpointServer)
#include "tst_endpoint_server.moc"
