// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/threshold_watch.h"
#include "core/scenario/threshold_parser.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cmath>

using namespace quadrant;

namespace {

using State = ThresholdOutcome::State;

/// Requests that follow each other in quarters of a second, judged as a run would.
class Watched {
public:
    explicit Watched(const QString& threshold) {
        const auto read = parseThreshold(threshold);
        if (read)
            m_scenario.thresholds = {read.value()};
        m_watch.emplace(m_scenario, QStringLiteral("sync-blocking"));
    }

    /// A latency of 0 stands for nothing that ended.
    Watched& quarters(int count, int latencyMs, Millis loopLag = Millis(0), bool warmUp = false) {
        for (; count > 0; --count) {
            Histogram latencies;
            if (latencyMs > 0)
                latencies.record(latencyMs * 1000);
            Interval interval;
            interval.begin = m_end;
            interval.end = m_end += Seconds(0.25);
            interval.warmUp = warmUp;
            interval.succeeded = latencies.drain();
            ServerSample sample;
            sample.loopLagWorst = loopLag;
            m_totals.add(interval);
            m_watch->add({{interval}, sample, 0, {}}, summarise(m_totals, Millis(0)));
        }
        return *this;
    }
    /// So many were in flight when the load ended.
    Watched& leave(int count, int ageMs) {
        Histogram ages;
        for (int i = 0; i < count; ++i)
            ages.record(ageMs * 1000);
        Interval last;
        last.begin = last.end = m_end;
        last.unfinished = static_cast<std::uint64_t>(count);
        last.unfinishedAges = ages.drain();
        m_totals.add(last);
        return *this;
    }
    Watched& end() {
        m_watch->end(summarise(m_totals, Millis(0)));
        return *this;
    }
    const ThresholdOutcome& outcome() const { return m_watch->outcomes().at(0); }

private:
    Scenario m_scenario;
    std::optional<ThresholdWatch> m_watch;
    Totals m_totals;
    Seconds m_end{0};
};

} // namespace

class TestThresholdWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWholeIsWhatItIsNow() {
        Watched watched(QStringLiteral("mean < 15 ms"));
        watched.quarters(3, 20);
        QCOMPARE(watched.outcome().state, State::NotJudged); // less than a second
        watched.quarters(1, 20);
        QCOMPARE(watched.outcome().state, State::Broken);
        QCOMPARE(watched.outcome().value, std::optional(20.0));
        watched.quarters(8, 5);
        QCOMPARE(watched.outcome().state, State::Held);
        QCOMPARE(watched.outcome().value, std::optional(10.0));
    }

    /// Those who were answered were answered soon; half of all were still waiting.
    void whoNeverCameBackCounts_data() {
        QTest::addColumn<QString>("threshold");
        QTest::addColumn<State>("state");
        QTest::addColumn<double>("atLeast"); ///< 0: what ended says it all
        QTest::newRow("percentile") << "p99 < 1 s" << State::Broken << 4000.0;
        QTest::newRow("maximum") << "max <= 1 s" << State::Broken << 4000.0;
        QTest::newRow("half of them") << "p50 < 1 s" << State::Held << 0.0;
        QTest::newRow("mean") << "mean < 1 s" << State::Held << 0.0;
        QTest::newRow("that is to be high") << "p99 > 10 ms" << State::Held << 0.0;
        QTest::newRow("a rate") << "rps > 1" << State::Held << 0.0;
    }
    void whoNeverCameBackCounts() {
        QFETCH(QString, threshold);
        QFETCH(double, atLeast);
        Watched watched(threshold);
        watched.quarters(20, 20).leave(15, 4000).end();
        const ThresholdOutcome& outcome = watched.outcome();
        QTEST(outcome.state, "state");
        QCOMPARE(outcome.lowerBound, atLeast > 0);
        if (atLeast > 0) // to the histogram's precision
            QVERIFY2(std::abs(*outcome.value - atLeast) < 5, QByteArray::number(*outcome.value));
    }

    void whatIsShortIsJudgedAtItsEnd() {
        Watched watched(QStringLiteral("max < 15 ms"));
        QCOMPARE(watched.quarters(2, 20).end().outcome().state, State::Broken);
    }

    void ofAWindowOnceIsEnough() {
        Watched watched(QStringLiteral("mean < 15 ms over 1 s"));
        watched.quarters(3, 20);
        QCOMPARE(watched.outcome().state, State::NotJudged);
        watched.quarters(1, 20).quarters(20, 5);
        QCOMPARE(watched.outcome().state, State::Broken);
        QCOMPARE(watched.outcome().brokenAt, Seconds(1));
        QCOMPARE(watched.outcome().worst, std::optional(20.0));
        QCOMPARE(watched.outcome().value, std::optional(5.0));
        QCOMPARE(watched.end().outcome().state, State::Broken);
    }

    /// One slow quarter among four is 11.25 ms on average, two are 17.5.
    void aWindowSlides() {
        Watched watched(QStringLiteral("mean < 15 ms over 1 s"));
        watched.quarters(4, 5).quarters(1, 30).quarters(4, 5).quarters(1, 30).quarters(4, 5);
        QCOMPARE(watched.outcome().state, State::Held);
        QCOMPARE(watched.outcome().worst, std::optional(11.25));
        watched.quarters(2, 30);
        QCOMPARE(watched.outcome().state, State::Broken);
        QCOMPARE(watched.outcome().brokenAt, Seconds(4));
    }

    /// A run that is scaled may have such.
    void aWindowIsNoShorterThanAQuarter() {
        Watched watched(QStringLiteral("mean < 15 ms over 0.05 s"));
        watched.quarters(4, 5);
        QCOMPARE(watched.outcome().state, State::Held);
        QCOMPARE(watched.outcome().worst, std::optional(5.0));
        watched.quarters(1, 20);
        QCOMPARE(watched.outcome().state, State::Broken);
    }

    void nothingThatEndedIsTheWorst() {
        Watched watched(QStringLiteral("mean < 15 ms over 0.5 s"));
        watched.quarters(4, 5).quarters(2, 0).quarters(4, 20);
        QCOMPARE(watched.outcome().state, State::Broken);
        QCOMPARE(watched.outcome().brokenAt, Seconds(1.5));
        QVERIFY(!watched.outcome().worst);
    }

    void aServerThatAnswersNobodyIsNoPass_data() {
        QTest::addColumn<QString>("threshold");
        QTest::newRow("whole") << "p99 < 1 s";
        QTest::newRow("window") << "p99 < 1 s over 1 s";
        QTest::newRow("failures") << "failures < 100 % over 1 s";
    }
    void aServerThatAnswersNobodyIsNoPass() {
        QFETCH(QString, threshold);
        Watched watched(threshold);
        watched.quarters(8, 0).end();
        QCOMPARE(watched.outcome().state, State::Broken);
        QVERIFY(!watched.outcome().value);
    }

    void aGaugeIsWhatItWasAtMost() {
        Watched whole(QStringLiteral("loop lag < 50 ms"));
        Watched window(QStringLiteral("loop lag < 50 ms over 0.5 s"));
        for (Watched* watched : {&whole, &window})
            watched->quarters(4, 5, Millis(10)).quarters(1, 5, Millis(60)).quarters(4, 5).end();
        QCOMPARE(whole.outcome().state, State::Broken);
        QCOMPARE(whole.outcome().value, std::optional(60.0));
        QCOMPARE(window.outcome().state, State::Broken);
        QCOMPARE(window.outcome().brokenAt, Seconds(1.25));
        QCOMPARE(window.outcome().value, std::optional(0.0));
    }

    void theWarmUpIsLeftOut() {
        Watched watched(QStringLiteral("max < 15 ms over 1 s"));
        watched.quarters(8, 100, Millis(0), true);
        QCOMPARE(watched.outcome().state, State::NotJudged);
        watched.quarters(3, 5);
        QCOMPARE(watched.outcome().state, State::NotJudged);
        watched.quarters(1, 5).end();
        QCOMPARE(watched.outcome().state, State::Held);
    }

    void onlyItsOwn() {
        QVERIFY(ThresholdWatch({}, {}).outcomes().empty());
        Scenario scenario;
        for (const char* text : {"p99 < 1 s", "sync-blocking: p50 < 1 s", "other: p50 < 1 s"})
            scenario.thresholds.push_back(parseThreshold(QLatin1String(text)).value());
        const ThresholdWatch watch(scenario, QStringLiteral("sync-blocking"));
        QCOMPARE(watch.outcomes().size(), std::size_t{2});
        QCOMPARE(toText(watch.outcomes()[1].threshold),
                 scenario.thresholds[1].endpoint + QStringLiteral(": p50 < 1000 ms"));
    }
};

QUADRANT_TEST(TestThresholdWatch)
#include "tst_threshold_watch.moc"
