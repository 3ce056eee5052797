// SPDX-License-Identifier: GPL-3.0-or-later
// Which requests go where another went before.
#include "core/server/known_call.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace quadrant;
using namespace std::chrono_literals;

class TestKnownCall : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void find_data();
    void find();
    void theLastCounts();
};

void TestKnownCall::find_data() {
    QTest::addColumn<std::string>("target");
    QTest::addColumn<Method>("method");
    QTest::addColumn<bool>("known");
    const std::string target = "/async-nonblocking/http?waitms=7";
    QTest::newRow("the same") << target << Method::Get << true;
    QTest::newRow("head") << target << Method::Head << true;
    QTest::newRow("post") << target << Method::Post << true;
    QTest::newRow("a method that isn't served") << target << Method::Other << false;
    QTest::newRow("longer") << target + '0' << Method::Get << false;
    QTest::newRow("shorter") << target.substr(0, 30) << Method::Get << false;
    QTest::newRow("another wait") << std::string("/async-nonblocking/http?waitms=8") << Method::Get
                                  << false;
    QTest::newRow("another case") << std::string("/Async-nonblocking/http?waitms=7") << Method::Get
                                  << false;
    QTest::newRow("nothing") << std::string() << Method::Get << false;
}

/// What is known is what routing it would give; whatever isn't is routed.
void TestKnownCall::find() {
    QFETCH(std::string, target);
    QFETCH(Method, method);
    const Request request{.method = method, .target = target};
    KnownCall known;
    QVERIFY(!known.find(request));

    const Request first{.target = "/async-nonblocking/http?waitms=7"};
    known.remember(first, std::get<EndpointCall>(route(first, 1ms)));
    const EndpointCall* const found = known.find(request);
    QTEST(found != nullptr, "known");
    if (!found)
        return;
    const auto routed = std::get<EndpointCall>(route(request, 1ms));
    QCOMPARE(found->mode, routed.mode);
    QCOMPARE(found->io, routed.io);
    QVERIFY(found->wait == routed.wait);
}

void TestKnownCall::theLastCounts() {
    const Request a{.target = "/sync-blocking/none"};
    const Request b{.target = "/async-blocking/file"};
    KnownCall known;
    known.remember(a, {Mode::SyncBlocking, IoKind::None, 1ms});
    known.remember(b, {Mode::AsyncBlocking, IoKind::File, 2ms});
    QVERIFY(!known.find(a));
    QVERIFY(known.find(b));
    QCOMPARE(known.find(b)->mode, Mode::AsyncBlocking);
    QCOMPARE(known.find(b)->io, IoKind::File);
}

QUADRANT_TEST(TestKnownCall)
#include "tst_known_call.moc"
