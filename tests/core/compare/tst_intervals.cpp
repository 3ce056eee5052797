// SPDX-License-Identifier: GPL-3.0-or-later
// Intervals against closed forms, against a textbook, and against how often they hold the truth.
#include "core/compare/block_length.h"
#include "core/compare/seconds_bootstrap.h"
#include "core/compare/student_t.h"
#include "core/compare/welch.h"
#include "tests/core/compare/synthetic.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace quadrant;

namespace {

std::size_t indexOf(const char* id) {
    const auto hasId = [id](const Figure& figure) { return figure.id == QLatin1String(id); };
    return static_cast<std::size_t>(std::find_if(figures().begin(), figures().end(), hasId) -
                                    figures().begin());
}

MeasuredSeconds measured(const synthetic::SecondsOf& seconds) {
    const EndpointRecord endpoint = synthetic::endpoint(seconds, {});
    return MeasuredSeconds({&endpoint});
}

Resamples resamples(const synthetic::SecondsOf& seconds, unsigned stream) {
    return {measured(seconds), stream};
}

double widthOf(const ConfidenceInterval& interval) {
    return interval.to - interval.from;
}

std::vector<double> autoregressive(std::size_t count, double correlation) {
    std::mt19937 random(7);
    std::normal_distribution<> normal;
    std::vector<double> series{normal(random)};
    while (series.size() < count)
        series.push_back(correlation * series.back() + normal(random));
    return series;
}

} // namespace

