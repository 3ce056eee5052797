// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP as clients expect it, and as clients mistreat it. In each test a neighbour on a connection
// of its own must not notice.
#include "core/server/endpoint_server.h"
#include "tests/support/raw_client.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <memory>
#include <string>
#include <thread>
#include <vector>

using namespace quadrant;
using namespace std::chrono_literals;

class TestServerHttp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void splitAtEveryByte_data();
    void splitAtEveryByte();
    void pipelined_data();
    void pipelined();
    void pipelinedWithoutReading();
    void connectionHeader_data();
    void connectionHeader();
    void head();
    void bodies_data();
    void bodies();
    void expectContinue();
    void expectContinueForTooMuch();
    void refused_data();
    void refused();
    void bodyOnTheWayIsNoReset();
    void answersThatKeepTheConnection_data();
    void answersThatKeepTheConnection();
    void silentHalfWay_data();
    void silentHalfWay();
    void idleIsNotSilent();
    void clientGoes_data();
    void clientGoes();
    void clientHalfCloses();

private:
    std::unique_ptr<EndpointServer> m_server;
    std::unique_ptr<RawClient> m_neighbour;
};

void TestServerHttp::init() {
    m_server = std::make_unique<EndpointServer>(ServerSettings{},
                                                ConnectionTimes{.silence = 100ms, .linger = 2s});
    QVERIFY(m_server->start().ok());
    m_neighbour = std::make_unique<RawClient>(m_server->port());
    m_neighbour->get("/async-nonblocking/http?waitms=40");
}

void TestServerHttp::cleanup() {
    const auto answer = m_neighbour->read();
    QVERIFY(answer);
    QCOMPARE(answer->body, std::string("Waited for 40 milliseconds"));
    m_neighbour->get("/");
    QCOMPARE(m_neighbour->read()->status, 200);
    m_neighbour.reset();
    // Every connection is gone, and so is every request.
    QTRY_COMPARE(m_server->sample().openConnections, 0);
    QTRY_VERIFY(m_server->metrics().contains("quadrant_requests_in_flight 0\n"));
    m_server.reset();
}

void TestServerHttp::splitAtEveryByte_data() {
    QTest::addColumn<std::string>("request");
    const std::string path = "/sync-blocking/none HTTP/1.1\r\nHost: h\r\n";
    QTest::newRow("get") << "GET " + path + "\r\n";
    QTest::newRow("post") << "POST " + path + "Content-Length: 4\r\n\r\nbody";
    QTest::newRow("chunked") << "POST " + path +
                                    "Transfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\n\r\n";
}

void TestServerHttp::splitAtEveryByte() {
    QFETCH(std::string, request);
    RawClient client(m_server->port());
    for (int i = 0; i < 3; ++i) {
        client.sendByteByByte(request);
        QCOMPARE(client.read()->body, std::string("Answered at once"));
    }
}

void TestServerHttp::pipelined_data() {
    QTest::addColumn<std::string>("mode");
    for (const Mode mode : allModes)
        QTest::newRow(qPrintable(modeId(mode))) << modeId(mode).toStdString();
}

/// Answers come in the order of the requests, whichever would be ready first.
void TestServerHttp::pipelined() {
    QFETCH(std::string, mode);
    RawClient client(m_server->port());
    std::string requests;
    for (const char* wait : {"20", "0", "9", "1"})
        requests += "GET /" + mode + "/http?waitms=" + wait + " HTTP/1.1\r\nHost: h\r\n\r\n";
    requests += "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nxyHEAD / HTTP/1.1\r\n"
                "Host: h\r\n\r\nGET /nope HTTP/1.1\r\nHost: h\r\n\r\n";
    client.send(requests);
    for (const char* wait : {"20", "0", "9", "1"})
        QCOMPARE(client.read()->body, std::string("Waited for ") + wait + " milliseconds");
    QCOMPARE(client.read()->status, 200);
    QCOMPARE(client.read(true)->status, 200);
    QCOMPARE(client.read()->status, 404);
}

/// Far more than the server's bounds and the kernel's buffers hold; every answer comes in the end.
void TestServerHttp::pipelinedWithoutReading() {
    RawClient client(m_server->port());
    constexpr int count = 20'000;
    std::string requests;
    for (int i = 0; i < count; ++i)
        requests += "GET /nope HTTP/1.1\r\nHost: h\r\n\r\n";
    std::thread sender([&client, &requests] { client.send(requests); });
    QTRY_VERIFY(m_server->sample().requests > 100);
    int answers = 0;
    for (; answers < count; ++answers) {
        const auto answer = client.read();
        if (!answer || answer->status != 404)
            break;
    }
    sender.join();
    QCOMPARE(answers, count);
}

