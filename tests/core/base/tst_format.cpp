// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/format.h"
#include "tests/support/test_main.h"

#include <QLocale>
#include <QTest>

using namespace quadrant;

class TestFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void durations_data() {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("three");
        QTest::addColumn<QString>("two");
        const auto row = [](const char* name, double seconds, const char* three, const char* two) {
            QTest::newRow(name) << seconds << QString::fromUtf8(three) << QString::fromUtf8(two);
        };
        row("negative", -1, "0 s", "0 s");
        row("zero", 0, "0 s", "0 s");
        row("below a nanosecond", 0.4e-9, "0 s", "0 s");
        row("one nanosecond", 1e-9, "1.00 ns", "1.0 ns");
        row("nanoseconds", 340e-9, "340 ns", "340 ns");
        row("last nanosecond", 999.4e-9, "999 ns", "999 ns");
        row("rounds up to a microsecond", 999.6e-9, "1.00 µs", "1.0 µs");
        row("first microsecond", 1e-6, "1.00 µs", "1.0 µs");
        row("below ten", 9.994e-6, "9.99 µs", "10 µs");
        row("rounds up to ten", 9.996e-6, "10.0 µs", "10 µs");
        row("tens", 12.34e-6, "12.3 µs", "12 µs");
        row("rounds up to a hundred", 99.96e-6, "100 µs", "100 µs");
        row("last microsecond", 999.4e-6, "999 µs", "999 µs");
        row("rounds up to a millisecond", 999.6e-6, "1.00 ms", "1.0 ms");
        row("first millisecond", 1e-3, "1.00 ms", "1.0 ms");
        row("milliseconds", 0.2514, "251 ms", "251 ms");
        row("last millisecond", 0.9994, "999 ms", "999 ms");
        row("rounds up to a second", 0.9996, "1.00 s", "1.0 s");
        row("first second", 1, "1.00 s", "1.0 s");
        row("seconds", 3.1, "3.10 s", "3.1 s");
        row("tens of seconds", 12.34, "12.3 s", "12 s");
        row("last second", 59.94, "59.9 s", "1 min 00 s");
        row("rounds up to a minute", 59.96, "1 min 00 s", "1 min 00 s");
        row("first minute", 60, "1 min 00 s", "1 min 00 s");
        row("minutes", 65.4, "1 min 05 s", "1 min 05 s");
        row("last minute", 3599.4, "59 min 59 s", "59 min 59 s");
        row("rounds up to an hour", 3599.6, "1 h 00 min", "1 h 00 min");
        row("first hour", 3600, "1 h 00 min", "1 h 00 min");
        row("hours", 3720, "1 h 02 min", "1 h 02 min");
        row("rounds up to the next hour", 7199, "2 h 00 min", "2 h 00 min");
        row("days", 90000, "25 h 00 min", "25 h 00 min");
    }
    void durations() {
        QFETCH(double, seconds);
        QTEST(formatDuration(Seconds(seconds)), "three");
        QTEST(formatDuration(Seconds(seconds), 2), "two");
    }

    void clocks_data() {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("expected");
        QTest::newRow("negative") << -3.0 << QStringLiteral("00:00");
        QTest::newRow("zero") << 0.0 << QStringLiteral("00:00");
        QTest::newRow("rounds down") << 7.9 << QStringLiteral("00:07");
        QTest::newRow("last second") << 59.9 << QStringLiteral("00:59");
        QTest::newRow("first minute") << 60.0 << QStringLiteral("01:00");
        QTest::newRow("last minute") << 3599.0 << QStringLiteral("59:59");
        QTest::newRow("first hour") << 3600.0 << QStringLiteral("1:00:00");
        QTest::newRow("hours") << 45296.0 << QStringLiteral("12:34:56");
    }
    void clocks() {
        QFETCH(double, seconds);
        QTEST(formatClock(Seconds(seconds)), "expected");
    }

    void rates_data() {
        QTest::addColumn<double>("perSecond");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << 0.0 << QStringLiteral("0");
        QTest::newRow("few") << 0.123 << QStringLiteral("0.12");
        QTest::newRow("below ten") << 9.994 << QStringLiteral("9.99");
        QTest::newRow("rounds up to ten") << 9.996 << QStringLiteral("10.0");
        QTest::newRow("rounds up to a hundred") << 99.96 << QStringLiteral("100");
        QTest::newRow("hundreds") << 392.4 << QStringLiteral("392");
        QTest::newRow("thousands") << 12345.0 << QStringLiteral("12,345");
        QTest::newRow("last thousand") << 999999.4 << QStringLiteral("999,999");
        QTest::newRow("rounds up to a million") << 999999.6 << QStringLiteral("1.00 M");
        QTest::newRow("millions") << 12.34e6 << QStringLiteral("12.3 M");
        QTest::newRow("rounds up to a billion") << 999.6e6 << QStringLiteral("1.00 G");
    }
    void rates() {
        QFETCH(double, perSecond);
        QTEST(formatRate(perSecond), "expected");
    }

    void counts_data() {
        QTest::addColumn<qulonglong>("count");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << 0ULL << QStringLiteral("0");
        QTest::newRow("hundreds") << 999ULL << QStringLiteral("999");
        QTest::newRow("thousands") << 1000ULL << QStringLiteral("1,000");
        QTest::newRow("last exact") << 999'999ULL << QStringLiteral("999,999");
        QTest::newRow("first million") << 1'000'000ULL << QStringLiteral("1.00 M");
        QTest::newRow("rounds up to a billion") << 999'600'000ULL << QStringLiteral("1.00 G");
        QTest::newRow("billions") << 12'345'678'901ULL << QStringLiteral("12.3 G");
    }
    void counts() {
        QFETCH(qulonglong, count);
        QTEST(formatCount(count), "expected");
    }

    void shares_data() {
        QTest::addColumn<qulonglong>("part");
        QTest::addColumn<qulonglong>("whole");
        QTest::addColumn<QString>("expected");
        QTest::newRow("of nothing") << 0ULL << 0ULL << QStringLiteral("–");
        QTest::newRow("none") << 0ULL << 10ULL << QStringLiteral("0 %");
        QTest::newRow("hardly any") << 1ULL << 1'000'000ULL << QStringLiteral("< 0.01 %");
        QTest::newRow("first hundredth") << 1ULL << 10'000ULL << QStringLiteral("0.01 %");
        QTest::newRow("below one") << 12ULL << 10'000ULL << QStringLiteral("0.12 %");
        QTest::newRow("rounds up to one") << 9'960ULL << 1'000'000ULL << QStringLiteral("1.0 %");
        QTest::newRow("below ten") << 37ULL << 1000ULL << QStringLiteral("3.7 %");
        QTest::newRow("rounds up to ten") << 996ULL << 10'000ULL << QStringLiteral("10 %");
        QTest::newRow("half") << 1ULL << 2ULL << QStringLiteral("50 %");
        QTest::newRow("nearly all") << 997ULL << 1000ULL << QStringLiteral("99.7 %");
        QTest::newRow("all but one") << 999'999ULL << 1'000'000ULL << QStringLiteral("> 99.9 %");
        QTest::newRow("all") << 10ULL << 10ULL << QStringLiteral("100 %");
    }
    void shares() {
        QFETCH(qulonglong, part);
        QFETCH(qulonglong, whole);
        QTEST(formatShare(part, whole), "expected");
    }

    void sharesWithMoreDigits() {
        QCOMPARE(formatShare(732, 785, 3), QStringLiteral("93.2 %"));
        QCOMPARE(formatShare(1, 2, 3), QStringLiteral("50.0 %"));
        QCOMPARE(formatShare(785, 785, 3), QStringLiteral("100 %"));
    }

    void parts() {
        QCOMPARE(formatPart(0, 0), QStringLiteral("0"));
        QCOMPARE(formatPart(0, 785), QStringLiteral("0"));
        QCOMPARE(formatPart(732, 785), QStringLiteral("732 (93.2 %)"));
        QCOMPARE(formatPart(1'234'567, 1'234'567), QStringLiteral("1,234,567 (100 %)"));
    }

    // What the command line uses: no group separators, `.` as the decimal point.
    void inTheCLocale() {
        const QLocale usual;
        QLocale::setDefault(QLocale::c());
        QCOMPARE(formatRate(52104.4), QStringLiteral("52104"));
        QCOMPARE(formatRate(35.64), QStringLiteral("35.6"));
        QCOMPARE(formatDuration(Millis(251.4)), QStringLiteral("251 ms"));
        QLocale::setDefault(usual);
    }
};

QUADRANT_TEST(TestFormat)
#include "tst_format.moc"
