// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/wait_service.h"
#include "tests/support/raw_client.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <string>
#include <vector>

using namespace quadrant;
using namespace std::chrono_literals;

class TestWaitService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void keepsAlive();
    void pipelined();
    void networkDelay();
    void thousandWaits();
    void clientGoes();
    void hangsUp();
    void closesAll();
    void stopsUnstarted();
};

void TestWaitService::answers_data() {
    QTest::addColumn<std::string>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");

    const QByteArray badWait = "waitms must be a whole number from 0 to 600000, not \"x\"";
    QTest::newRow("wait") << std::string("GET /?waitms=20 HTTP/1.1\r\nHost: h\r\n\r\n") << 200
                          << QByteArray("Waited for 20 milliseconds");
    QTest::newRow("no wait") << std::string("GET / HTTP/1.1\r\nHost: h\r\n\r\n") << 200
                             << QByteArray("Waited for 0 milliseconds");
    QTest::newRow("bad wait") << std::string("GET /?waitms=x HTTP/1.1\r\nHost: h\r\n\r\n") << 400
                              << badWait;
    QTest::newRow("other path") << std::string("GET /x HTTP/1.1\r\nHost: h\r\n\r\n") << 404
                                << QByteArray();
    QTest::newRow("malformed") << std::string("nonsense\r\n\r\n") << 400 << QByteArray();
}

void TestWaitService::answers() {
    QFETCH(std::string, request);
    WaitService service(Millis(0));
    QVERIFY(service.start().ok());
    RawClient client(service.port());
    client.send(request);
    const auto answer = client.read();
    QVERIFY(answer);
    QTEST(answer->status, "status");
    QTEST(QByteArray::fromStdString(answer->body), "body");
}

void TestWaitService::keepsAlive() {
    WaitService service(Millis(0));
    QVERIFY(service.start().ok());
    RawClient client(service.port());
    for (const char* wait : {"0", "3", "1"}) {
        client.get(std::string("/?waitms=") + wait);
        const auto answer = client.read();
        QVERIFY(answer);
        QCOMPARE(answer->body, std::string("Waited for ") + wait + " milliseconds");
    }
    client.send("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    QVERIFY(client.read());
    QVERIFY(client.closedByPeer());
}

void TestWaitService::pipelined() {
    WaitService service(Millis(0));
    QVERIFY(service.start().ok());
    RawClient client(service.port());
    client.sendByteByByte("GET /?waitms=9 HTTP/1.1\r\nHost: h\r\n\r\n"
                          "GET /?waitms=2 HTTP/1.1\r\nHost: h\r\n\r\n");
    QCOMPARE(client.read()->body, std::string("Waited for 9 milliseconds"));
    QCOMPARE(client.read()->body, std::string("Waited for 2 milliseconds"));
}

void TestWaitService::networkDelay() {
    WaitService service(Millis(50));
    QVERIFY(service.start().ok());
    RawClient client(service.port());
    const TimePoint begin = Clock::now();
    client.get("/?waitms=20");
    QCOMPARE(client.read()->body, std::string("Waited for 20 milliseconds"));
    QVERIFY(Clock::now() - begin >= 70ms);
}

void TestWaitService::thousandWaits() {
    WaitService service(Millis(0));
    QVERIFY(service.start().ok());
    std::vector<RawClient> clients;
    const TimePoint begin = Clock::now();
    for (int i = 0; i < 1000; ++i) {
        clients.emplace_back(service.port());
        QVERIFY(clients.back().get("/?waitms=" + std::to_string(300 + i % 50)));
    }
    for (int i = 0; i < 1000; ++i) {
        const auto answer = clients[static_cast<std::size_t>(i)].read();
        QVERIFY(answer);
        QCOMPARE(answer->body, "Waited for " + std::to_string(300 + i % 50) + " milliseconds");
    }
    // They waited at the same time: in turn it would have been five minutes.
    QVERIFY(Clock::now() - begin >= 300ms);
    QVERIFY(Clock::now() - begin < 60s);
}

void TestWaitService::clientGoes() {
    WaitService service(Millis(0));
    QVERIFY(service.start().ok());
    RawClient staying(service.port());
    staying.get("/?waitms=50");
    for (int i = 0; i < 20; ++i) {
        RawClient going(service.port());
        if (i % 2)
            going.send("GET /?waitms=");
        else
            going.get("/?waitms=600000");
        if (i % 4 < 2)
            going.close();
        else
            going.reset();
    }
    QCOMPARE(staying.read()->status, 200);
}

/// Only where this caller waits.
void TestWaitService::hangsUp() {
    WaitService service(Millis(0));
    QVERIFY(service.start().ok());
    RawClient idle(service.port());
    RawClient mine(service.port());
    RawClient others(service.port());
    RawClient nobodys(service.port());
    idle.get("/?waitms=0&caller=7");
    QVERIFY(idle.read());
    mine.get("/?waitms=0&caller=8"); // a connection may be kept for the next caller
    QVERIFY(mine.read());
    mine.get("/?waitms=600000&caller=7");
    others.get("/?waitms=600000&caller=77");
    nobodys.get("/?waitms=600000");
    QTRY_VERIFY([&] {
        service.hangUp(7);
        return mine.readable(0ms);
    }());
    QVERIFY(mine.closedByPeer());
    idle.get("/?waitms=0");
    QVERIFY(idle.read());
    QVERIFY(!others.readable(0ms));
    QVERIFY(!nobodys.readable(0ms));
}

void TestWaitService::closesAll() {
    WaitService service(Millis(0));
    QVERIFY(service.start().ok());
    RawClient idle(service.port());
    RawClient waiting(service.port());
    idle.get("/");
    QVERIFY(idle.read());
    waiting.get("/?waitms=600000");
    service.closeAll();
    QVERIFY(idle.closedByPeer());
    QVERIFY(!waiting.read());
    RawClient late;
    QVERIFY(!late.connectTo(service.port()));
    service.stop();
}

void TestWaitService::stopsUnstarted() {
    WaitService service(Millis(0));
    service.closeAll();
    service.stop();
}

QUADRANT_TEST(TestWaitService)
#include "tst_wait_service.moc"
