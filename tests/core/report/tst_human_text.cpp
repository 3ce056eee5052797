// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as people read them, at each boundary of each unit.
#undef QT_NO_CAST_FROM_ASCII // rows read better with plain literals
#include "core/report/human_text.h"

#include <QTest>

using namespace quadrant;

class TestHumanText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void times_data() {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("0") << 0.0 << "0.00 ms";
        QTest::newRow("1 µs") << 1e-6 << "0.00 ms";
        QTest::newRow("5 µs") << 5e-6 << "0.01 ms";
        QTest::newRow("424 µs") << 424e-6 << "0.42 ms";
        QTest::newRow("9.994 ms") << 9.994e-3 << "9.99 ms";
        QTest::newRow("9.996 ms") << 9.996e-3 << "10.0 ms";
        QTest::newRow("99.94 ms") << 99.94e-3 << "99.9 ms";
        QTest::newRow("99.96 ms") << 99.96e-3 << "100 ms";
        QTest::newRow("251.4 ms") << 251.4e-3 << "251 ms";
        QTest::newRow("9999.4 ms") << 9.9994 << "9999 ms";
        QTest::newRow("9999.6 ms") << 9.9996 << "10.0 s";
        QTest::newRow("27 s") << 27.0 << "27.0 s";
        QTest::newRow("119.94 s") << 119.94 << "119.9 s";
        QTest::newRow("119.96 s") << 119.96 << "2 min 0 s";
        QTest::newRow("200 s") << 200.0 << "3 min 20 s";
        QTest::newRow("7199.4 s") << 7199.4 << "119 min 59 s";
        QTest::newRow("2 h") << 7199.6 << "2 h 0 min";
    }
    void times() {
        QFETCH(double, seconds);
        QFETCH(QString, text);
        QCOMPARE(timeText(Seconds(seconds)), text);
    }

    void rates_data() {
        QTest::addColumn<double>("rate");
        QTest::addColumn<QString>("text");
        QTest::newRow("0") << 0.0 << "0";
        QTest::newRow("1 in a minute") << 1.0 / 60 << "0.02";
        QTest::newRow("35.6") << 35.64 << "35.6";
        QTest::newRow("392") << 392.1 << "392";
        QTest::newRow("52104") << 52104.4 << "52104";
    }
    void rates() {
        QFETCH(double, rate);
        QFETCH(QString, text);
        QCOMPARE(rateText(rate), text);
    }

    void shares_data() {
        QTest::addColumn<quint64>("part");
        QTest::addColumn<quint64>("whole");
        QTest::addColumn<QString>("text");
        QTest::newRow("none of none") << quint64(0) << quint64(0) << "0";
        QTest::newRow("none") << quint64(0) << quint64(785) << "0";
        QTest::newRow("most") << quint64(732) << quint64(785) << "732 (93.2 %)";
        QTest::newRow("few") << quint64(1) << quint64(10000) << "1 (0.010 %)";
        QTest::newRow("all") << quint64(5) << quint64(5) << "5 (100.0 %)";
    }
    void shares() {
        QFETCH(quint64, part);
        QFETCH(quint64, whole);
        QFETCH(QString, text);
        QCOMPARE(shareText(part, whole), text);
    }
};

QTEST_GUILESS_MAIN(TestHumanText)
#include "tst_human_text.moc"
