// SPDX-License-Identifier: GPL-3.0-or-later
// A loop that does not turn is abandoned with all it holds, and another takes over.
#include "core/server/endpoint_server.h"
#include "tests/core/load/load_run.h"
#include "tests/core/server/each_loop.h"
#include "tests/support/raw_client.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QTest>

#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

const std::string forEver = "?waitms=600000";

ServerSettings watched(Seconds watchdog) {
    ServerSettings settings;
    settings.profile.watchdog = watchdog;
    return settings;
}

std::string path(Mode mode, const std::string& query = forEver) {
    return EndpointServer::path(mode, IoKind::Http).toStdString() + query;
}

/// What this process has of something at the moment.
int countOf(const QString& directory) {
    return static_cast<int>(
        QDir(directory).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size());
}
int threads() {
    return countOf(QStringLiteral("/proc/self/task"));
}
int descriptors() {
    return countOf(QStringLiteral("/proc/self/fd"));
}

bool served(quint16 port, const std::string& target) {
    RawClient client;
    if (!client.connectTo(port) || !client.get(target))
        return false;
    const auto answer = client.read();
    return answer && answer->status == 200;
}

} // namespace

class TestWatchdog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesEverythingAlong();
    void neverRefusesToConnect();
    void takesTheQueueAlong();
    void leavesALoopThatTurns();
    void anotherLoopGoesOn_data();
    void anotherLoopGoesOn();
    void severalBlockAtOnce();
    void hundredRestarts();
    void stopsAroundARestart();
    void failuresUnderLoad();
};

/// Connections that the loop holds fail, and those in the listen backlog.
void TestWatchdog::takesEverythingAlong() {
    EndpointServer server(watched(500ms));
    QVERIFY(server.start().ok());
    std::vector<RawClient> held(3);
    for (RawClient& client : held) {
        QVERIFY(client.connectTo(server.port()));
        client.get("/");
        QVERIFY(client.read());
    }
    QCOMPARE(server.sample().openConnections, 3);
    held[0].get(path(Mode::SyncBlocking));
    QTRY_COMPARE(server.sample().poolActive, 1);
    held[1].get(path(Mode::AsyncBlocking));
    QTRY_COMPARE(server.sample().requests, std::uint64_t(5));

    std::vector<RawClient> waiting(5);
    for (RawClient& client : waiting)
        QVERIFY(client.connectTo(server.port()));
    waiting[0].get("/");
    waiting[1].get(path(Mode::AsyncBlocking));
    QCOMPARE(server.sample().restarts, 0);

    for (RawClient& client : held)
        QVERIFY(!client.read());
    for (RawClient& client : waiting)
        QVERIFY(!client.read());
    QTRY_VERIFY(served(server.port(), path(Mode::AsyncBlocking, "?waitms=1")));
    const ServerSample sample = server.sample();
    QCOMPARE(sample.restarts, 1);
    QVERIFY(sample.loopLagWorst > Millis(400)); // the old loop's stall was
    QVERIFY(server.metrics().contains("quadrant_loop_restarts_total 1\n"));
    QVERIFY(server.metrics().contains("quadrant_requests_in_flight 0\n"));
    QTRY_COMPARE(server.sample().openConnections, 0);
    QTRY_COMPARE(server.sample().poolActive, 0);
    QVERIFY(served(server.port(), path(Mode::SyncBlocking, "?waitms=1")));
}

void TestWatchdog::neverRefusesToConnect() {
    EndpointServer server(watched(100ms));
    QVERIFY(server.start().ok());
    std::atomic<bool> done{false};
    std::atomic<int> connected{0};
    std::atomic<int> refused{0};
    std::thread knocking([&] {
        while (!done) {
            RawClient client;
            ++(client.connectTo(server.port()) ? connected : refused);
        }
    });
    while (server.sample().restarts < 5) {
        RawClient client(server.port());
        client.get(path(Mode::AsyncBlocking));
        client.read();
    }
    done = true;
    knocking.join();
    QVERIFY(connected > 0);
    QCOMPARE(refused.load(), 0);
}

