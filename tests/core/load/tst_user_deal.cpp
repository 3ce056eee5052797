// SPDX-License-Identifier: GPL-3.0-or-later
// Which user goes to which target, and that each target's ramp is in proportion from the start.
#include "core/load/user_deal.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cmath>

using namespace quadrant;

namespace {

/// A digit for each user: its target.
std::string dealt(int users, std::size_t targets, const std::vector<int>& perTarget) {
    LoadPlan plan;
    plan.users = users;
    plan.targets.resize(targets);
    plan.usersPerTarget = perTarget;
    std::string digits;
    for (const std::size_t target : dealUsers(plan))
        digits += static_cast<char>('0' + target);
    return digits;
}

} // namespace

class TestUserDeal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void order_data() {
        QTest::addColumn<int>("users");
        QTest::addColumn<std::size_t>("targets");
        QTest::addColumn<std::vector<int>>("perTarget");
        QTest::addColumn<std::string>("expected");
        const auto row = [](const char* name, const std::vector<int>& perTarget,
                            const std::string& expected) {
            QTest::newRow(name) << static_cast<int>(expected.size()) << perTarget.size()
                                << perTarget << expected;
        };
        QTest::newRow("not asked for: in turn")
            << 7 << std::size_t(3) << std::vector<int>{} << std::string("0120120");
        row("equal numbers are in turn too", {3, 3, 2}, "01201201");
        row("one target", {4}, "0000");
        row("a few among many", {2, 6}, "10111011");
        row("one stands in the middle", {1, 5}, "110111");
        row("none for one", {2, 0, 2}, "0202");
    }
    void order() {
        QFETCH(int, users);
        QFETCH(std::size_t, targets);
        QFETCH(std::vector<int>, perTarget);
        QTEST(dealt(users, targets, perTarget), "expected");
    }

    void rampsAreInProportion_data() {
        QTest::addColumn<std::vector<int>>("perTarget");
        QTest::newRow("two") << std::vector{5, 95};
        QTest::newRow("three") << std::vector{1, 10, 100};
        QTest::newRow("four") << std::vector{250, 13, 600, 137};
        QTest::newRow("equal") << std::vector{40, 40, 40, 40};
    }
    void rampsAreInProportion() {
        QFETCH(std::vector<int>, perTarget);
        int users = 0;
        for (const int count : perTarget)
            users += count;
        std::vector<int> there(perTarget.size());
        int joined = 0;
        for (const char digit : dealt(users, perTarget.size(), perTarget)) {
            ++there[static_cast<std::size_t>(digit - '0')];
            ++joined;
            for (std::size_t i = 0; i < there.size(); ++i) {
                const double part = static_cast<double>(joined) * perTarget[i] / users;
                QVERIFY(std::abs(there[i] - part) <= static_cast<double>(there.size()) / 2);
            }
        }
        QCOMPARE(there, perTarget);
    }
};

QUADRANT_TEST(TestUserDeal)
#include "tst_user_deal.moc"
