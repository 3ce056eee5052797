// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the loopback network's addresses a connection comes from.
#include "core/load/source_address.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace quadrant;

namespace {
using Address = std::optional<std::uint32_t>;
}

class TestSourceAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addresses_data() {
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("portsEach");
        QTest::addColumn<std::uint32_t>("target");
        QTest::addColumn<Address>("source");
        const auto row = [](const char* name, int number, int portsEach, std::uint32_t target,
                            Address source) {
            QTest::newRow(name) << number << portsEach << target << source;
        };
        constexpr std::uint32_t here = 0x7f000001; // 127.0.0.1
        row("the first is the system's choice", 0, 1000, here, {});
        row("as long as there are ports", 999, 1000, here, {});
        row("then the next address", 1000, 1000, here, 0x7f000002);
        row("to its last port", 1999, 1000, here, 0x7f000002);
        row("and the one after it", 2000, 1000, here, 0x7f000003);
        row("for any target that is loopback", 2000, 1000, 0x7f000105, 0x7f000003);
        row("past the end of a byte", 256 * 1000, 1000, here, 0x7f000101);
        row("not for another host", 5000, 1000, 0xc0a80001, {});
        row("not where the ports aren't known", 5000, 0, here, {});
    }
    void addresses() {
        QFETCH(int, number);
        QFETCH(int, portsEach);
        QFETCH(std::uint32_t, target);
        QFETCH(Address, source);
        QVERIFY(sourceAddress(number, portsEach, target) == source);
    }

    void left_data() {
        QTest::addColumn<long>("connections");
        QTest::addColumn<bool>("loopback");
        QTest::addColumn<long>("left");
        QTest::newRow("none in use") << 0L << false << 1000L;
        QTest::newRow("some") << 300L << true << 700L;
        QTest::newRow("as many as one address is used with") << 900L << true << 100L;
        QTest::newRow("more, spread over others") << 5000L << true << 100L;
        QTest::newRow("another host, without others") << 950L << false << 50L;
        QTest::newRow("more than there are") << 1200L << false << -200L;
    }
    void left() {
        QFETCH(long, connections);
        QFETCH(bool, loopback);
        QTEST(portsLeft(connections, 1000, loopback), "left");
    }

    void theSystemSaysHowManyPortsThereAre() { QVERIFY(localPorts() > 0); }
};

QUADRANT_TEST(TestSourceAddress)
#include "tst_source_address.moc"
