// SPDX-License-Identifier: GPL-3.0-or-later
// Which bytes are an answer that has been parsed before.
#include "core/load/known_answer.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace quadrant;

class TestKnownAnswer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void is_data() {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<bool>("known");
        const std::string head = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n";
        QTest::newRow("the same") << head + "ok" << true;
        QTest::newRow("another body of that length") << head + "no" << true;
        QTest::newRow("no body yet") << head << false;
        QTest::newRow("a part of the body") << head + "o" << false;
        QTest::newRow("more than the body") << head + "okay" << false;
        QTest::newRow("two at once") << head + "ok" + head + "ok" << false;
        QTest::newRow("a part of the head") << head.substr(0, 20) << false;
        QTest::newRow("nothing") << std::string() << false;
        QTest::newRow("another status")
            << std::string("HTTP/1.1 500 OK\r\nContent-Length: 2\r\n\r\nok") << false;
        QTest::newRow("another length")
            << std::string("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nok") << false;
    }
    void is() {
        QFETCH(std::string, bytes);
        KnownAnswer answer;
        QVERIFY(!answer.is(bytes));
        answer.remember("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n", {200, 2, true});
        QTEST(answer.is(bytes), "known");
    }
};

QUADRANT_TEST(TestKnownAnswer)
#include "tst_known_answer.moc"
