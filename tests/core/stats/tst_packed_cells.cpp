// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/packed_cells.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <limits>

using namespace quadrant;

namespace {

using Cells = std::vector<PackedCells::Cell>;
using Bytes = PackedCells::Bytes;

constexpr std::uint32_t limit = 23 * 1024;

PackedCells packed(const Cells& cells) {
    PackedCells made;
    for (const auto& [index, count] : cells)
        made.append(index, count);
    return made;
}

} // namespace

class TestPackedCells : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsReadIsWhatWasAppended_data() {
        constexpr auto most = std::numeric_limits<std::uint32_t>::max();
        QTest::addColumn<Cells>("cells");
        QTest::addColumn<std::size_t>("size");
        QTest::newRow("none") << Cells{} << std::size_t{0};
        QTest::newRow("the first") << Cells{{0, 1}} << std::size_t{2};
        QTest::newRow("the last") << Cells{{limit - 1, 1}} << std::size_t{4};
        QTest::newRow("neighbours") << Cells{{5, 1}, {6, 127}, {7, 3}} << std::size_t{6};
        QTest::newRow("two bytes each") << Cells{{128, 128}, {256, 16'383}} << std::size_t{8};
        QTest::newRow("highest count") << Cells{{0, most}, {1, most}} << std::size_t{12};
    }
    void whatIsReadIsWhatWasAppended() {
        QFETCH(Cells, cells);
        QFETCH(std::size_t, size);
        const PackedCells made = packed(cells);
        QCOMPARE(Cells(made.begin(), made.end()), cells);
        QCOMPARE(made.bytes().size(), size);
        QCOMPARE(made.empty(), cells.empty());
        QCOMPARE(made.lastIndex(), cells.empty() ? 0 : cells.back().index);
        const auto again = PackedCells::fromBytes(made.bytes(), limit);
        QVERIFY(again);
        QVERIFY(*again == made);
    }

    void otherBytesAreRefused_data() {
        QTest::addColumn<Bytes>("bytes");
        QTest::newRow("no count") << Bytes{1};
        QTest::newRow("the index ends early") << Bytes{0x80};
        QTest::newRow("the count ends early") << Bytes{1, 0x80};
        QTest::newRow("a count of 0") << Bytes{1, 0};
        QTest::newRow("the same cell twice") << Bytes{1, 1, 0, 1};
        QTest::newRow("an index too high") << Bytes{0x80, 0xb8, 1, 1};
        QTest::newRow("more than 32 bits") << Bytes{1, 0xff, 0xff, 0xff, 0xff, 0x1f};
        QTest::newRow("more than 5 bytes") << Bytes{1, 0x80, 0x80, 0x80, 0x80, 0x80, 1};
    }
    void otherBytesAreRefused() {
        QFETCH(Bytes, bytes);
        QVERIFY(!PackedCells::fromBytes(bytes, limit));
    }
};

QUADRANT_TEST(TestPackedCells)
#include "tst_packed_cells.moc"
