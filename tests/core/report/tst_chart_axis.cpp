// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/chart_axis.h"
#include "tests/support/test_main.h"

#include <QLocale>
#include <QTest>

using namespace quadrant;

namespace {

QString labelsOf(const Axis& axis) {
    QStringList labels;
    for (const Tick& tick : axis.ticks)
        labels += tick.label;
    return labels.join(QLatin1Char('|'));
}

} // namespace

class TestChartAxis : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void seconds_data() {
        QTest::addColumn<double>("to");
        QTest::addColumn<double>("end");
        QTest::addColumn<QString>("labels");
        QTest::newRow("nothing measured") << 0.0 << 1.0 << QStringLiteral("0|0.2|0.4|0.6|0.8|1");
        QTest::newRow("a little late") << 6.003 << 6.003 << QStringLiteral("0|1|2|3|4|5|6");
        QTest::newRow("an hour") << 3600.0 << 3600.0 << QStringLiteral("0|1000|2000|3000");
    }
    void seconds() {
        QFETCH(double, to);
        const Axis axis = secondsAxis(to);
        QTEST(axis.to, "end");
        QTEST(labelsOf(axis), "labels");
    }

    void rates_data() {
        QTest::addColumn<double>("most");
        QTest::addColumn<double>("end");
        QTest::addColumn<QString>("labels");
        QTest::newRow("none") << 0.0 << 0.5 << QStringLiteral("0|0.5");
        QTest::newRow("to a tick") << 392.0 << 400.0 << QStringLiteral("0|100|200|300|400");
        QTest::newRow("on a tick") << 400.0 << 400.0 << QStringLiteral("0|100|200|300|400");
        QTest::newRow("millions") << 2e6 << 2e6 << QStringLiteral("0|500000|1.00 M|1.50 M|2.00 M");
    }
    void rates() {
        QFETCH(double, most);
        const Axis axis = rateAxis(most);
        QTEST(axis.to, "end");
        QTEST(labelsOf(axis), "labels");
    }

    void durations_data() {
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<QString>("labels");
        const auto row = [](const char* name, double least, double most, double from, double to,
                            const char* labels) {
            QTest::newRow(name) << least << most << from << to << QString::fromUtf8(labels);
        };
        row("one step at least", 0.1, 0.1, 0.1, 0.2, "100 ms|200 ms");
        row("every step", 0.15, 9, 0.1, 10, "100 ms|200 ms|500 ms|1 s|2 s|5 s|10 s");
        row("only powers of ten", 0.09, 9, 0.05, 10, "100 ms|1 s|10 s");
        row("nothing", 0, 0, 1e-6, 2e-6, "1 µs|2 µs");
        row("minutes", 40, 90, 20, 100, "20 s|50 s|1 min 40 s");
    }
    void durations() {
        QFETCH(double, least);
        QFETCH(double, most);
        const Axis axis = logDurationAxis(least, most);
        QVERIFY(axis.logarithmic);
        QTEST(axis.from, "from");
        QTEST(axis.to, "to");
        QTEST(labelsOf(axis), "labels");
    }

    void percentiles() {
        const Axis axis = ninesAxis();
        QCOMPARE(axis.to, 4.0);
        QCOMPARE(labelsOf(axis), QStringLiteral("0 %|90 %|99 %|99.9 %|99.99 %"));
    }
};

QUADRANT_TEST(TestChartAxis)
#include "tst_chart_axis.moc"
