// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/descriptors.h"
#include "core/base/machine_time.h"
#include "core/base/pulse.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <unistd.h>

using namespace quadrant;
using namespace std::chrono_literals;

class TestMachineTime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parse_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("isOne");
        QTest::addColumn<double>("programs"); // in ticks
        QTest::addColumn<double>("idle");
        QTest::addColumn<double>("all");
        QTest::newRow("usual") << QByteArray("cpu  100 20 30 4000 50 6 7 8 9 0") << true << 158.0
                               << 4050.0 << 4221.0;
        QTest::newRow("one core's")
            << QByteArray("cpu0 100 20 30 4000 50 6 7 8 9 0") << false << 0.0 << 0.0 << 0.0;
        QTest::newRow("too short") << QByteArray("cpu  100 20 30") << false << 0.0 << 0.0 << 0.0;
        QTest::newRow("no numbers")
            << QByteArray("cpu  a b c d e f g h") << false << 0.0 << 0.0 << 0.0;
        QTest::newRow("empty") << QByteArray() << false << 0.0 << 0.0 << 0.0;
    }
    void parse() {
        QFETCH(QByteArray, line);
        QFETCH(bool, isOne);
        const auto time = parseMachineTime(line.constData());
        QCOMPARE(time.has_value(), isOne);
        if (!isOne)
            return;
        const double tick = 1.0 / static_cast<double>(sysconf(_SC_CLK_TCK));
        QTEST(time->programs.count() / tick, "programs");
        QTEST(time->idle.count() / tick, "idle");
        QTEST(time->all.count() / tick, "all");
    }

    void thisMachine() {
        const auto time = machineTime();
        QVERIFY(time);
        QVERIFY(time->programs.count() > 0);
        QVERIFY(time->all >= time->idle + time->programs);
    }

    void descriptorsOfThisProcess() {
        const int before = openDescriptors();
        QVERIFY(before > 0);
        std::array<int, 10> opened{};
        for (int& descriptor : opened)
            descriptor = ::dup(0);
        QCOMPARE(openDescriptors(), before + 10);
        for (const int descriptor : opened)
            ::close(descriptor);
        QCOMPARE(openDescriptors(), before);
    }

    /// The one who asks sees a stall while it lasts.
    void pulse() {
        Pulse pulse(50ms);
        const TimePoint begin{};
        QCOMPARE(pulse.take(begin).worst, Millis(0)); // nothing beats yet
        pulse.begin(begin);
        pulse.beat(begin + 57ms);
        QCOMPARE(pulse.take(begin + 60ms).worst, Millis(7));
        QCOMPARE(pulse.take(begin + 307ms).worst, Millis(200));
        pulse.beat(begin + 407ms);
        QCOMPARE(pulse.take(begin + 408ms).worst, Millis(300));
        QCOMPARE(pulse.take(begin + 409ms).worst, Millis(0));
    }
};

QUADRANT_TEST(TestMachineTime)
#include "tst_machine_time.moc"
