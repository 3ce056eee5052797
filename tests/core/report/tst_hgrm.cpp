// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/files/hgrm.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>

using namespace quadrant;

namespace {

/// Without the distances between the columns.
QStringList linesOf(const QByteArray& text) {
    QStringList lines;
    for (const QString& line : QString::fromLatin1(text).split('\n'))
        lines.append(line.simplified());
    return lines;
}

} // namespace

class TestHgrm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// 1, 2, … 10 ms: every row can be counted on one's fingers.
    void tenValues() {
        Histogram latencies;
        for (int ms = 1; ms <= 10; ++ms)
            latencies.record(ms * 1000);
        const QStringList lines = linesOf(hgrm(latencies));
        QCOMPARE(lines[0], "Value Percentile TotalCount 1/(1-Percentile)");
        QCOMPARE(lines[1], "");
        QCOMPARE(lines[2], "1.000 0.000000 1 1.00");
        QCOMPARE(lines[3], "1.000 0.100000 1 1.11");
        QCOMPARE(lines[4], "2.000 0.200000 2 1.25");
        QVERIFY(lines[5].endsWith("0.300000 3 1.43"));
        QVERIFY(lines.contains("5.003 0.500000 5 2.00"));
        QVERIFY(lines.contains("10.000 1.000000 10 inf"));
        const QString mean = "#[Mean = 5.500, StdDeviation = 2.87"; // √8.25 is 2.872
        QVERIFY(std::any_of(lines.begin(), lines.end(),
                            [&](const QString& line) { return line.startsWith(mean); }));
        QVERIFY(lines.contains("#[Max = 10.000, Total count = 10]"));
        QVERIFY(lines.contains("#[Buckets = 22, SubBuckets = 2048]"));
    }

    void valuesAndSharesAscend() {
        Histogram latencies;
        for (std::int64_t us = 1; us < 50'000'000; us += us / 7 + 1)
            latencies.record(us);
        double value = 0;
        double share = -1;
        int rows = 0;
        for (const QString& line : linesOf(hgrm(latencies)).mid(2)) {
            if (line.isEmpty() || line.startsWith('#'))
                continue;
            const QStringList cells = line.split(' ');
            QCOMPARE(cells.size(), 4);
            QVERIFY(cells[0].toDouble() >= value);
            QVERIFY(cells[1].toDouble() > share);
            value = cells[0].toDouble();
            share = cells[1].toDouble();
            ++rows;
        }
        QVERIFY(rows > 20);
        QCOMPARE(share, 1.0);
    }

    void nothingEnded() {
        const QStringList lines = linesOf(hgrm(Histogram()));
        QCOMPARE(lines[2], "#[Mean = 0.000, StdDeviation = 0.000]");
        QVERIFY(lines.contains("#[Max = 0.000, Total count = 0]"));
    }

    void paths() {
        QCOMPARE(hgrmPaths("out/q", {"sync-blocking", "http://a:1/x?y", "http://a:1/x*y"}),
                 QStringList({"out/q_sync-blocking.hgrm", "out/q_http-a-1-x-y.hgrm",
                              "out/q_http-a-1-x-y-2.hgrm"}));
    }
};

QUADRANT_TEST(TestHgrm)
#include "tst_hgrm.moc"
