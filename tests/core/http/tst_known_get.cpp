// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever was read before, a request is read as if it came first.
#include "core/http/known_get.h"

#include "core/http/request_parser.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <string>

using namespace quadrant;
using State = RequestParser::State;

namespace {

const std::string plain = "GET /a/b?c=d HTTP/1.1\r\nHost: h:80\r\nAccept: */*\r\n\r\n";
const std::string other = "GET /other HTTP/1.1\r\nHost: h:80\r\n\r\n";
const std::string closing = "GET /a/b?c=d HTTP/1.1\r\nHost: h:80\r\nConnection: close\r\n\r\n";
const std::string post = "POST /a/b?c=d HTTP/1.1\r\nHost: h:80\r\nContent-Length: 4\r\n\r\nbody";

std::string described(const Request& request) {
    return std::to_string(static_cast<int>(request.method)) + ' ' + request.target +
           (request.http10 ? " 1.0" : " 1.1") + (request.keepAlive ? " keep-alive;" : " close;");
}

/// Feeds a piece of `text`, and describes each request that is whole.
std::string feed(RequestParser& parser, std::string_view piece) {
    std::string requests;
    for (State state = parser.feed(piece); state == State::Done; state = parser.next())
        requests += described(parser.request());
    return requests;
}

std::string feedInPieces(RequestParser& parser, std::string_view text, std::size_t size) {
    std::string requests;
    while (!text.empty()) {
        requests += feed(parser, text.substr(0, size));
        text.remove_prefix(std::min(size, text.size()));
    }
    return requests + (parser.begun() ? "begun" : "");
}

} // namespace

class TestKnownGet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void second_data();
    void second();
    void everyByteChanged();
    void stream_data();
    void stream();
    void splitAtEveryByte();
    void shared();
};

void TestKnownGet::second_data() {
    QTest::addColumn<std::string>("text");
    QTest::newRow("the same") << plain;
    QTest::newRow("the same twice") << plain + plain;
    QTest::newRow("followed by nonsense") << plain + "nonsense";
    QTest::newRow("followed by a part of itself") << plain + plain.substr(0, 9);
    QTest::newRow("a part of it") << plain.substr(0, plain.size() - 1);
    QTest::newRow("nothing") << std::string();
    QTest::newRow("another") << other;
    QTest::newRow("another target that begins alike")
        << std::string("GET /a/b?c=d&e HTTP/1.1\r\nHost: h:80\r\nAccept: */*\r\n\r\n");
    QTest::newRow("one field more")
        << plain.substr(0, plain.size() - 2) + "Connection: keep-alive\r\n\r\n";
    QTest::newRow("one field more, which matters")
        << plain.substr(0, plain.size() - 2) + "Content-Length: 4\r\n\r\nbody";
    QTest::newRow("HTTP/1.0") << "GET /a/b?c=d HTTP/1.0" + plain.substr(plain.find('\r'));
    QTest::newRow("closing") << closing;
    QTest::newRow("post") << post;
    QTest::newRow("empty line before it") << "\r\n" + plain;
}

void TestKnownGet::second() {
    QFETCH(std::string, text);
    const Request before{.method = Method::Other, .target = "before", .http10 = true};
    Request expected = before;
    const std::size_t size = parsePlainGet(text, expected);

    KnownGet known;
    Request first;
    QCOMPARE(known.parse(plain, first), plain.size());
    for (int i = 0; i < 2; ++i) { // the second time it may itself be the known one
        Request request = before;
        QCOMPARE(known.parse(text, request), size);
        QCOMPARE(described(request), described(expected));
    }
}

void TestKnownGet::everyByteChanged() {
    for (std::size_t at = 0; at < plain.size(); ++at) {
        for (int byte = 0; byte < 256; ++byte) {
            std::string text = plain;
            text[at] = static_cast<char>(byte);
            KnownGet known;
            Request request;
            known.parse(plain, request);
            Request expected = request;
            QCOMPARE(known.parse(text, request), parsePlainGet(text, expected));
            QCOMPARE(described(request), described(expected));
        }
    }
}

void TestKnownGet::stream_data() {
    QTest::addColumn<std::string>("text");
    QTest::newRow("repeated") << plain + plain + plain;
    QTest::newRow("alternating") << plain + other + plain + other;
    QTest::newRow("around a body") << plain + post + plain + post + post + plain;
    QTest::newRow("around other methods") << plain + "HEAD /a/b?c=d HTTP/1.1\r\nHost: h\r\n\r\n" +
                                                 plain + "BREW " + plain.substr(4) + plain;
    QTest::newRow("around HTTP/1.0")
        << plain + "GET /a/b?c=d HTTP/1.0\r\nConnection: keep-alive\r\n\r\n" + plain;
    QTest::newRow("closing") << plain + plain + closing;
    QTest::newRow("empty lines between") << plain + "\r\n" + plain + "\r\n\r\n" + plain;
    QTest::newRow("a part at the end") << plain + plain + plain.substr(0, 30);
    QTest::newRow("nonsense at the end") << plain + plain + "nonsense\r\n\r\n";
}

/// In pieces of every size: a parser that knows the last request reads as one that doesn't.
void TestKnownGet::stream() {
    QFETCH(std::string, text);
    for (std::size_t size = 1; size <= text.size(); ++size) {
        KnownGet known;
        RequestParser knowing(known);
        RequestParser fresh;
        QCOMPARE(feedInPieces(knowing, text, size), feedInPieces(fresh, text, size));
        QCOMPARE(knowing.state(), fresh.state());
        QCOMPARE(knowing.pendingBytes(), fresh.pendingBytes());
        QCOMPARE(knowing.refusal(), fresh.refusal());
    }
}

void TestKnownGet::splitAtEveryByte() {
    KnownGet known;
    RequestParser parser(known);
    const std::string expected = "0 /a/b?c=d 1.1 keep-alive;";
    for (std::size_t size = 0; size < plain.size(); ++size) {
        QCOMPARE(feed(parser, plain), expected);
        QCOMPARE(feed(parser, std::string_view(plain).substr(0, size)), std::string());
        QCOMPARE(parser.begun(), size > 0);
        QCOMPARE(feed(parser, std::string_view(plain).substr(size)), expected);
        QVERIFY(!parser.begun());
    }
}

/// What one parser has read stays as it was when another reads something else.
void TestKnownGet::shared() {
    KnownGet known;
    std::array parsers{RequestParser(known), RequestParser(known)};
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(parsers[0].feed(plain), State::Done);
        QCOMPARE(parsers[1].feed(other), State::Done);
        QCOMPARE(described(parsers[0].request()), std::string("0 /a/b?c=d 1.1 keep-alive;"));
        QCOMPARE(described(parsers[1].request()), std::string("0 /other 1.1 keep-alive;"));
        QCOMPARE(parsers[1].next(), State::NeedMore);
        QCOMPARE(parsers[0].next(), State::NeedMore);
        QVERIFY(!parsers[0].request().keepAlive);
        QCOMPARE(feed(parsers[1], plain), described({.target = "/a/b?c=d", .keepAlive = true}));
    }
}

QUADRANT_TEST(TestKnownGet)
#include "tst_known_get.moc"
