// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plot/nines.h"
#include "core/plot/round_steps.h"
#include "core/plot/ticks.h"
#include "tests/support/test_main.h"

#include <QLocale>
#include <QTest>

using namespace quadrant;

namespace {

QString labelsOf(const std::vector<Tick>& ticks) {
    QStringList labels;
    for (const Tick& tick : ticks)
        labels += tick.label;
    return labels.join(QLatin1Char('|'));
}

/// To as many digits as a plot shows.
QString placesOf(const std::vector<double>& values) {
    QStringList places;
    for (const double value : values)
        places += QString::number(value, 'g', 6);
    return places.join(QLatin1Char(' '));
}

} // namespace

class TestTicks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void numbersOfSteps_data() {
        QTest::addColumn<int>("number");
        QTest::addColumn<double>("value");
        QTest::addColumn<bool>("powerOfTen");
        QTest::newRow("one") << 0 << 1.0 << true;
        QTest::newRow("two") << 1 << 2.0 << false;
        QTest::newRow("five") << 2 << 5.0 << false;
        QTest::newRow("ten") << 3 << 10.0 << true;
        QTest::newRow("a half") << -1 << 0.5 << false;
        QTest::newRow("a fifth") << -2 << 0.2 << false;
        QTest::newRow("a tenth") << -3 << 0.1 << true;
        QTest::newRow("a twentieth") << -4 << 0.05 << false;
    }
    void numbersOfSteps() {
        QFETCH(int, number);
        QTEST(roundStep(number), "value");
        QTEST(isPowerOfTen(number), "powerOfTen");
        QCOMPARE(roundStepBelow(roundStep(number)), number);
        QCOMPARE(roundStepAbove(roundStep(number)), number);
    }

    void stepsBesideAValue_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("below");
        QTest::addColumn<double>("above");
        QTest::newRow("between") << 3.0 << 2.0 << 5.0;
        QTest::newRow("over a power of ten") << 0.7 << 0.5 << 1.0;
        QTest::newRow("a hair above") << 2.0001 << 2.0 << 2.0;
        QTest::newRow("a hair below") << 0.99995 << 1.0 << 1.0;
        QTest::newRow("more than a hair above") << 2.001 << 2.0 << 5.0;
        QTest::newRow("more than a hair below") << 0.999 << 0.5 << 1.0;
    }
    void stepsBesideAValue() {
        QFETCH(double, value);
        QTEST(roundStep(roundStepBelow(value)), "below");
        QTEST(roundStep(roundStepAbove(value)), "above");
    }

    void evenSteps_data() {
        QTest::addColumn<double>("span");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("places");
        QTest::newRow("as many as may be") << 6.0 << 6 << QStringLiteral("0 1 2 3 4 5 6");
        QTest::newRow("fewer") << 8.0 << 6 << QStringLiteral("0 2 4 6 8");
        QTest::newRow("not to the end") << 25.0 << 4 << QStringLiteral("0 10 20");
        QTest::newRow("fractions") << 0.9 << 4 << QStringLiteral("0 0.5");
        QTest::newRow("a little over") << 6.005 << 6 << QStringLiteral("0 1 2 3 4 5 6");
        QTest::newRow("a little under") << 5.995 << 6 << QStringLiteral("0 1 2 3 4 5 6");
        QTest::newRow("more than a little over") << 6.01 << 6 << QStringLiteral("0 2 4 6");
        QTest::newRow("thousands") << 3e4 << 3 << QStringLiteral("0 10000 20000 30000");
    }
    void evenSteps() {
        QFETCH(double, span);
        QFETCH(int, most);
        QTEST(placesOf(evenPlaces(evenStep(span, most), span)), "places");
    }

    void placesOnALinearAxis() {
        const Axis axis{.from = 10, .to = 30};
        QCOMPARE(axis.place(10), 0.0);
        QCOMPARE(axis.place(15), 0.25);
        QCOMPARE(axis.place(30), 1.0);
        QCOMPARE(axis.place(50), 2.0);
        QCOMPARE(axis.place(0), -0.5);
    }

    void nines_data() {
        QTest::addColumn<double>("percent");
        QTest::addColumn<double>("nines");
        QTest::newRow("the minimum") << 0.0 << 0.0;
        QTest::newRow("median") << 50.0 << 0.301029995664;
        QTest::newRow("one") << 90.0 << 1.0;
        QTest::newRow("two") << 99.0 << 2.0;
        QTest::newRow("three") << 99.9 << 3.0;
        QTest::newRow("six") << 99.9999 << 6.0;
    }
    void nines() {
        QFETCH(double, percent);
        QFETCH(double, nines);
        QVERIFY2(std::abs(ninesOf(percent) - nines) < 1e-9,
                 qPrintable(QString::number(ninesOf(percent))));
        QVERIFY2(std::abs(percentAt(nines) - percent) < 1e-9,
                 qPrintable(QString::number(percentAt(nines))));
    }

    void labelsOfNines() {
        QCOMPARE(labelsOf(ninesTicks(4)), QStringLiteral("0 %|90 %|99 %|99.9 %|99.99 %"));
        QCOMPARE(ninesTicks(4)[3].at, 3.0);
        QCOMPARE(percentLabel(percentAt(6)), QStringLiteral("99.9999"));
    }

    void latencyRanges_data() {
        QTest::addColumn<double>("smallest");
        QTest::addColumn<double>("largest");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("a decade at least") << 0.1 << 0.11 << 0.1 << 1.0;
        QTest::newRow("outwards") << 0.251 << 9.3 << 0.2 << 10.0;
        QTest::newRow("on steps") << 0.05 << 20.0 << 0.05 << 20.0;
        QTest::newRow("microseconds") << 80e-6 << 300e-6 << 50e-6 << 500e-6;
        QTest::newRow("zero") << 0.0 << 0.0 << 1e-6 << 10e-6;
        QTest::newRow("a hair beside steps") << 0.099995 << 1.00005 << 0.1 << 1.0;
        QTest::newRow("more than a hair") << 0.0999 << 1.001 << 0.05 << 2.0;
    }
    void latencyRanges() {
        QFETCH(double, smallest);
        QFETCH(double, largest);
        const LatencyRange range = latencyRangeFor(Seconds(smallest), Seconds(largest));
        QTEST(range.low.count(), "low");
        QTEST(range.high.count(), "high");
    }

    void aLatencyRangeOfFewerSteps() {
        const LatencyRange range = latencyRangeFor(Seconds(0.11), Seconds(0.12), 1);
        QCOMPARE(range, (LatencyRange{Seconds(0.1), Seconds(0.2)}));
    }

    void latencyTicksAreOnALogarithmicAxis() {
        const Axis axis = latencyAxis({Seconds(0.1), Seconds(10)});
        QVERIFY(axis.logarithmic);
        QCOMPARE(axis.place(0.1), 0.0);
        QCOMPARE(axis.place(1), 0.5);
        QCOMPARE(axis.place(10), 1.0);
    }

    void latencyLabels_data() {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, double low, double high, int most,
                            const char* expected) {
            QTest::newRow(name) << low << high << most << QString::fromUtf8(expected);
        };
        row("every step", 0.1, 1, 9, "100 ms|200 ms|500 ms|1 s");
        row("decades where steps are too many", 0.05, 20, 5, "100 ms|1 s|10 s");
        row("not every decade", 1e-6, 10, 4, "1 µs||100 µs||10 ms||1 s|");
        row("up to minutes", 10, 100, 9, "10 s|20 s|50 s|100 s");
    }
    void latencyLabels() {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(int, most);
        QTEST(labelsOf(latencyTicks({Seconds(low), Seconds(high)}, most)), "expected");
    }

    void rateLabels_data() {
        QTest::addColumn<double>("high");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one") << 1.0 << 2 << QStringLiteral("0|1");
        QTest::newRow("fractions") << 1.0 << 6 << QStringLiteral("0.0|0.2|0.4|0.6|0.8|1.0");
        QTest::newRow("hundreds") << 500.0 << 6 << QStringLiteral("0|100|200|300|400|500");
        QTest::newRow("only ends") << 200.0 << 2 << QStringLiteral("0|200");
        QTest::newRow("all digits") << 50'000.0 << 2 << QStringLiteral("0|50000");
        QTest::newRow("thousands") << 100'000.0 << 3 << QStringLiteral("0|50 k|100 k");
        QTest::newRow("many thousands")
            << 500'000.0 << 6 << QStringLiteral("0|100 k|200 k|300 k|400 k|500 k");
        QTest::newRow("a million") << 1e6 << 6 << QStringLiteral("0|0.2 M|0.4 M|0.6 M|0.8 M|1.0 M");
        QTest::newRow("millions") << 2e6 << 3 << QStringLiteral("0|1 M|2 M");
    }
    void rateLabels() {
        QFETCH(double, high);
        QFETCH(int, most);
        QTEST(labelsOf(rateTicks(high, most)), "expected");
    }

    void timeLabels_data() {
        QTest::addColumn<double>("duration");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("expected");
        QTest::newRow("8 s") << 8.0 << 6 << QStringLiteral("0|2|4|6|8 s");
        QTest::newRow("a tenth of it") << 0.8 << 6 << QStringLiteral("0.0|0.2|0.4|0.6|0.8 s");
        QTest::newRow("not a multiple") << 25.0 << 4 << QStringLiteral("0|10|20 s");
        QTest::newRow("a little late") << 8.005 << 5 << QStringLiteral("0|2|4|6|8 s");
        QTest::newRow("two minutes") << 120.0 << 4 << QStringLiteral("0|50|100 s");
        QTest::newRow("minutes") << 300.0 << 6
                                 << QStringLiteral("00:00|01:00|02:00|03:00|04:00|05:00");
        QTest::newRow("hours") << 7200.0 << 3 << QStringLiteral("00:00|1:00:00|2:00:00");
    }
    void timeLabels() {
        QFETCH(double, duration);
        QFETCH(int, most);
        QTEST(labelsOf(timeTicks(Seconds(duration), most)), "expected");
    }

    void ceilings_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("expected");
        QTest::newRow("zero") << 0.0 << 1.0;
        QTest::newRow("below one") << 0.3 << 1.0;
        QTest::newRow("a step") << 200.0 << 200.0;
        QTest::newRow("above a step") << 201.0 << 500.0;
        QTest::newRow("a hair above") << 200.01 << 200.0;
    }
    void ceilings() {
        QFETCH(double, value);
        QTEST(niceCeiling(value), "expected");
    }
};

QUADRANT_TEST(TestTicks)
#include "tst_ticks.moc"
