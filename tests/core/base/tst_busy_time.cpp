// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/busy_time.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

constexpr TimePoint zero{};

} // namespace

class TestBusyTime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addsUp();
    void countsWhatLasts();
    void beginsTwice();
    void shares_data();
    void shares();
};

void TestBusyTime::addsUp() {
    BusyTime busy;
    QVERIFY(busy.total(zero + 1h) == 0ms);
    busy.begin(zero + 10ms);
    busy.end(zero + 15ms);
    busy.end(zero + 20ms); // it wasn't
    busy.begin(zero + 30ms);
    busy.end(zero + 31ms);
    QVERIFY(busy.total(zero + 1h) == 6ms);
}

void TestBusyTime::countsWhatLasts() {
    BusyTime busy;
    busy.begin(zero);
    QVERIFY(busy.total(zero + 30s) == 30s);
    QVERIFY(busy.total(zero + 60s) == 60s);
}

void TestBusyTime::beginsTwice() {
    BusyTime busy;
    busy.begin(zero);
    busy.begin(zero + 30ms); // another takes over
    busy.end(zero + 40ms);
    QVERIFY(busy.total(zero + 1h) == 40ms);
}

void TestBusyTime::shares_data() {
    QTest::addColumn<int>("length"); // ms
    QTest::addColumn<int>("grown");
    QTest::addColumn<double>("share");
    QTest::newRow("none") << 100 << 0 << 0.0;
    QTest::newRow("a part") << 100 << 25 << 0.25;
    QTest::newRow("all") << 100 << 100 << 1.0;
    QTest::newRow("more, by the clocks' grain") << 100 << 101 << 1.0;
    QTest::newRow("less than none") << 100 << -1 << 0.0;
    QTest::newRow("no time at all") << 0 << 0 << 0.0;
}

void TestBusyTime::shares() {
    QFETCH(int, length);
    QFETCH(int, grown);
    IntervalShare share(zero);
    QCOMPARE(share.take(zero + 1s, 500ms), 0.5);
    QTEST(share.take(zero + 1s + std::chrono::milliseconds(length),
                     500ms + std::chrono::milliseconds(grown)),
          "share");
}

QUADRANT_TEST(TestBusyTime)
#include "tst_busy_time.moc"
