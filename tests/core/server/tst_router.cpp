// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/endpoint_server.h"
#include "core/server/router.h"
#include "core/server/wait_query.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace quadrant;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(std::chrono::milliseconds)

namespace {

Request request(std::string target, Method method = Method::Get) {
    return {.method = method, .target = std::move(target), .keepAlive = true};
}

} // namespace

class TestRouter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endpoint_data();
    void endpoint();
    void everyModeHasItsPath();
    void response_data();
    void response();
    void metrics();
};

void TestRouter::endpoint_data() {
    QTest::addColumn<std::string>("target");
    QTest::addColumn<Mode>("mode");
    QTest::addColumn<IoKind>("io");
    QTest::addColumn<int>("waitMs");

    const auto row = [](std::string target, Mode mode, IoKind io, int waitMs) {
        QTest::addRow("%s", target.c_str()) << target << mode << io << waitMs;
    };
    constexpr int otherwise = 123;
    row("/sync-blocking/http", Mode::SyncBlocking, IoKind::Http, otherwise);
    row("/sync-nonblocking/http", Mode::SyncNonBlocking, IoKind::Http, otherwise);
    row("/async-blocking/none", Mode::AsyncBlocking, IoKind::None, otherwise);
    row("/async-nonblocking/none", Mode::AsyncNonBlocking, IoKind::None, otherwise);
    row("/sync-nonblocking/file", Mode::SyncNonBlocking, IoKind::File, otherwise);
    row("/async-nonblocking/file?waitms=7", Mode::AsyncNonBlocking, IoKind::File, 7);
    row("/sync/http", Mode::SyncBlocking, IoKind::Http, otherwise);
    row("/sync/http/", Mode::SyncBlocking, IoKind::Http, otherwise);
    row("/async/http", Mode::AsyncNonBlocking, IoKind::Http, otherwise);
    row("/async/http/", Mode::AsyncNonBlocking, IoKind::Http, otherwise);
    row("/async/http/sync", Mode::AsyncBlocking, IoKind::Http, otherwise);
    row("/async/http/sync/?waitms=7", Mode::AsyncBlocking, IoKind::Http, 7);
    row("/sync/json", Mode::SyncBlocking, IoKind::File, otherwise);
    row("/sync/json/", Mode::SyncBlocking, IoKind::File, otherwise);
    row("/async/json", Mode::AsyncNonBlocking, IoKind::File, otherwise);
    row("/async/json/", Mode::AsyncNonBlocking, IoKind::File, otherwise);
    row("/async/http?waitms=0", Mode::AsyncNonBlocking, IoKind::Http, 0);
    row("/async/http?waitms=600000", Mode::AsyncNonBlocking, IoKind::Http, 600'000);
    row("/async/http?a=b&waitms=5&c", Mode::AsyncNonBlocking, IoKind::Http, 5);
    row("/async/http?waitms=5&waitms=6", Mode::AsyncNonBlocking, IoKind::Http, 5);
    row("/async/http?", Mode::AsyncNonBlocking, IoKind::Http, otherwise);
    row("/async/http?xwaitms=5", Mode::AsyncNonBlocking, IoKind::Http, otherwise);
    row("/async/http?url=http://x/?a", Mode::AsyncNonBlocking, IoKind::Http, otherwise);
    row("http://host:80/async/http?waitms=5", Mode::AsyncNonBlocking, IoKind::Http, 5);
}

void TestRouter::endpoint() {
    QFETCH(std::string, target);
    for (const Method method : {Method::Get, Method::Head, Method::Post}) {
        const Route found = route(request(target, method), 123ms);
        const auto* call = std::get_if<EndpointCall>(&found);
        QVERIFY(call);
        QTEST(call->mode, "mode");
        QTEST(call->io, "io");
        QTEST(static_cast<int>(call->wait.count()), "waitMs");
    }
    const Route refused = route(request(target, Method::Other), 123ms);
    const auto* response = std::get_if<Response>(&refused);
    QVERIFY(response);
    QCOMPARE(response->status, 405);
    QCOMPARE(response->allow, std::string_view("GET, HEAD, POST"));
}

void TestRouter::everyModeHasItsPath() {
    for (const Mode mode : allModes) {
        for (const IoKind io : allIoKinds) {
            const QString path = EndpointServer::path(mode, io);
            QVERIFY(path.startsWith(u'/' + modeId(mode) + u'/'));
            const Route found = route(request(path.toStdString()), 0ms);
            QVERIFY(std::holds_alternative<EndpointCall>(found));
            QCOMPARE(std::get<EndpointCall>(found).mode, mode);
            QCOMPARE(std::get<EndpointCall>(found).io, io);
        }
    }
}

void TestRouter::response_data() {
    QTest::addColumn<std::string>("target");
    QTest::addColumn<Method>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");

    const QByteArray routes = "/async-nonblocking/http";
    QTest::newRow("root lists") << std::string("/") << Method::Get << 200 << routes;
    QTest::newRow("root by absolute form")
        << std::string("http://h") << Method::Get << 200 << routes;
    QTest::newRow("root, bad method")
        << std::string("/") << Method::Other << 405 << QByteArray("GET, HEAD and POST");
    QTest::newRow("unknown") << std::string("/nope") << Method::Get << 404 << routes;
    QTest::newRow("unknown, other method")
        << std::string("/nope") << Method::Other << 404 << routes;
    QTest::newRow("prefix only") << std::string("/sync-blocking") << Method::Get << 404 << routes;
    QTest::newRow("longer") << std::string("/sync-blocking/http/x") << Method::Get << 404 << routes;
    QTest::newRow("two slashes") << std::string("/sync/http//") << Method::Get << 404 << routes;
    QTest::newRow("asterisk") << std::string("*") << Method::Other << 404 << routes;
    QTest::newRow("empty path") << std::string("?waitms=1") << Method::Get << 404 << routes;
    for (const char* bad : {"", "abc", "-1", "+1", "1.5", "600001", "99999999999999999999", "1e3",
                            "0x10", " 1", "1%20", "5;"}) {
        QTest::addRow("waitms=%s", bad)
            << std::string("/async/http?waitms=") + bad << Method::Get << 400
            << QByteArray("waitms must be a whole number from 0 to 600000, not \"") + bad + '"';
    }
    QTest::newRow("waitms without I/O is checked too")
        << std::string("/async-blocking/none?waitms=x") << Method::Get << 400
        << QByteArray("waitms");
    QTest::newRow("a long bad one is cut") << "/async/http?waitms=" + std::string(5000, '9')
                                           << Method::Get << 400 << QByteArray(40, '9') + "...\"";
}

void TestRouter::response() {
    QFETCH(std::string, target);
    QFETCH(Method, method);
    QFETCH(QByteArray, says);
    const Route found = route(request(target, method), 0ms);
    const auto* response = std::get_if<Response>(&found);
    QVERIFY(response);
    QTEST(response->status, "status");
    QVERIFY2(QByteArray::fromStdString(response->body).contains(says), response->body.c_str());
}

void TestRouter::metrics() {
    QVERIFY(std::holds_alternative<MetricsPage>(route(request("/metrics"), 0ms)));
    QVERIFY(std::holds_alternative<MetricsPage>(route(request("/metrics?x", Method::Head), 0ms)));
}

QUADRANT_TEST(TestRouter)
#include "tst_router.moc"