void TestServerHttp::connectionHeader_data() {
    QTest::addColumn<std::string>("request");
    QTest::addColumn<std::string>("answered");
    QTest::addColumn<bool>("closes");

    const std::string path = "GET /async-blocking/none ";
    QTest::newRow("HTTP/1.1") << path + "HTTP/1.1\r\nHost: h\r\n\r\n" << std::string() << false;
    QTest::newRow("close") << path + "HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"
                           << std::string("close") << true;
    QTest::newRow("HTTP/1.0") << path + "HTTP/1.0\r\n\r\n" << std::string("close") << true;
    QTest::newRow("HTTP/1.0 keep-alive") << path + "HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n"
                                         << std::string("keep-alive") << false;
}

void TestServerHttp::connectionHeader() {
    QFETCH(std::string, request);
    QFETCH(bool, closes);
    RawClient client(m_server->port());
    for (int i = 0; i < 2; ++i) {
        client.send(request);
        const auto answer = client.read();
        QVERIFY(answer);
        QCOMPARE(answer->body, std::string("Answered at once"));
        QTEST(answer->header("connection"), "answered");
        if (closes) {
            QVERIFY(client.closedByPeer());
            return;
        }
    }
}

void TestServerHttp::head() {
    RawClient client(m_server->port());
    client.get("/sync-blocking/none", "HEAD");
    client.get("/sync-blocking/none");
    const auto answer = client.read(true);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->header("content-length"), std::string("16"));
    QCOMPARE(answer->header("date").size(), std::size_t(29));
    QCOMPARE(client.read()->body, std::string("Answered at once")); // and nothing in between
}

void TestServerHttp::bodies_data() {
    QTest::addColumn<std::string>("framing");
    QTest::addColumn<std::string>("body");

    const std::string megabyte(1024 * 1024, 'x');
    QTest::newRow("empty") << std::string("Content-Length: 0") << std::string();
    QTest::newRow("largest") << std::string("Content-Length: 1048576") << megabyte;
    QTest::newRow("largest chunk")
        << std::string("Transfer-Encoding: chunked") << "100000\r\n" + megabyte + "\r\n0\r\n\r\n";
    std::string chunks;
    for (int i = 0; i < 1000; ++i)
        chunks += "a\r\n0123456789\r\n";
    QTest::newRow("chunks") << std::string("Transfer-Encoding: chunked") << chunks + "0\r\n\r\n";
}

void TestServerHttp::bodies() {
    QFETCH(std::string, framing);
    QFETCH(std::string, body);
    RawClient client(m_server->port());
    for (int i = 0; i < 2; ++i) {
        client.send("POST /async-nonblocking/none HTTP/1.1\r\nHost: h\r\n" + framing + "\r\n\r\n");
        client.send(body);
        QCOMPARE(client.read()->body, std::string("Answered at once"));
    }
}