/// A request that waits for a pool thread never runs, and one that runs frees its thread.
void TestWatchdog::takesTheQueueAlong() {
    for (const Mode mode : {Mode::SyncBlocking, Mode::SyncNonBlocking}) {
        ServerSettings settings = watched(300ms);
        settings.profile.poolSize = 1;
        EndpointServer server(settings);
        QVERIFY(server.start().ok());
        std::vector<RawClient> clients;
        for (int i = 0; i < 3; ++i) {
            clients.emplace_back(server.port());
            clients.back().get(path(mode));
        }
        QTRY_COMPARE(server.sample().poolActive, 1); // before, two may queue for a moment, too
        QTRY_COMPARE(server.sample().poolQueued, 2);
        clients.emplace_back(server.port());
        clients.back().get(path(Mode::AsyncBlocking));
        for (RawClient& client : clients)
            QVERIFY(!client.read());
        QVERIFY(served(server.port(), path(mode, "?waitms=1")));
        QCOMPARE(server.sample().poolQueued, 0);
        QCOMPARE(server.sample().restarts, 1);
    }
}

/// It may be slow, as long as it turns: each request blocks it for a while, and a pool thread works
/// for longer than the watchdog's time.
void TestWatchdog::leavesALoopThatTurns() {
    EndpointServer server(watched(1s));
    QVERIFY(server.start().ok());
    RawClient inPool(server.port());
    inPool.get(path(Mode::SyncBlocking, "?waitms=2000"));
    RawClient onLoop(server.port());
    for (int i = 0; i < 10; ++i) {
        onLoop.get(path(Mode::AsyncBlocking, "?waitms=200"));
        QCOMPARE(onLoop.read()->status, 200);
    }
    QCOMPARE(inPool.read()->status, 200);
    QCOMPARE(server.sample().restarts, 0);
}

void TestWatchdog::anotherLoopGoesOn_data() {
    QTest::addColumn<std::string>("target");
    QTest::newRow("waits in the pool") << path(Mode::SyncBlocking, "?waitms=2500");
    QTest::newRow("polls in the pool") << path(Mode::SyncNonBlocking, "?waitms=2500");
    QTest::newRow("waits for a signal") << path(Mode::AsyncNonBlocking, "?waitms=2500");
}

/// With what it waits for, in the pool's queue too.
void TestWatchdog::anotherLoopGoesOn() {
    QFETCH(std::string, target);
    ServerSettings settings = watched(1s);
    settings.profile.loops = 2;
    settings.profile.poolSize = 2;
    EndpointServer server(settings);
    QVERIFY(server.start().ok());
    // Dealt out in turn: of each two, one to the loop that will block.
    std::vector<RawClient> clients = connected(server, 8);
    QCOMPARE(clients.size(), std::size_t(8));
    for (std::size_t i = 2; i < clients.size(); ++i)
        clients[i].get(target);
    QTRY_COMPARE(server.sample().requests, std::uint64_t(6));
    clients[1].get(path(Mode::AsyncBlocking));
    QTRY_COMPARE(server.sample().restarts, 1);
    QVERIFY(served(server.port(), path(Mode::SyncBlocking, "?waitms=1")));
    clients[0].get("/");
    int answered = 0;
    for (RawClient& client : clients)
        answered += client.read() ? 1 : 0;
    QCOMPARE(answered, 4);
    clients[0].get("/");
    QVERIFY(clients[0].read());
    QCOMPARE(server.sample().restarts, 1);
    QTRY_COMPARE(server.sample().openConnections, 4);
}

