// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/response_parser.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <string>

using namespace quadrant;
using State = ResponseParser::State;

class TestResponseParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whole_data();
    void whole();
    void bad_data();
    void bad();
    void badAtOnce_data();
    void badAtOnce();
    void largeHeader();
    void startsAnew();
};

void TestResponseParser::whole_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<bool>("head");
    QTest::addColumn<bool>("untilClose");
    QTest::addColumn<int>("status");
    QTest::addColumn<std::string>("body");
    QTest::addColumn<bool>("keepAlive");

    const auto row = [](const char* name, std::string text, int status, std::string body,
                        bool keepAlive = true, bool untilClose = false, bool head = false) {
        QTest::newRow(name) << std::move(text) << head << untilClose << status << std::move(body)
                            << keepAlive;
    };
    row("length", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200, "hello");
    row("no body", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", 200, "");
    row("no reason", "HTTP/1.1 200 \r\nContent-Length: 0\r\n\r\n", 200, "");
    row("close", "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx", 200, "x",
        false);
    row("HTTP/1.0", "HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\nx", 200, "x", false);
    row("HTTP/1.0 keep-alive",
        "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 1\r\n\r\nx", 200, "x");
    row("chunked",
        "HTTP/1.1 500 No\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n1;e=1\r\nd\r\n0\r\n\r\n",
        500, "abcd");
    row("chunked with trailers",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nX: y\r\n\r\n", 200,
        "a");
    row("chunked, empty", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 200,
        "");
    row("until close", "HTTP/1.1 200 OK\r\n\r\nall of it", 200, "all of it", false, true);
    row("204", "HTTP/1.1 204 No Content\r\n\r\n", 204, "");
    row("304", "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n", 304, "");
    row("head", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", 200, "", true, false, true);
    row("1xx before",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
        200, "ok");
}

void TestResponseParser::whole() {
    QFETCH(std::string, text);
    QFETCH(bool, head);
    QFETCH(bool, untilClose);
    QFETCH(bool, keepAlive);
    QFETCH(std::string, body);

    ResponseParser parser;
    for (std::size_t split = 1; split <= text.size(); ++split) {
        std::string kept;
        parser.start(head);
        parser.keepBody(&kept);
        QVERIFY(!parser.begun());
        State state = State::NeedMore;
        if (split == text.size()) {
            for (const char& byte : text) {
                QCOMPARE(state, State::NeedMore);
                state = parser.feed({&byte, 1});
            }
        } else {
            QCOMPARE(parser.feed(std::string_view(text).substr(0, split)), State::NeedMore);
            QVERIFY(parser.begun());
            state = parser.feed(std::string_view(text).substr(split));
        }
        if (untilClose) {
            QCOMPARE(state, State::NeedMore);
            state = parser.endOfStream();
        }
        QCOMPARE(state, State::Done);
        QTEST(parser.status(), "status");
        QCOMPARE(kept, body);
        QCOMPARE(parser.bodyBytes(), body.size());
        if (!untilClose)
            QCOMPARE(parser.keepAlive(), keepAlive);
    }
}

void TestResponseParser::bad_data() {
    QTest::addColumn<std::string>("text");
    QTest::newRow("nothing") << std::string();
    QTest::newRow("half a header") << std::string("HTTP/1.1 200 OK\r\nConte");
    QTest::newRow("half a body") << std::string("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhe");
    QTest::newRow("half a chunk") << std::string(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhe");
    QTest::newRow("only 100") << std::string("HTTP/1.1 100 Continue\r\n\r\n");
    QTest::newRow("no HTTP") << std::string("SSH-2.0-OpenSSH_9.2\r\n");
    QTest::newRow("huge header") << "HTTP/1.1 200 OK\r\nX: " + std::string(70'000, 'x');
}

void TestResponseParser::bad() {
    QFETCH(std::string, text);
    ResponseParser parser;
    State state = parser.feed(text);
    if (state == State::NeedMore)
        state = parser.endOfStream();
    QCOMPARE(state, State::Bad);
}

// So that a server that goes on to say nothing isn't waited for.
void TestResponseParser::badAtOnce_data() {
    QTest::addColumn<std::string>("text");
    QTest::newRow("no HTTP, no line") << std::string("\x15\x03\x03");
    QTest::newRow("another protocol") << std::string("HTTP/2 200\r\n");
    QTest::newRow("a request") << std::string("GET / HTTP/1.1\r\n");
    QTest::newRow("after 100") << std::string("HTTP/1.1 100 Continue\r\n\r\n+OK");
    QTest::newRow("status") << std::string("HTTP/1.1 2x0 OK\r\n\r\n");
    QTest::newRow("length") << std::string("HTTP/1.1 200 OK\r\nContent-Length: 5x\r\n\r\n");
    QTest::newRow("negative length")
        << std::string("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n");
    QTest::newRow("two lengths") << std::string(
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n");
    QTest::newRow("field without a colon") << std::string("HTTP/1.1 200 OK\r\nNothing\r\n\r\n");
    QTest::newRow("chunk size") << std::string(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc");
}

void TestResponseParser::badAtOnce() {
    QFETCH(std::string, text);
    ResponseParser parser;
    QCOMPARE(parser.feed(text), State::Bad);
    parser.start();
    State state = State::NeedMore;
    for (std::size_t i = 0; i < text.size() && state == State::NeedMore; ++i)
        state = parser.feed({&text[i], 1});
    QCOMPARE(state, State::Bad);
}

void TestResponseParser::largeHeader() {
    const std::string text =
        "HTTP/1.1 200 OK\r\nX: " + std::string(40'000, 'x') + "\r\nContent-Length: 2\r\n\r\nok";
    ResponseParser parser;
    QCOMPARE(parser.feed(text), State::Done);
    parser.start();
    State state = State::NeedMore;
    for (std::size_t i = 0; i < text.size(); i += 1000) {
        QCOMPARE(state, State::NeedMore);
        state = parser.feed(std::string_view(text).substr(i, 1000));
    }
    QCOMPARE(state, State::Done);
    QCOMPARE(parser.bodyBytes(), 2U);
}

void TestResponseParser::startsAnew() {
    ResponseParser parser;
    QCOMPARE(parser.feed("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx surplus"), State::Done);
    QVERIFY(!parser.keepAlive()); // nobody asked for what follows
    parser.start();
    QCOMPARE(parser.feed("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n"), State::Done);
    QCOMPARE(parser.status(), 503);
    QVERIFY(parser.keepAlive());
}

QUADRANT_TEST(TestResponseParser)
#include "tst_response_parser.moc"
