// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/request_parser.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <string>
#include <vector>

using namespace quadrant;
using State = RequestParser::State;

namespace {

const std::string get = "GET /a?b=c HTTP/1.1\r\nHost: h\r\n\r\n";

std::string repeated(std::size_t count, char c = 'x') {
    return std::string(count, c);
}

/// A request whose request line and headers are `size` bytes, as one long header or many short.
std::string withHeaderOf(std::size_t size, bool manyFields) {
    std::string text = "GET / HTTP/1.1\r\nHost: h\r\n";
    const std::string field = "X: 0123456789\r\n";
    while (manyFields && text.size() + field.size() + 8 < size)
        text += field;
    text += "Y: ";
    text += repeated(size - text.size() - 4);
    return text + "\r\n\r\n";
}

/// Whole, in odd pieces, and byte by byte where that doesn't take long.
std::vector<std::size_t> piecesFor(const std::string& text) {
    std::vector<std::size_t> pieces{text.size(), 997};
    if (text.size() < 100'000)
        pieces.insert(pieces.end(), {1, 7});
    return pieces;
}

/// Feeds it in pieces until the parser has seen enough.
State feedInPieces(RequestParser& parser, std::string_view bytes, std::size_t piece) {
    State state = parser.state();
    while (!bytes.empty() && state == State::NeedMore) {
        state = parser.feed(bytes.substr(0, piece));
        bytes.remove_prefix(std::min(piece, bytes.size()));
    }
    return state;
}

} // namespace

class TestRequestParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valid_data();
    void valid();
    void refused_data();
    void refused();
    void limits_data();
    void limits();
    void pipelined_data();
    void pipelined();
    void expectation_data();
    void expectation();
    void begun();
    void manyPipelinedAtOnce();
};

void TestRequestParser::valid_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<Method>("method");
    QTest::addColumn<std::string>("target");
    QTest::addColumn<bool>("http10");
    QTest::addColumn<bool>("keepAlive");

    const auto row = [](const char* name, std::string text, Method method, std::string target,
                        bool http10 = false, bool keepAlive = true) {
        QTest::newRow(name) << std::move(text) << method << std::move(target) << http10
                            << keepAlive;
    };
    row("get", get, Method::Get, "/a?b=c");
    row("head", "HEAD / HTTP/1.1\r\nHost: h\r\n\r\n", Method::Head, "/");
    row("other method", "BREW /pot HTTP/1.1\r\nHost: h\r\n\r\n", Method::Other, "/pot");
    row("close", "GET / HTTP/1.1\r\nHost: h\r\nConnection: Close\r\n\r\n", Method::Get, "/", false,
        false);
    row("close among others", "GET / HTTP/1.1\r\nHost: h\r\nConnection: foo, close\r\n\r\n",
        Method::Get, "/", false, false);
    row("1.0", "GET / HTTP/1.0\r\n\r\n", Method::Get, "/", true, false);
    row("1.0 keep-alive", "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", Method::Get, "/",
        true, true);
    row("post with a body", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello",
        Method::Post, "/");
    row("post with an empty body", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n",
        Method::Post, "/");
    row("post without a length", "POST / HTTP/1.1\r\nHost: h\r\n\r\n", Method::Post, "/");
    row("get with a body", "GET / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc", Method::Get,
        "/");
    row("chunked",
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
        "5\r\nhello\r\n1;ext=1\r\n!\r\n0\r\n\r\n",
        Method::Post, "/");
    row("chunked with trailers",
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
        "A\r\n0123456789\r\n0\r\nX: y\r\n\r\n",
        Method::Post, "/");
    row("chunked behind gzip",
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        Method::Post, "/");
    row("absolute form", "GET http://h/x HTTP/1.1\r\nHost: h\r\n\r\n", Method::Get, "http://h/x");
    row("empty lines before it", "\r\n\r\nGET / HTTP/1.1\r\nHost: h\r\n\r\n", Method::Get, "/");
    row("empty header value", "GET / HTTP/1.1\r\nHost:\r\nX:\r\n\r\n", Method::Get, "/");
}