void TestWatchdog::severalBlockAtOnce() {
    ServerSettings settings = watched(300ms);
    settings.profile.loops = 3;
    EndpointServer server(settings);
    QVERIFY(server.start().ok());
    std::vector<RawClient> clients(3);
    for (RawClient& client : clients) {
        QVERIFY(client.connectTo(server.port()));
        client.get(path(Mode::AsyncBlocking));
        QTRY_VERIFY(server.sample().requests > 0);
    }
    for (RawClient& client : clients)
        QVERIFY(!client.read());
    QVERIFY(served(server.port(), path(Mode::AsyncBlocking, "?waitms=1")));
    const ServerSample sample = server.sample();
    QVERIFY(sample.restarts >= 1);
    QCOMPARE(sample.peakThreads, 3);
    const TimePoint begin = Clock::now();
    server.stop();
    QVERIFY(Clock::now() - begin < 1s);
}

void TestWatchdog::hundredRestarts() {
    ServerSettings settings = watched(shortestWatchdog);
    settings.profile.poolSize = 2;
    settings.profile.setupCost = Millis(0.1);
    settings.profile.setupCostSerialised = true;
    const int threadsBefore = threads();
    const int descriptorsBefore = descriptors();
    auto server = std::make_unique<EndpointServer>(settings);
    QVERIFY(server->start().ok());
    const int mostThreads = threads() + settings.profile.poolSize;
    const int mostDescriptors = descriptors() + 10; // a few for each pool thread
    while (server->sample().restarts < 100) {
        std::vector<RawClient> clients;
        for (const Mode mode : {Mode::SyncBlocking, Mode::SyncNonBlocking, Mode::SyncBlocking,
                                Mode::AsyncNonBlocking, Mode::AsyncBlocking, Mode::AsyncBlocking}) {
            clients.emplace_back(server->port());
            clients.back().get(path(mode));
        }
        for (RawClient& client : clients)
            QVERIFY(!client.read());
    }
    QTRY_VERIFY(threads() <= mostThreads);
    QTRY_VERIFY(descriptors() <= mostDescriptors);
    QVERIFY(server->sample().peakThreads <= 1 + settings.profile.poolSize);
    QVERIFY(served(server->port(), "/"));
    server.reset();
    QTRY_COMPARE(threads(), threadsBefore);
    QCOMPARE(descriptors(), descriptorsBefore);
}

/// Before one, in the middle of it, and just after.
void TestWatchdog::stopsAroundARestart() {
    for (auto after = 0ms; after < 100ms; after += 5ms) {
        EndpointServer server(watched(shortestWatchdog));
        QVERIFY(server.start().ok());
        std::vector<RawClient> clients;
        for (const Mode mode : {Mode::SyncBlocking, Mode::AsyncBlocking}) {
            clients.emplace_back(server.port());
            clients.back().get(path(mode));
        }
        std::this_thread::sleep_for(after); // not to wait for something: to be there at that time
        const TimePoint begin = Clock::now();
        server.stop();
        QVERIFY(Clock::now() - begin < 1s);
        QCOMPARE(server.sample().poolThreads, 0);
        QCOMPARE(server.sample().openConnections, 0);
    }
}

/// What clients see of it is a connection that ends, and nothing else.
void TestWatchdog::failuresUnderLoad() {
    EndpointServer server(watched(300ms));
    QVERIFY(server.start().ok());
    LoadPlan plan = loopbackPlan(server.port(), 20, Seconds(2), Millis(0));
    plan.targets = {loopbackTarget(server.port(), path(Mode::AsyncBlocking, "?waitms=50"))};
    const auto results = runLoad(plan);
    QVERIFY(!results.empty());
    const TargetResult& result = results[0];
    QVERIFY(server.sample().restarts > 0);
    QVERIFY(result.succeeded() > 0);
    QVERIFY(result.failed() >= 20);
    QCOMPARE(result.failed(),
             result.failed(FailureKind::ClosedEarly) + result.failed(FailureKind::Reset));
}

QUADRANT_TEST(TestWatchdog)
#include "tst_watchdog.moc"