void TestServerHttp::expectContinue() {
    RawClient client(m_server->port());
    client.send("POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
    QCOMPARE(client.read()->status, 100);
    client.send("bo");
    client.send("dy");
    QCOMPARE(client.read()->status, 200);
}

void TestServerHttp::expectContinueForTooMuch() {
    RawClient client(m_server->port());
    client.send("POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\n"
                "Content-Length: 9999999\r\n\r\n");
    QCOMPARE(client.read()->status, 413); // without asking for it first
    QVERIFY(client.closedByPeer());
}

void TestServerHttp::refused_data() {
    QTest::addColumn<std::string>("request");
    QTest::addColumn<int>("status");

    const std::string post = "POST / HTTP/1.1\r\nHost: h\r\n";
    QTest::newRow("nonsense") << std::string("nonsense\r\n\r\n") << 400;
    QTest::newRow("TLS") << std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11) << 400;
    QTest::newRow("no host") << std::string("GET / HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("bad chunk") << post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n0\r\n" << 400;
    QTest::newRow("header too large") << "GET / HTTP/1.1\r\nX: " + std::string(20'000, 'x') << 431;
    QTest::newRow("target too large") << "GET /" + std::string(20'000, 'x') << 431;
    QTest::newRow("body too large") << post + "Content-Length: 1048577\r\n\r\n" << 413;
    QTest::newRow("chunk too large") << post + "Transfer-Encoding: chunked\r\n\r\n100001\r\n"
                                     << 413;
}

void TestServerHttp::refused() {
    QFETCH(std::string, request);
    RawClient client(m_server->port());
    client.get("/"); // what came before is answered, what comes behind isn't
    client.send(request + "GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    QCOMPARE(client.read()->status, 200);
    const auto answer = client.read();
    QVERIFY(answer);
    QTEST(answer->status, "status");
    QCOMPARE(answer->header("connection"), std::string("close"));
    QVERIFY(client.closedByPeer());
}

/// A client that sends its whole body before it reads must still get the answer.
void TestServerHttp::bodyOnTheWayIsNoReset() {
    RawClient client(m_server->port());
    client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 8000000\r\n\r\n");
    const std::string piece(80'000, 'x');
    for (int i = 0; i < 100; ++i)
        QVERIFY(client.send(piece));
    QCOMPARE(client.read()->status, 413);
    QVERIFY(client.closedByPeer());
}

void TestServerHttp::answersThatKeepTheConnection_data() {
    QTest::addColumn<std::string>("method");
    QTest::addColumn<std::string>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");

    QTest::newRow("list") << std::string("GET") << std::string("/") << 200
                          << QByteArray("/sync-nonblocking/http");
    QTest::newRow("unknown") << std::string("GET") << std::string("/nope") << 404
                             << QByteArray("/sync-nonblocking/http");
    QTest::newRow("put") << std::string("PUT") << std::string("/") << 405
                         << QByteArray("GET, HEAD and POST");
    QTest::newRow("unheard of") << std::string("BREW") << std::string("/async/http") << 405
                                << QByteArray("GET, HEAD and POST");
    QTest::newRow("bad wait") << std::string("GET") << std::string("/async/http?waitms=1s") << 400
                              << QByteArray("waitms");
}

void TestServerHttp::answersThatKeepTheConnection() {
    QFETCH(std::string, method);
    QFETCH(std::string, target);
    QFETCH(QByteArray, says);
    RawClient client(m_server->port());
    for (int i = 0; i < 2; ++i) {
        client.get(target, method);
        const auto answer = client.read();
        QVERIFY(answer);
        QTEST(answer->status, "status");
        QCOMPARE(answer->header("allow"),
                 std::string(answer->status == 405 ? "GET, HEAD, POST" : ""));
        QVERIFY(QByteArray::fromStdString(answer->body).contains(says));
    }
}

void TestServerHttp::silentHalfWay_data() {
    QTest::addColumn<std::string>("before");
    QTest::addColumn<std::string>("half");
    QTest::newRow("in the request line") << std::string() << std::string("GE");
    QTest::newRow("in the header") << std::string() << std::string("GET / HTTP/1.1\r\nHost: h\r\n");
    QTest::newRow("in the body")
        << std::string()
        << std::string("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\nbo");
    QTest::newRow("behind a whole one")
        << std::string("GET / HTTP/1.1\r\nHost: h\r\n\r\n") << std::string("GET / HT");
}

void TestServerHttp::silentHalfWay() {
    QFETCH(std::string, before);
    QFETCH(std::string, half);
    RawClient client(m_server->port());
    const TimePoint begin = Clock::now();
    client.send(before + half);
    if (!before.empty())
        QCOMPARE(client.read()->status, 200);
    const auto answer = client.read();
    QVERIFY(answer);
    QCOMPARE(answer->status, 408);
    QCOMPARE(answer->header("connection"), std::string("close"));
    QVERIFY(client.closedByPeer());
    QVERIFY(Clock::now() - begin >= 90ms); // Qt's coarse timers may be 5 % off
}

void TestServerHttp::idleIsNotSilent() {
    RawClient client(m_server->port());
    QVERIFY(!client.readable(200ms)); // nothing sent yet
    client.get("/");
    QCOMPARE(client.read()->status, 200);
    QVERIFY(!client.readable(200ms)); // between requests
    client.get("/async-nonblocking/http?waitms=200");
    QCOMPARE(client.read()->status, 200); // the server's time is not the client's silence
}

void TestServerHttp::clientGoes_data() {
    QTest::addColumn<std::string>("sent");
    QTest::newRow("before anything") << std::string();
    QTest::newRow("half-way") << std::string("GET / HTTP/1.1\r\nHo");
    QTest::newRow("in the body") << std::string(
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nbody");
    for (const Mode mode : allModes) {
        QTest::addRow("mid-wait, %s", qPrintable(modeId(mode)))
            << "GET /" + modeId(mode).toStdString() + "/http?waitms=60 HTTP/1.1\r\nHost: h\r\n\r\n";
    }
}

void TestServerHttp::clientGoes() {
    QFETCH(std::string, sent);
    for (const bool hard : {false, true}) {
        RawClient client(m_server->port());
        client.send(sent);
        QTRY_COMPARE(m_server->sample().openConnections, 2);
        if (hard)
            client.reset();
        else
            client.close();
        QTRY_COMPARE(m_server->sample().openConnections, 1);
    }
}

void TestServerHttp::clientHalfCloses() {
    RawClient client(m_server->port());
    client.get("/");
    QCOMPARE(client.read()->status, 200);
    client.shutDownWrites();
    QVERIFY(client.closedByPeer());
}

QUADRANT_TEST(TestServerHttp)
#include "tst_server_http.moc"
