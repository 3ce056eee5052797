// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a request, by what the server does: each form of answer, each kind of failure.
#include "tests/core/load/load_run.h"
#include "tests/support/scripted_server.h"
#include "tests/support/test_main.h"

#include <optional>

using namespace quadrant;
using namespace std::chrono_literals;

using Script = ScriptedServer::Script;
using Connection = ScriptedConnection;
using Kind = FailureKind;

namespace {

const std::string okAnswer = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

/// Answers one request of a connection with these bytes, and closes it.
Script answeringOnce(std::string response) {
    return [response = std::move(response)](Connection& connection) {
        if (connection.readRequest())
            connection.send(response);
    };
}

/// By turns the head of before, another one, and one whose body comes later.
Script answeringByTurns() {
    return [](Connection& connection) {
        for (int turn = 0; connection.readRequest(); ++turn) {
            const std::string id = "X-Id: " + std::to_string(turn) + "\r\n";
            connection.send("HTTP/1.1 200 OK\r\n" + (turn % 3 == 0 ? std::string() : id) +
                            "Content-Length: 5\r\n\r\n" + (turn % 3 == 2 ? "" : "hello"));
            if (turn % 3 == 2) {
                connection.pause(1ms); // a segment of its own
                connection.send("hello");
            }
        }
    };
}

Script answeringBytewise(std::string response) {
    return [response = std::move(response)](Connection& connection) {
        while (connection.readRequest() && connection.sendBytewise(response)) {
        }
    };
}

} // namespace

class TestLoadOutcomes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answers_data() {
        QTest::addColumn<Script>("script");
        QTest::addColumn<int>("bodyBytes");
        QTest::addColumn<bool>("reusesConnection");

        const auto answering = [](const char* response) {
            return ScriptedServer::answering(response);
        };
        const std::string chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                    "5;x=y\r\nhello\r\n6\r\n world\r\n0\r\nTrailer: t\r\n\r\n";
        QTest::newRow("content-length") << ScriptedServer::answering(okAnswer) << 5 << true;
        QTest::newRow("empty body")
            << answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n") << 0 << true;
        QTest::newRow("chunked") << ScriptedServer::answering(chunked) << 11 << true;
        QTest::newRow("204") << answering("HTTP/1.1 204 No Content\r\n\r\n") << 0 << true;
        QTest::newRow("304, with the length it would have had")
            << answering("HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n") << 0 << true;
        QTest::newRow("a redirect is a success, and isn't followed")
            << answering("HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n") << 0
            << true;
        QTest::newRow("1xx first")
            << answering("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n"
                         "\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
            << 2 << true;
        QTest::newRow("heads that change") << answeringByTurns() << 5 << true;
        QTest::newRow("byte by byte") << answeringBytewise(okAnswer) << 5 << true;
        QTest::newRow("chunked, byte by byte") << answeringBytewise(chunked) << 11 << true;
        QTest::newRow("until close") << answeringOnce("HTTP/1.1 200 OK\r\n\r\nhello") << 5 << false;
        QTest::newRow("HTTP/1.0") << answeringOnce("HTTP/1.0 200 OK\r\n\r\nhello") << 5 << false;
        QTest::newRow("HTTP/1.0 keep-alive")
            << answering("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nok")
            << 2 << true;
        QTest::newRow("Connection: close, with the server waiting for us")
            << answering("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok") << 2
            << false;
        QTest::newRow("more than was asked for")
            << answeringOnce(okAnswer + okAnswer) << 5 << false;
    }

    void answers() {
        QFETCH(Script, script);
        QFETCH(int, bodyBytes);
        QFETCH(bool, reusesConnection);
        ScriptedServer server(script);
        const auto results = runLoad(loopbackPlan(server.port(), 3, 30s, 1ms), 15);
        const TargetResult& result = results.at(0);

        QVERIFY(result.succeeded() >= 15);
        QCOMPARE(result.failed(), 0U);
        QCOMPARE(result.totals.bodyBytes, result.succeeded() * static_cast<unsigned>(bodyBytes));
        if (reusesConnection)
            QCOMPARE(server.connections(), 3);
        else
            QVERIFY(server.connections() >= static_cast<int>(result.succeeded()));
    }

