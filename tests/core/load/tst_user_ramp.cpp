// SPDX-License-Identifier: GPL-3.0-or-later
// How many users there are to be while they come or go, and when each does.
#include "core/load/user_ramp.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace quadrant;

class TestUserRamp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void users_data() {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<double>("second");
        QTest::addColumn<int>("users");
        const auto row = [](const char* name, int from, int to, double second, int users) {
            QTest::newRow(name) << from << to << second << users;
        };
        // From second 10 on, two in a second.
        row("before it begins", 5, 9, 9.9, 5);
        row("the first comes at once", 5, 9, 10, 6);
        row("the second half a second later", 5, 9, 10.5, 7);
        row("not before", 5, 9, 10.49, 6);
        row("all are there", 5, 9, 11.5, 9);
        row("and stay", 5, 9, 1e9, 9);
        row("the first goes at once", 9, 5, 10, 8);
        row("the last has gone", 9, 5, 11.5, 5);
        row("nobody comes or goes", 5, 5, 20, 5);
    }
    void users() {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(double, second);
        const UserRamp ramp{Seconds(10), from, to, 2};
        QTEST(ramp.at(Seconds(second)), "users");
    }

    void whenEachComesAndGoes() {
        const UserRamp up{Seconds(10), 5, 8, 2};
        QCOMPARE(up.timeOf(5), Seconds(10));
        QCOMPARE(up.timeOf(7), Seconds(11));
        const UserRamp down{Seconds(10), 8, 5, 2};
        QCOMPARE(down.timeOf(7), Seconds(10)); // who came last goes first
        QCOMPARE(down.timeOf(5), Seconds(11));
    }
};

QUADRANT_TEST(TestUserRamp)
#include "tst_user_ramp.moc"