void TestRequestParser::valid() {
    QFETCH(std::string, text);
    QFETCH(Method, method);
    QFETCH(std::string, target);
    QFETCH(bool, http10);
    QFETCH(bool, keepAlive);

    // Whole, split at every byte, and byte by byte.
    for (std::size_t split = 0; split <= text.size(); ++split) {
        RequestParser parser;
        if (split == text.size()) {
            QCOMPARE(feedInPieces(parser, text, 1), State::Done);
        } else {
            const std::string_view bytes = text;
            if (split > 0)
                QCOMPARE(parser.feed(bytes.substr(0, split)), State::NeedMore);
            QCOMPARE(parser.feed(bytes.substr(split)), State::Done);
        }
        QCOMPARE(parser.request().method, method);
        QCOMPARE(parser.request().target, target);
        QCOMPARE(parser.request().http10, http10);
        QCOMPARE(parser.request().keepAlive, keepAlive);
        QCOMPARE(parser.pendingBytes(), std::size_t(0));
        QCOMPARE(parser.next(), State::NeedMore);
    }
}

void TestRequestParser::refused_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<int>("refusal");

    const std::string post = "POST / HTTP/1.1\r\nHost: h\r\n";
    const std::string chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("no HTTP") << std::string("hello there\r\n\r\n") << 400;
    QTest::newRow("TLS") << std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11) << 400;
    QTest::newRow("HTTP/2 preface") << std::string("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 400;
    QTest::newRow("HTTP/0.9") << std::string("GET /\r\n\r\n") << 400;
    QTest::newRow("space in target") << std::string("GET /a b HTTP/1.1\r\nHost: h\r\n\r\n") << 400;
    QTest::newRow("no host") << std::string("GET / HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("two hosts") << std::string("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")
                               << 400;
    QTest::newRow("field without colon")
        << std::string("GET / HTTP/1.1\r\nHost: h\r\nfoo\r\n\r\n") << 400;
    QTest::newRow("space before colon")
        << std::string("GET / HTTP/1.1\r\nHost: h\r\nfoo : x\r\n\r\n") << 400;
    QTest::newRow("null in a field")
        << std::string("GET / HTTP/1.1\r\nHost: h\r\nX: a\0b\r\n\r\n", 36) << 400;
    QTest::newRow("length is no number") << post + "Content-Length: five\r\n\r\n" << 400;
    QTest::newRow("negative length") << post + "Content-Length: -1\r\n\r\n" << 400;
    QTest::newRow("two lengths") << post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n" << 400;
    QTest::newRow("length and chunked")
        << post + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"
        << 400;
    QTest::newRow("chunked and length")
        << post + "Transfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n"
        << 400;
    QTest::newRow("unknown coding") << post + "Transfer-Encoding: gzip\r\n\r\n" << 400;
    QTest::newRow("chunked not last") << post + "Transfer-Encoding: chunked, gzip\r\n\r\n" << 400;
    QTest::newRow("bad chunk size") << chunked + "xyz\r\n" << 400;
    QTest::newRow("no line end behind a chunk") << chunked + "1\r\nabcde\r\n" << 400;
    QTest::newRow("endless chunk header") << chunked + "1;" + repeated(20'000) << 400;
    QTest::newRow("endless trailer") << chunked + "0\r\nX: " + repeated(20'000) << 400;
    QTest::newRow("length too large") << post + "Content-Length: 1048577\r\n\r\n" << 413;
    QTest::newRow("length beyond 64 bits") << post + "Content-Length: 99999999999999999999\r\n\r\n"
                                           << 400;
    QTest::newRow("chunk too large") << chunked + "100001\r\n" << 413;
    QTest::newRow("chunks too large together")
        << chunked + "80000\r\n" + repeated(0x80000) + "\r\n80000\r\n" + repeated(0x80000) +
               "\r\n1\r\n"
        << 413;
    QTest::newRow("endless request line") << "GET /" + repeated(17'000) << 431;
    QTest::newRow("endless field") << "GET / HTTP/1.1\r\nX: " + repeated(17'000) << 431;
}

void TestRequestParser::refused() {
    QFETCH(std::string, text);
    QFETCH(int, refusal);

    for (const std::size_t piece : piecesFor(text)) {
        RequestParser parser;
        QCOMPARE(feedInPieces(parser, text, piece), State::Bad);
        QCOMPARE(parser.refusal(), refusal);
        QVERIFY(!parser.request().keepAlive);
        QVERIFY(!parser.begun());
        QCOMPARE(parser.feed(get), State::Bad); // there is no way back
    }
}

void TestRequestParser::limits_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<int>("refusal");

    constexpr std::size_t most = RequestParser::headerLimit;
    for (const bool many : {false, true}) {
        const char* const kind = many ? "many fields" : "one field";
        QTest::addRow("header just fits, %s", kind) << withHeaderOf(most, many) << 0;
        QTest::addRow("header a byte too long, %s", kind) << withHeaderOf(most + 1, many) << 431;
        QTest::addRow("header twice as long, %s", kind) << withHeaderOf(2 * most, many) << 431;
    }
    const std::string body = repeated(RequestParser::bodyLimit);
    const std::string post = "POST / HTTP/1.1\r\nHost: h\r\n";
    QTest::newRow("body just fits") << post + "Content-Length: 1048576\r\n\r\n" + body << 0;
    QTest::newRow("chunk just fits")
        << post + "Transfer-Encoding: chunked\r\n\r\n100000\r\n" + body + "\r\n0\r\n\r\n"
        << 0;
}

void TestRequestParser::limits() {
    QFETCH(std::string, text);
    QFETCH(int, refusal);

    for (const std::size_t piece : piecesFor(text)) {
        RequestParser parser;
        QCOMPARE(feedInPieces(parser, text, piece), refusal ? State::Bad : State::Done);
        QCOMPARE(parser.refusal(), refusal);
    }
}

void TestRequestParser::pipelined_data() {
    QTest::addColumn<std::size_t>("piece");
    for (const std::size_t piece : {1, 2, 3, 10, 50, 10'000})
        QTest::addRow("in pieces of %zu", piece) << piece;
}

void TestRequestParser::pipelined() {
    QFETCH(std::size_t, piece);
    const std::string text = "GET /1 HTTP/1.1\r\nHost: h\r\n\r\n"
                             "POST /2 HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\nbody"
                             "\r\nPOST /3 HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                             "1\r\nx\r\n0\r\n\r\n"
                             "HEAD /4 HTTP/1.0\r\n\r\n"
                             "nonsense\r\n\r\n";
    RequestParser parser;
    std::string targets;
    std::string_view rest = text;
    while (!rest.empty()) {
        State state = parser.feed(rest.substr(0, piece));
        rest.remove_prefix(std::min(piece, rest.size()));
        for (; state == State::Done; state = parser.next())
            targets += parser.request().target;
    }
    QCOMPARE(targets, std::string("/1/2/3/4"));
    QCOMPARE(parser.state(), State::Bad);
    QCOMPARE(parser.refusal(), 400);
}

void TestRequestParser::expectation_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<bool>("expected");

    const std::string fields = "Host: h\r\nExpect: 100-Continue\r\n";
    QTest::newRow("body to come") << "POST / HTTP/1.1\r\n" + fields + "Content-Length: 4\r\n\r\n"
                                  << true;
    QTest::newRow("chunks to come")
        << "POST / HTTP/1.1\r\n" + fields + "Transfer-Encoding: chunked\r\n\r\n"
        << true;
    QTest::newRow("header not whole") << "POST / HTTP/1.1\r\n" + fields << false;
    QTest::newRow("no body") << "POST / HTTP/1.1\r\n" + fields + "\r\n" << false;
    QTest::newRow("body comes anyhow")
        << "POST / HTTP/1.1\r\n" + fields + "Content-Length: 4\r\n\r\nx" << false;
    QTest::newRow("HTTP/1.0") << "POST / HTTP/1.0\r\n" + fields + "Content-Length: 4\r\n\r\n"
                              << false;
    QTest::newRow("nothing expected")
        << std::string("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\n") << false;
}

void TestRequestParser::expectation() {
    QFETCH(std::string, text);
    QFETCH(bool, expected);

    RequestParser parser;
    parser.feed(text);
    QCOMPARE(parser.takeExpectation(), expected);
    QVERIFY(!parser.takeExpectation());
}

void TestRequestParser::begun() {
    RequestParser parser;
    QVERIFY(!parser.begun());
    parser.feed("\r\n");
    QVERIFY(!parser.begun());
    parser.feed("G");
    QVERIFY(parser.begun());
    parser.feed(std::string_view(get).substr(1));
    QCOMPARE(parser.state(), State::Done);
    QVERIFY(!parser.begun());
    QCOMPARE(parser.feed("G"), State::Done); // kept for the next
    QCOMPARE(parser.pendingBytes(), std::size_t(1));
    QCOMPARE(parser.next(), State::NeedMore);
    QVERIFY(parser.begun());
}

void TestRequestParser::manyPipelinedAtOnce() {
    std::string text;
    for (int i = 0; i < 2'000; ++i)
        text += get;
    RequestParser parser;
    int requests = 0;
    for (State state = parser.feed(text); state == State::Done; state = parser.next())
        ++requests;
    QCOMPARE(requests, 2'000);
    QCOMPARE(parser.pendingBytes(), std::size_t(0));
}

QUADRANT_TEST(TestRequestParser)
#include "tst_request_parser.moc"
