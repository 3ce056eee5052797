// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/synthetic_intervals.h"
#include "ui/charts/timeline.h"

#include <QLocale>
#include <QTest>

using namespace quadrant;

namespace {

/// A character an interval: '#' where something ended, '.' where nothing did.
Timeline timelineOf(const QString& pattern, Seconds duration = Seconds(10)) {
    Timeline timeline(duration);
    for (int i = 0; i < pattern.size(); ++i)
        timeline.add(syntheticInterval(i, pattern[i] == QLatin1Char('#') ? 3 : 0));
    return timeline;
}

} // namespace

class TestTimeline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void percentilesAreThoseOfTheStretch() {
        Timeline timeline;
        timeline.add(syntheticInterval(0, 100, Millis(50)));
        Interval mixed = syntheticInterval(1, 98, Millis(100));
        addFailures(mixed, FailureKind::ReadTimeout, 2, Millis(2000));
        timeline.add(mixed);

        QCOMPARE(timeline.points().size(), std::size_t(2));
        const TimelinePoint& point = timeline.points()[1];
        QCOMPARE(point.ended, 100U);
        QVERIFY(std::abs(point.p50.count() - 0.1) < 0.0002);
        QVERIFY(std::abs(point.p95.count() - 0.1) < 0.0002);
        QVERIFY(std::abs(point.p99.count() - 2) < 0.002); // failures count as well
        QCOMPARE(point.failuresPerS(static_cast<std::size_t>(FailureKind::ReadTimeout)), 8.0);
        QCOMPARE(point.succeededPerS(), 392.0);
        QCOMPARE(timeline.peakPerS(), 400.0);
        QVERIFY(std::abs(timeline.latencySpan()->first.count() - 0.05) < 0.0001);
        QVERIFY(std::abs(timeline.latencySpan()->second.count() - 2) < 0.002);
    }

    void emptyTimeline() {
        const Timeline timeline;
        QVERIFY(!timeline.pointAt(Seconds(1)));
        QVERIFY(!timeline.latencySpan());
        QVERIFY(timeline.stalls().empty());
        QVERIFY(timeline.unbrokenRuns().empty());
    }

    void noMorePointsThanPixels_data() {
        QTest::addColumn<double>("duration");
        QTest::addColumn<double>("pointLength");
        QTest::newRow("8 s") << 8.0 << 0.25;
        QTest::newRow("30 s, just as many") << 30.0 << 0.25;
        QTest::newRow("31 s, one too many") << 31.0 << 0.5;
        QTest::newRow("10 min") << 600.0 << 5.0;
        QTest::newRow("1 h") << 3600.0 << 30.0;
    }
    void noMorePointsThanPixels() {
        QFETCH(double, duration);
        QFETCH(double, pointLength);
        Timeline timeline{Seconds(duration)};
        const int intervals = static_cast<int>(duration / intervalLength.count());
        for (int i = 0; i < intervals; ++i) {
            Interval late = syntheticInterval(i, 1);
            late.begin += Seconds(i % 2 * 0.01); // no clock is quite on time
            late.end += Seconds((i + 1) % 2 * 0.01);
            timeline.add(late);
        }
        QVERIFY(timeline.points().size() <= std::size_t(Timeline::maxPoints));
        const TimelinePoint& first = timeline.points().front();
        QVERIFY(std::abs((first.end - first.begin).count() - pointLength) < 0.02);
        std::uint64_t ended = 0;
        for (const TimelinePoint& point : timeline.points())
            ended += point.ended;
        QCOMPARE(ended, std::uint64_t(intervals));
    }

    void breaksWhereNothingEnded_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("stalls");
        QTest::addColumn<QString>("runs");
        const auto row = [](const char* name, const char* pattern, const char* stalls,
                            const char* runs) {
            QTest::newRow(name) << QString::fromLatin1(pattern) << QString::fromLatin1(stalls)
                                << QString::fromLatin1(runs);
        };
        row("steady", "########", "", "8");
        row("three quarters of a second", "##...##", "", "4");
        row("a second", "##....##", "0.5-1.5 ", "2 2");
        row("from the start", "......##", "0-1.5 ", "2");
        row("till now", "##....", "0.5-1.5 ", "2");
        row("twice, a lone one between", "#....#.....##", "0.25-1.25 1.5-2.75 ", "1 1 2");
        row("all the time", "........", "0-2 ", "");
        row("only just begun", "..", "", "");
    }
    void breaksWhereNothingEnded() {
        QFETCH(QString, pattern);
        const Timeline timeline = timelineOf(pattern);
        QString stalls;
        for (const auto& stall : timeline.stalls())
            stalls += QStringLiteral("%1-%2 ").arg(stall.begin.count()).arg(stall.end.count());
        QTEST(stalls, "stalls");
        QStringList runs;
        for (const auto& run : timeline.unbrokenRuns())
            runs += QString::number(run.size());
        QTEST(runs.join(QLatin1Char(' ')), "runs");
    }

    void pointAtATime() {
        const Timeline timeline = timelineOf(QStringLiteral("####"));
        QCOMPARE(timeline.pointAt(Seconds(0)), &timeline.points()[0]);
        QCOMPARE(timeline.pointAt(Seconds(0.3)), &timeline.points()[1]);
        QCOMPARE(timeline.pointAt(Seconds(9)), &timeline.points()[3]);
    }
};

QUADRANT_TEST(TestTimeline)
#include "tst_timeline.moc"
