// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the short way takes, the parser that knows all of HTTP takes alike.
#include "core/http/plain_get.h"

#include "core/http/request_parser.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <string>

using namespace quadrant;

namespace {

const std::string plain =
    "GET /a/b-c?d=e%20f&g HTTP/1.1\r\nHost: h:80\r\nUser-Agent: x/1 (y; z)\r\n"
    "Connection: keep-alive\r\nAccept: */*\r\n\r\n";

/// Nothing, where both agree on `text` (the short way may always leave it to the other).
std::string difference(const std::string& text) {
    Request request{.method = Method::Other, .target = "before", .http10 = true};
    const std::size_t size = parsePlainGet(text, request);
    if (size == 0)
        return request.target == "before" ? "" : "changed a request that it didn't take";
    // A first byte by itself is never plain.
    RequestParser parser;
    parser.feed(text.substr(0, 1));
    if (parser.feed(std::string_view(text).substr(1)) != RequestParser::State::Done)
        return "took a request that is none";
    const Request& other = parser.request();
    if (request.method != other.method || request.target != other.target ||
        request.http10 != other.http10 || request.keepAlive != other.keepAlive)
        return "read another request";
    return text.size() - size == parser.pendingBytes() ? "" : "is of another size";
}

} // namespace

class TestPlainGet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void taken_data();
    void taken();
    void left_data();
    void left();
    void everyByteChanged_data();
    void everyByteChanged();
    void splitAtEveryByte();
};

void TestPlainGet::taken_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("target");
    const std::string path = "/async-nonblocking/none";
    const std::string get = "GET " + path + " HTTP/1.1\r\n";
    QTest::newRow("shortest") << std::string("GET / HTTP/1.1\r\nHost:\r\n\r\n") << std::string("/");
    QTest::newRow("wrk") << get + "Host: 127.0.0.1:8080\r\n\r\n" << path;
    QTest::newRow("hey") << get + "Host: h\r\nUser-Agent: hey/0.0.1\r\nContent-Type: text/html\r\n"
                                  "Accept-Encoding: gzip\r\n\r\n"
                         << path;
    QTest::newRow("Locust") << get + "Host: h\r\nUser-Agent: python-requests/2.28.1\r\n"
                                     "Accept: */*\r\nConnection: keep-alive\r\n\r\n"
                            << path;
    QTest::newRow("names in any case") << get + "hOST: h\r\nconnection: Keep-Alive\r\n\r\n" << path;
    QTest::newRow("followed by another") << get + "Host: h\r\n\r\nGET / HTTP/1.1" << path;
}

void TestPlainGet::taken() {
    QFETCH(std::string, text);
    QFETCH(std::string, target);
    Request request;
    const std::size_t size = parsePlainGet(text, request);
    QCOMPARE(size, text.find("\r\n\r\n") + 4);
    QCOMPARE(request.target, target);
    QCOMPARE(request.method, Method::Get);
    QVERIFY(request.keepAlive);
    QVERIFY(!request.http10);
    QCOMPARE(difference(text), std::string());
}

void TestPlainGet::left_data() {
    QTest::addColumn<std::string>("text");
    const std::string get = "GET / HTTP/1.1\r\nHost: h\r\n";
    QTest::newRow("empty") << std::string();
    QTest::newRow("another method") << std::string("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n");
    QTest::newRow("HTTP/1.0") << std::string("GET / HTTP/1.0\r\nHost: h\r\n\r\n");
    QTest::newRow("no host") << std::string("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("two hosts") << get + "Host: h\r\n\r\n";
    QTest::newRow("no target") << std::string("GET  HTTP/1.1\r\nHost: h\r\n\r\n");
    QTest::newRow("empty line before it") << "\r\n" + get + "\r\n";
    QTest::newRow("line feeds alone") << std::string("GET / HTTP/1.1\nHost: h\n\n");
    QTest::newRow("folded field") << get + "X: a\r\n b\r\n\r\n";
    QTest::newRow("tab in a value") << get + "X: a\tb\r\n\r\n";
    QTest::newRow("large") << get + "X: " + std::string(2'048, 'x') + "\r\n\r\n";
    for (const char* field :
         {"Connection: close", "Connection: keep-alive, close", "Connection: upgrade",
          "Proxy-Connection: close", "Keep-Alive: 5", "Content-Length: 0", "CONTENT-LENGTH: 5",
          "Transfer-Encoding: chunked", "Expect: 100-continue", "Upgrade: h2c", "Trailer: x"})
        QTest::newRow(field) << get + field + "\r\n\r\n";
}

void TestPlainGet::left() {
    QFETCH(std::string, text);
    Request request{.target = "before"};
    QCOMPARE(parsePlainGet(text, request), std::size_t(0));
    QCOMPARE(request.target, std::string("before"));
}

void TestPlainGet::everyByteChanged_data() {
    QTest::addColumn<bool>("inserted");
    QTest::newRow("inserted") << true;
    QTest::newRow("in place of another") << false;
}

void TestPlainGet::everyByteChanged() {
    QFETCH(bool, inserted);
    int taken = 0;
    for (std::size_t at = 0; at < plain.size(); ++at) {
        for (int byte = 0; byte < 256; ++byte) {
            std::string text = plain;
            text.replace(at, inserted ? 0 : 1, 1, static_cast<char>(byte));
            const std::string found = difference(text);
            QVERIFY2(found.empty(), qPrintable(QStringLiteral("byte %1 at %2: %3")
                                                   .arg(byte)
                                                   .arg(at)
                                                   .arg(QString::fromStdString(found))));
            Request request;
            taken += parsePlainGet(text, request) > 0;
        }
    }
    QVERIFY(taken > 1'000); // else this would test nothing
}

void TestPlainGet::splitAtEveryByte() {
    for (std::size_t size = 0; size < plain.size(); ++size) {
        Request request{.target = "before"};
        QCOMPARE(parsePlainGet(std::string_view(plain).substr(0, size), request), std::size_t(0));
        QCOMPARE(request.target, std::string("before"));
        RequestParser parser;
        parser.feed(std::string_view(plain).substr(0, size));
        QCOMPARE(parser.begun(), size > 0);
        QCOMPARE(parser.feed(std::string_view(plain).substr(size)), RequestParser::State::Done);
        QCOMPARE(parser.request().target, std::string("/a/b-c?d=e%20f&g"));
        QCOMPARE(parser.next(), RequestParser::State::NeedMore);
    }
}

QUADRANT_TEST(TestPlainGet)
#include "tst_plain_get.moc"
