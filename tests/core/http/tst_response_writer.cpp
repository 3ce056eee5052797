// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/response_writer.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <string>
#include <vector>

using namespace quadrant;

class TestResponseWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void message_data();
    void message();
    void oneAfterTheOther();
    void dateIsNow();
    void date_data();
    void date();
};

void TestResponseWriter::message_data() {
    QTest::addColumn<Request>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<std::string>("body");
    QTest::addColumn<QByteArray>("firstLine");
    QTest::addColumn<QByteArray>("connection");
    QTest::addColumn<QByteArray>("sentBody");

    const Request get{.method = Method::Get, .target = "/", .keepAlive = true};
    Request close = get;
    close.keepAlive = false;
    Request head = get;
    head.method = Method::Head;
    Request old = get;
    old.http10 = true;
    Request oldClose = close;
    oldClose.http10 = true;

    QTest::newRow("keep-alive") << get << 200 << std::string("body") << QByteArray("200 OK")
                                << QByteArray() << QByteArray("body");
    QTest::newRow("close") << close << 404 << std::string("none") << QByteArray("404 Not Found")
                           << QByteArray("close") << QByteArray("none");
    QTest::newRow("head") << head << 200 << std::string("body") << QByteArray("200 OK")
                          << QByteArray() << QByteArray();
    QTest::newRow("HTTP/1.0 keep-alive is echoed")
        << old << 200 << std::string("body") << QByteArray("200 OK") << QByteArray("keep-alive")
        << QByteArray("body");
    QTest::newRow("HTTP/1.0") << oldClose << 504 << std::string()
                              << QByteArray("504 Gateway Timeout") << QByteArray("close")
                              << QByteArray();
}

void TestResponseWriter::message() {
    QFETCH(Request, request);
    QFETCH(int, status);
    QFETCH(std::string, body);

    ResponseWriter writer;
    const Response response{.status = status, .body = body, .allow = "GET"};
    const QByteArray text = QByteArray::fromStdString(std::string(writer.write(response, request)));

    const auto headerEnd = text.indexOf("\r\n\r\n");
    QTEST(text.mid(headerEnd + 4), "sentBody");
    QByteArrayList lines = text.left(headerEnd).replace("\r\n", "\n").split('\n');
    QTEST(lines.takeFirst().mid(9), "firstLine");
    QHash<QByteArray, QByteArray> fields;
    for (const QByteArray& line : lines)
        fields[line.left(line.indexOf(": "))] = line.mid(line.indexOf(": ") + 2);
    QTEST(fields.value("Connection"), "connection");
    QCOMPARE(fields.value("Content-Length").toULongLong(), body.size());
    QCOMPARE(fields.value("Content-Type"), QByteArray("text/plain; charset=utf-8"));
    QCOMPARE(fields.value("Allow"), QByteArray("GET"));
    QCOMPARE(fields.value("Date").size(), qsizetype(29));
}

/// What was written before changes nothing.
void TestResponseWriter::oneAfterTheOther() {
    const std::vector<Response> responses{
        {.fixedBody = "fixed"},
        {.fixedBody = "other"},
        {.body = "fixed"},
        {.body = "other"},
        {.body = "longer"},
        {},
        {.status = 404, .fixedBody = "fixed"},
        {.fixedBody = "fixed", .contentType = "application/json"},
        {.fixedBody = "fixed", .allow = "GET"},
    };
    std::vector<Request> requests;
    for (const Method method : {Method::Get, Method::Head}) {
        for (const bool keepAlive : {true, false})
            requests.push_back({.method = method, .target = "/", .keepAlive = keepAlive});
    }
    const auto withoutDate = [](std::string_view text) {
        const std::size_t date = text.find("Date: ");
        return std::string(text.substr(0, date)) + std::string(text.substr(date + 35));
    };

    ResponseWriter writer;
    for (const Response& before : responses) {
        for (const Response& response : responses) {
            for (const Request& requestBefore : requests) {
                for (const Request& request : requests) {
                    writer.write(before, requestBefore);
                    ResponseWriter fresh;
                    QCOMPARE(withoutDate(writer.write(response, request)),
                             withoutDate(fresh.write(response, request)));
                }
            }
        }
    }
}

void TestResponseWriter::dateIsNow() {
    ResponseWriter writer;
    const auto sent = [&writer] { return std::string(writer.write({}, {})); };
    const auto contains = [](const std::string& text, std::time_t time) {
        const HttpDate date = httpDate(time);
        return text.find(std::string_view(date.data(), date.size())) != std::string::npos;
    };
    const std::time_t before = std::time(nullptr);
    const std::string first = sent();
    QVERIFY(contains(first, before) || contains(first, before + 1));
    // It moves on with the clock.
    QTRY_VERIFY(sent() != first);
}

void TestResponseWriter::date_data() {
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("epoch") << qint64(0) << QByteArray("Thu, 01 Jan 1970 00:00:00 GMT");
    QTest::newRow("RFC 9110") << qint64(784111777) << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT");
    QTest::newRow("leap day") << qint64(1709251199) << QByteArray("Thu, 29 Feb 2024 23:59:59 GMT");
}

void TestResponseWriter::date() {
    QFETCH(qint64, time);
    const HttpDate date = httpDate(time);
    QTEST(QByteArray(date.data(), date.size()), "text");
}

QUADRANT_TEST(TestResponseWriter)
#include "tst_response_writer.moc"