    void failures_data() {
        QTest::addColumn<Script>("script");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<bool>("reusesConnection");

        const auto answering = [](const char* response) {
            return ScriptedServer::answering(response);
        };
        const Script resetting = [](Connection& connection) {
            if (connection.readRequest())
                connection.resetAtEnd();
        };
        const Script resettingHalfWay = [](Connection& connection) {
            if (!connection.readRequest())
                return;
            connection.send(okAnswer.substr(0, okAnswer.size() - 2));
            connection.pause(5ms); // RST would drop what the client has not read yet
            connection.resetAtEnd();
        };
        const Script mute = [](Connection& connection) {
            while (connection.readRequest()) {
            }
        };
        const Script stoppingHalfWay = [](Connection& connection) {
            while (connection.readRequest() && connection.send("HTTP/1.1 200 OK\r\nContent-")) {
            }
        };
        QTest::newRow("closed without an answer")
            << answeringOnce({}) << Kind::ClosedEarly << false;
        QTest::newRow("closed in the header")
            << answeringOnce("HTTP/1.1 200 OK\r\nContent-Le") << Kind::ClosedEarly << false;
        QTest::newRow("closed in the body")
            << answeringOnce(okAnswer.substr(0, okAnswer.size() - 1)) << Kind::ClosedEarly << false;
        QTest::newRow("closed in a chunk")
            << answeringOnce("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel")
            << Kind::ClosedEarly << false;
        QTest::newRow("closed after 1xx")
            << answeringOnce("HTTP/1.1 100 Continue\r\n\r\n") << Kind::ClosedEarly << false;
        QTest::newRow("reset") << resetting << Kind::Reset << false;
        QTest::newRow("reset half-way") << resettingHalfWay << Kind::Reset << false;
        QTest::newRow("no answer") << mute << Kind::ReadTimeout << false;
        QTest::newRow("half an answer") << stoppingHalfWay << Kind::ReadTimeout << false;
        QTest::newRow("not HTTP") << answering("SSH-2.0-OpenSSH_9.2\r\n") << Kind::BadResponse
                                  << false;
        QTest::newRow("malformed length")
            << answering("HTTP/1.1 200 OK\r\nContent-Length: 5x\r\n\r\nhello") << Kind::BadResponse
            << false;
        QTest::newRow("malformed chunk")
            << answering("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n")
            << Kind::BadResponse << false;
        QTest::newRow("404") << answering("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
                             << Kind::Status4xx << true;
        QTest::newRow("503") << answering("HTTP/1.1 503 Busy\r\nContent-Length: 2\r\n\r\nno")
                             << Kind::Status5xx << true;
        QTest::newRow("500 and close")
            << answering("HTTP/1.1 500 No\r\nConnection: close\r\nContent-Length: 2\r\n\r\nno")
            << Kind::Status5xx << false;
    }

    void failures() {
        QFETCH(Script, script);
        QFETCH(Kind, kind);
        QFETCH(bool, reusesConnection);
        ScriptedServer server(script);
        LoadPlan plan = loopbackPlan(server.port(), 3, 30s, 1ms);
        if (kind == Kind::ReadTimeout)
            plan.requestTimeout = 60ms;
        const auto results = runLoad(plan, 9);
        const TargetResult& result = results.at(0);

        QVERIFY(result.failed(kind) >= 9);
        QCOMPARE(result.failed(), result.failed(kind));
        QCOMPARE(result.succeeded(), 0U);
        if (reusesConnection)
            QCOMPARE(server.connections(), 3);
        else // each failed user goes on with a new connection
            QVERIFY(server.connections() >= static_cast<int>(result.failed()));
        const FailureCount& seen = result.totals.failures[static_cast<std::size_t>(kind)];
        QVERIFY(seen.firstSeen <= seen.lastSeen);
        if (kind == Kind::Status4xx || kind == Kind::Status5xx)
            QCOMPARE(seen.sample / 100, kind == Kind::Status4xx ? 4 : 5);
        else
            QCOMPARE(seen.sample, kind == Kind::Reset ? ECONNRESET : 0);
        QVERIFY(seen.lastSeen <= result.intervals.back().end);
        if (kind == Kind::ReadTimeout)
            QVERIFY(result.totals.failed.minUs() >= 60'000);
    }

    void aTargetThatRefusesIsNoBusyLoop() {
        const RefusedPort port;
        const auto results = runLoad(loopbackPlan(port.port(), 5, 1s, 0ms));
        const TargetResult& result = results.at(0);
        QVERIFY(result.failed(Kind::ConnectRefused) >= 5);
        // Each at 0, 100, 300 and 700 ms, or later.
        QVERIFY(result.failed(Kind::ConnectRefused) <= 5 * 4);
        QCOMPARE(result.failed(), result.failed(Kind::ConnectRefused));
        QCOMPARE(result.totals.failures[static_cast<std::size_t>(Kind::ConnectRefused)].sample,
                 ECONNREFUSED);
    }

    void aDeadTargetDisturbsNoNeighbour() {
        const RefusedPort dead;
        ScriptedServer server(ScriptedServer::answering(okAnswer));
        LoadPlan plan = loopbackPlan(dead.port(), 4, 30s, 1ms);
        plan.targets.push_back(loopbackTarget(server.port()));
        const auto results = runLoad(plan, 50);
        QVERIFY(results.at(0).failed(Kind::ConnectRefused) >= 2);
        QCOMPARE(results.at(0).succeeded(), 0U);
        QVERIFY(results.at(1).succeeded() > 0);
        QCOMPARE(results.at(1).failed(), 0U);
    }

    void usersGoOnWhenTheirTargetComesBack() {
        auto server = std::make_unique<ScriptedServer>(ScriptedServer::answering(okAnswer));
        const std::uint16_t port = server->port();
        LoadGenerator generator(loopbackPlan(port, 3, 60s, 1ms));
        QVERIFY(generator.start().ok());
        std::vector<TargetResult> results;
        const auto succeeded = [&] {
            collectInto(results, generator);
            return results.at(0).succeeded();
        };
        QTRY_VERIFY(succeeded() >= 3);
        server.reset();
        QTRY_VERIFY(succeeded() && results.at(0).failed(Kind::ConnectRefused) >= 3);
        const std::uint64_t before = succeeded();
        server = std::make_unique<ScriptedServer>(ScriptedServer::answering(okAnswer), port);
        QTRY_VERIFY(succeeded() >= before + 3);
        QTRY_COMPARE(server->openConnections(), 3);
    }

    void connectingTimesOut() {
        const DeafPort port;
        LoadPlan plan = loopbackPlan(port.port(), 2, 30s, 0ms);
        plan.requestTimeout = 100ms;
        const auto results = runLoad(plan, 4);
        const TargetResult& result = results.at(0);
        QVERIFY(result.failed(Kind::ConnectTimeout) >= 4);
        QCOMPARE(result.failed(), result.failed(Kind::ConnectTimeout));
        QVERIFY(result.totals.failed.minUs() >= 100'000);
    }

    void anAddressThatCannotBeReachedFailsToConnect() {
        LoadPlan plan = loopbackPlan(80, 1, 30s, 0ms);
        plan.targets[0].address = "255.255.255.255";
        const auto results = runLoad(plan, 1);
        QVERIFY(results.at(0).failed(Kind::ConnectFailed) >= 1);
        QCOMPARE(results.at(0).failed(), results.at(0).failed(Kind::ConnectFailed));
    }

    void latencyLastsUntilTheLastByte() {
        ScriptedServer server([](Connection& connection) {
            while (connection.readRequest()) {
                connection.send(okAnswer.substr(0, okAnswer.size() - 1));
                connection.pause(50ms);
                connection.send(okAnswer.substr(okAnswer.size() - 1));
            }
        });
        const auto results = runLoad(loopbackPlan(server.port(), 2, 30s, 0ms), 2);
        QVERIFY(results.at(0).succeeded() >= 2);
        QVERIFY(results.at(0).totals.succeeded.minUs() >= 50'000);
    }

    void aRequestLargerThanTheSocketTakesIsSentWhole() {
        const std::string path = '/' + std::string(8 * 1024 * 1024, 'x');
        std::atomic<int> whole{0};
        ScriptedServer server([&](Connection& connection) {
            while (connection.readRequest()) {
                if (connection.request().find(path) != std::string::npos)
                    ++whole;
                connection.send(okAnswer);
            }
        });
        LoadPlan plan = loopbackPlan(server.port(), 2, 30s, 0ms);
        plan.targets[0].path = path;
        const auto results = runLoad(plan, 3);
        QVERIFY(results.at(0).succeeded() >= 1);
        QCOMPARE(results.at(0).failed(), 0U);
        QVERIFY(whole >= static_cast<int>(results.at(0).succeeded()));
    }

    void aConnectionThatWasClosedMeanwhileIsReplacedSilently_data() {
        QTest::addColumn<Millis>("thinkTime");
        QTest::newRow("right after the answer") << Millis(0);
        QTest::newRow("while the user thinks") << Millis(20);
    }

    void aConnectionThatWasClosedMeanwhileIsReplacedSilently() {
        QFETCH(Millis, thinkTime);
        ScriptedServer server([](Connection& connection) {
            if (connection.readRequest())
                connection.sendAndShutDown(okAnswer);
            connection.awaitClose();
        });
        const auto results = runLoad(loopbackPlan(server.port(), 3, 30s, thinkTime), 15);
        QVERIFY(results.at(0).succeeded() >= 15);
        QCOMPARE(results.at(0).failed(), 0U);
        QVERIFY(server.connections() >= static_cast<int>(results.at(0).succeeded()));
    }

    void withoutKeepAliveEachRequestHasAConnection() {
        std::atomic<bool> asksToClose{true};
        ScriptedServer server([&](Connection& connection) {
            while (connection.readRequest()) {
                if (connection.request().find("Connection: close\r\n") == std::string::npos)
                    asksToClose = false;
                connection.send(okAnswer);
            }
        });
        LoadPlan plan = loopbackPlan(server.port(), 2, 30s, 1ms);
        plan.keepAlive = false;
        const auto results = runLoad(plan, 20);
        QVERIFY(results.at(0).succeeded() >= 2);
        QCOMPARE(results.at(0).failed(), 0U);
        QVERIFY(server.connections() >= static_cast<int>(results.at(0).succeeded()));
        QVERIFY(asksToClose);
    }
};

QUADRANT_TEST(TestLoadOutcomes)
#include "tst_load_outcomes.moc"