class TestIntervals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void studentsTIsThatOfTheTables_data() {
        QTest::addColumn<double>("tail");
        QTest::addColumn<double>("degrees");
        QTest::addColumn<double>("t");
        QTest::newRow("1") << 0.025 << 1.0 << 12.706;
        QTest::newRow("5") << 0.025 << 5.0 << 2.571;
        QTest::newRow("30") << 0.025 << 30.0 << 2.042;
        QTest::newRow("5 %, 10") << 0.05 << 10.0 << 1.812;
    }
    void studentsTIsThatOfTheTables() {
        QFETCH(double, tail);
        QFETCH(double, degrees);
        QFETCH(double, t);
        QVERIFY(std::abs(studentT(tail, degrees) - t) < 0.001);
    }

    /// Student's sleep data (Biometrika 6, 1908), of which R's t.test() gives this interval.
    void welchIsThatOfTheTextbook() {
        const std::vector<double> one{0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
        const std::vector<double> other{1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
        const auto interval = welchInterval(one, other);
        QVERIFY(interval);
        QVERIFY(std::abs(interval->from - -0.2054832) < 1e-6);
        QVERIFY(std::abs(interval->to - 3.3654832) < 1e-6);
    }

    void welchNeedsTwoOfEach() {
        QVERIFY(!welchInterval({1}, {1, 2}));
        QVERIFY(!welchInterval({1, 2}, {}));
        QCOMPARE(*welchInterval({1, 1}, {3, 3}), (ConfidenceInterval{2, 2}));
    }

    void blocksAreAsLongAsTheDependence() {
        QVERIFY(blockLength(autoregressive(300, 0)) <= 3);
        const std::size_t some = blockLength(autoregressive(300, 0.5));
        const std::size_t more = blockLength(autoregressive(300, 0.9));
        QVERIFY(some > 3);
        QVERIFY(more > some);
        QVERIFY(more <= 52); // 3 √n
    }

    void blocksOfShortOrConstantSeries_data() {
        QTest::addColumn<int>("count");
        QTest::newRow("none") << 0;
        QTest::newRow("one") << 1;
        QTest::newRow("two") << 2;
        QTest::newRow("eight") << 8;
        QTest::newRow("many") << 500;
    }
    void blocksOfShortOrConstantSeries() {
        QFETCH(int, count);
        QCOMPARE(blockLength(std::vector<double>(static_cast<std::size_t>(count), 3.0)),
                 std::size_t{1});
    }

    void figuresOfAllSecondsAreThoseOfTheSummary() {
        const auto seconds = synthetic::dependent(20, 0.5, 3);
        const EndpointRecord endpoint = synthetic::endpoint(seconds, {}, 2);
        const Summary whole = summarise(endpoint.totals, Millis(0));
        const MeasuredSeconds laidOut({&endpoint});
        const Summary all = laidOut.summary({{0, 12}, {12, 20}});
        QCOMPARE(all.requests, whole.requests);
        QCOMPARE(all.failures, whole.failures);
        QCOMPARE(all.requestsPerS, whole.requestsPerS);
        QCOMPARE(all.failuresPerS, whole.failuresPerS);
        QCOMPARE(all.meanMs, whole.meanMs);
        for (std::size_t i = 0; i < reportedPercentiles.size(); ++i)
            QCOMPARE(all.percentilesMs[i], whole.percentilesMs[i]);
    }

    void figuresOfSomeSecondsAreTheirsAlone() {
        const auto seconds = synthetic::dependent(20, 0.5, 3);
        const Summary some = measured(seconds).summary({{3, 5}, {3, 4}});
        const EndpointRecord alone = synthetic::endpoint({seconds[3], seconds[4], seconds[3]}, {});
        const Summary expected = summarise(alone.totals, Millis(0));
        QCOMPARE(some.requests, expected.requests);
        QCOMPARE(some.percentileMs(99), expected.percentileMs(99));
        QCOMPARE(some.percentileMs(50), expected.percentileMs(50));
    }

    void aLongRunHasUnitsOfSeveralSeconds() {
        const MeasuredSeconds laidOut = measured(synthetic::SecondsOf(1000, {1.0, 2.0}));
        QCOMPARE(laidOut.seconds(), std::size_t{1000});
        QCOMPARE(laidOut.units(), std::size_t{250});
        QCOMPARE(laidOut.summary({{0, 1}}).requests, std::uint64_t{8});
    }

    void theSameAgainHoldsZero() {
        const auto seconds = synthetic::dependent(60, 0.4, 1);
        const Resamples one = resamples(seconds, 0);
        const Resamples other = resamples(seconds, 1);
        for (const char* id : {"p50", "p95", "mean"}) {
            const Confidence confidence = confidenceBySeconds(indexOf(id), one, other);
            QVERIFY2(confidence.interval && confidence.interval->holds(0), id);
        }
        // And it is repeatable.
        QCOMPARE(*confidenceBySeconds(indexOf("p95"), one, other).interval,
                 *confidenceBySeconds(indexOf("p95"), resamples(seconds, 0), resamples(seconds, 1))
                      .interval);
    }

    void aShiftIsHeldAndExcludesZero() {
        const auto seconds = synthetic::dependent(60, 0.4, 1);
        const Resamples one = resamples(seconds, 0);
        const Resamples other = resamples(synthetic::scaled(seconds, 1.5), 1);
        for (const char* id : {"p50", "p95", "mean"}) {
            const auto interval = confidenceBySeconds(indexOf(id), one, other).interval;
            QVERIFY2(interval && interval->holds(50) && !interval->holds(0), id);
        }
    }

    void whatDependsOnWhatWentBeforeIsWider() {
        const auto seconds = synthetic::dependent(200, 0.9, 5);
        auto shuffled = seconds;
        std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(2));
        const auto width = [](const synthetic::SecondsOf& of) {
            return widthOf(
                *confidenceBySeconds(indexOf("mean"), resamples(of, 0), resamples(of, 1)).interval);
        };
        QVERIFY(width(seconds) > 1.5 * width(shuffled));
    }

    void aMissingIntervalHasAReason_data() {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("requestsEach");
        QTest::addColumn<QString>("figure");
        QTest::addColumn<int>("reason");
        const auto row = [](const char* name, int seconds, int requestsEach, const char* figure,
                            NoInterval reason) {
            QTest::newRow(name) << seconds << requestsEach << QString::fromLatin1(figure)
                                << static_cast<int>(reason);
        };
        row("too short", 7, 40, "p50", NoInterval::TooShort);
        row("an extreme", 20, 40, "max", NoInterval::Extreme);
        row("nothing above", 20, 40, "p99", NoInterval::TooFewEnded);
        row("nothing ended", 20, 0, "mean", NoInterval::TooFewEnded);
        row("nothing failed", 20, 40, "failures", NoInterval::NothingFailed);
        row("from 0", 20, 0, "rps", NoInterval::ZeroBaseline);
    }
    void aMissingIntervalHasAReason() {
        QFETCH(int, seconds);
        QFETCH(int, requestsEach);
        QFETCH(QString, figure);
        QFETCH(int, reason);
        const auto count = static_cast<std::size_t>(seconds);
        const Resamples one = resamples(synthetic::dependent(count, 0, 1, requestsEach), 0);
        const Resamples other = resamples(
            synthetic::dependent(count, 0, 2, figure == QLatin1String("rps") ? 40 : requestsEach),
            1);
        const Confidence confidence =
            confidenceBySeconds(indexOf(figure.toLatin1().constData()), one, other);
        QVERIFY(!confidence.interval);
        QVERIFY(confidence.missing);
        QCOMPARE(static_cast<int>(*confidence.missing), reason);
    }

    /// Of pairs whose seconds differ by chance alone about 95 % must hold 0.
    void coverageIsWhatIsSaid_data() {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<double>("correlation");
        QTest::addColumn<double>("least");
        QTest::newRow("independent") << 30 << 0.0 << 0.91;
        QTest::newRow("few and independent") << 8 << 0.0 << 0.90;
        QTest::newRow("dependent") << 60 << 0.5 << 0.88;
    }
    void coverageIsWhatIsSaid() {
        QFETCH(int, seconds);
        QFETCH(double, correlation);
        QFETCH(double, least);
        constexpr unsigned pairs = 100;
        const auto count = static_cast<std::size_t>(seconds);
        int held = 0;
        for (unsigned i = 0; i < pairs; ++i) {
            const auto interval =
                confidenceBySeconds(
                    indexOf("p50"),
                    resamples(synthetic::dependent(count, correlation, 2 * i + 1, 20), 2 * i),
                    resamples(synthetic::dependent(count, correlation, 2 * i + 2, 20), 2 * i + 1))
                    .interval;
            held += interval && interval->holds(0);
        }
        const double coverage = held / static_cast<double>(pairs);
        QVERIFY2(coverage >= least && coverage <= 0.995, qPrintable(QString::number(coverage)));
    }
};

QUADRANT_TEST(TestIntervals)
#include "tst_intervals.moc"
