// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/loop_probe.h"

#include "core/base/processor_time.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

constexpr TimePoint zero{};

bool near(Millis actual, double expected) {
    return std::abs(actual.count() - expected) < 1e-6;
}

void burn(std::chrono::nanoseconds time) {
    for (const auto until = processorTime() + time; processorTime() < until;) {
    }
}

} // namespace

class TestLoopProbe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beats_data();
    void beats();
    void stallGrowsWhileItLasts();
    void stallCountsOnce();
    void quietBeforeAndAfter();
    void betweenTwoBeats();
    void silence();
    void anotherLoop();
    void newestPulseCounts();
    void aThreadThatWaitsDoesNotRun();
    void busyUnlessItWaits();
};

void TestLoopProbe::beats_data() {
    QTest::addColumn<std::vector<int>>("beatsAt"); // ms; the first is due at 10
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("worst");

    using Times = std::vector<int>;
    QTest::newRow("all in time") << Times{10, 20, 30} << 0.0 << 0.0;
    QTest::newRow("all a little late") << Times{12, 24, 36} << 2.0 << 2.0;
    QTest::newRow("early is not late") << Times{9, 18} << 0.0 << 0.0;
    QTest::newRow("one late") << Times{10, 26, 36} << 2.0 << 6.0;
    // Due at 10, came at 45: 10, 20 and 30 ms late for the three it swallowed, 35 for itself.
    QTest::newRow("a stall") << Times{45} << 95.0 / 4 << 35.0;
    // (10 + 20 + … + 990 + 1000 + 1000 for itself) / 101
    QTest::newRow("a long stall") << Times{1010} << 51500.0 / 101 << 1000.0;
}

void TestLoopProbe::beats() {
    QFETCH(std::vector<int>, beatsAt);
    QFETCH(double, mean);
    QFETCH(double, worst);

    LagMeter meter(10ms);
    meter.begin(zero);
    TimePoint last = zero;
    for (const int at : beatsAt)
        meter.beat(last = zero + std::chrono::milliseconds(at));
    const LoopLag lag = meter.take(last);
    QVERIFY2(near(lag.mean, mean), qPrintable(QString::number(lag.mean.count())));
    QVERIFY2(near(lag.worst, worst), qPrintable(QString::number(lag.worst.count())));
    QVERIFY(near(lag.now, 0));
}

void TestLoopProbe::stallGrowsWhileItLasts() {
    LagMeter meter(10ms);
    meter.begin(zero);
    Millis lastMean{0};
    for (int at = 250; at <= 2000; at += 250) {
        const LoopLag lag = meter.take(zero + std::chrono::milliseconds(at));
        QVERIFY(near(lag.worst, at - 10));
        QVERIFY(near(lag.now, at - 10));
        QVERIFY(lag.mean > lastMean);
        QVERIFY(near(meter.lag(zero + std::chrono::milliseconds(at)), at - 10));
        lastMean = lag.mean;
    }
}

/// Cut into intervals, a stall has the mean that it has in one piece.
void TestLoopProbe::stallCountsOnce() {
    LagMeter whole(10ms);
    LagMeter cut(10ms);
    whole.begin(zero);
    cut.begin(zero);
    const LoopLag first = cut.take(zero + 510ms); // 50 missed beats
    whole.beat(zero + 1010ms);
    cut.beat(zero + 1010ms);
    const LoopLag second = cut.take(zero + 1010ms); // 50 more, and the beat
    QVERIFY(
        near((first.mean * 50 + second.mean * 51) / 101, whole.take(zero + 1010ms).mean.count()));
    QVERIFY(near(second.worst, 1000));
}

void TestLoopProbe::quietBeforeAndAfter() {
    LagMeter meter(10ms);
    QVERIFY(near(meter.take(zero + 1h).worst, 0));
    meter.begin(zero + 1h);
    meter.beat(zero + 1h + 30ms);
    meter.end();
    QVERIFY(near(meter.take(zero + 2h).worst, 20)); // what was measured isn't lost
    const LoopLag lag = meter.take(zero + 3h);
    QVERIFY(near(lag.worst, 0));
    QVERIFY(near(lag.now, 0));
    QVERIFY(near(lag.mean, 0));
}

void TestLoopProbe::betweenTwoBeats() {
    LagMeter meter(10ms);
    meter.begin(zero);
    meter.beat(zero + 13ms);
    meter.take(zero + 13ms);
    const LoopLag lag = meter.take(zero + 15ms); // nothing was due meanwhile
    QVERIFY(near(lag.mean, 3));
    QVERIFY(near(lag.now, 0));
}

void TestLoopProbe::silence() {
    LagMeter meter(10ms);
    QVERIFY(near(meter.silence(zero + 1h), 0));
    meter.begin(zero);
    QVERIFY(near(meter.silence(zero + 7ms), 7));
    meter.beat(zero + 500ms);
    QVERIFY(near(meter.silence(zero + 530ms), 30));
    meter.end();
    QVERIFY(near(meter.silence(zero + 1h), 0));
}

/// One takes over from another that is blocked: it begins anew, but the stall was.
void TestLoopProbe::anotherLoop() {
    LagMeter meter(10ms);
    meter.begin(zero);
    meter.begin(zero + 1010ms);
    QVERIFY(near(meter.silence(zero + 1012ms), 2));
    const LoopLag lag = meter.take(zero + 1012ms);
    QVERIFY(near(lag.worst, 1000));
    QVERIFY(near(lag.mean, 505));
    QVERIFY(near(lag.now, 0));
}

void TestLoopProbe::newestPulseCounts() {
    LoopProbe probe;
    auto old = std::make_unique<LoopPulse>(probe);
    {
        const LoopPulse pulse(probe);
        QTRY_VERIFY(probe.silence() >= 50ms);
        old->beat();
        QVERIFY(probe.silence() >= 50ms);
        old.reset();
        QVERIFY(probe.silence() >= 50ms);
    }
    QVERIFY(probe.silence() == 0ms);
}

void TestLoopProbe::aThreadThatWaitsDoesNotRun() {
    LoopProbe probe;
    QVERIFY(probe.time(Clock::now()).processor == 0ms); // there is no loop
    const LoopPulse pulse(probe);
    const auto before = probe.time(Clock::now()).processor;
    burn(50ms);
    const auto burnt = probe.time(Clock::now()).processor;
    QVERIFY(burnt - before >= 50ms);

    QTRY_VERIFY(probe.silence() >= 300ms);
    QVERIFY(probe.time(Clock::now()).processor - burnt < 150ms);
}

/// What it runs between going to wait and telling that it works was work.
void TestLoopProbe::busyUnlessItWaits() {
    LoopProbe probe;
    const auto busy = [&probe] { return probe.time(Clock::now()).busy; };
    QVERIFY(busy() == 0ms);
    LoopPulse pulse(probe);
    QTRY_VERIFY(busy() >= 20ms);
    pulse.waits();
    const auto atWait = busy();
    burn(20ms);
    QVERIFY(busy() == atWait);
    pulse.works();
    QVERIFY(busy() >= atWait + 20ms);

    pulse.waits();
    const auto atRest = busy();
    QTRY_VERIFY(probe.silence() >= 300ms);
    QVERIFY(busy() == atRest);
    const LoopPulse next(probe);
    pulse.works(); // too late: it doesn't count any more
    pulse.waits();
    const auto taken = busy();
    QTRY_VERIFY(busy() >= taken + 20ms);
}

QUADRANT_TEST(TestLoopProbe)
#include "tst_loop_probe.moc"
