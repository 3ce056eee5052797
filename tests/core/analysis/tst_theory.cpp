// SPDX-License-Identifier: GPL-3.0-or-later
// Predictions, against closed forms worked out by hand in the rows.
#include "core/analysis/theory.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cmath>

using namespace quadrant;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(quadrant::Mode)
Q_DECLARE_METATYPE(quadrant::Profile)
Q_DECLARE_METATYPE(quadrant::Ceiling)

namespace {

constexpr auto syncB = Mode::SyncBlocking;
constexpr auto syncN = Mode::SyncNonBlocking;
constexpr auto asyncB = Mode::AsyncBlocking;
constexpr auto asyncN = Mode::AsyncNonBlocking;

constexpr double infinite = std::numeric_limits<double>::infinity();

bool close(double figure, double expected) {
    return figure == expected || std::abs(figure - expected) <= 1e-9 * std::abs(expected);
}

/// Requests wait 1 s.
Scenario waiting(const Profile& profile, Millis think = {}) {
    Scenario scenario;
    scenario.io.wait = 1000ms;
    scenario.load.thinkTime = think;
    scenario.profile = profile;
    return scenario;
}

Profile withPool(int size, QueueOrder order = QueueOrder::Fifo) {
    Profile profile;
    profile.poolSize = size;
    profile.queueOrder = order;
    profile.pollInterval = 0ms;
    return profile;
}

Profile withCost(Millis cost, bool serialised, QueueOrder order = QueueOrder::Fifo) {
    Profile profile = withPool(40, order);
    profile.setupCost = cost;
    profile.setupCostSerialised = serialised;
    return profile;
}

Profile withLoops(int loops, Profile profile) {
    profile.loops = loops;
    return profile;
}

Profile withDownstream(Millis networkDelay, Millis timeout, Millis pollInterval = {}) {
    Profile profile = withPool(40);
    profile.networkDelay = networkDelay;
    profile.downstreamTimeout = timeout;
    profile.pollInterval = pollInterval;
    return profile;
}

} // namespace

class TestTheory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void steadyState_data() {
        QTest::addColumn<Mode>("mode");
        QTest::addColumn<Profile>("profile");
        QTest::addColumn<int>("users");
        QTest::addColumn<int>("thinkMs");
        QTest::addColumn<double>("requestsPerS");
        QTest::addColumn<double>("ceilingPerS");
        QTest::addColumn<Ceiling>("ceiling");
        QTest::addColumn<double>("latencyMs");

        const Profile plain = withPool(40);
        const Profile lifo = withPool(40, QueueOrder::Lifo);
        // The pool: 40 threads ÷ 1 s.
        QTest::newRow("pool: few users")
            << syncB << plain << 10 << 0 << 10.0 << 40.0 << Ceiling::Users << 1000.0;
        QTest::newRow("pool: just full")
            << syncB << plain << 40 << 0 << 40.0 << 40.0 << Ceiling::Pool << 1000.0;
        QTest::newRow("pool: 500 ÷ 40")
            << syncB << plain << 500 << 0 << 40.0 << 40.0 << Ceiling::Pool << 12500.0;
        QTest::newRow("pool: one thread")
            << syncB << withPool(1) << 10 << 0 << 1.0 << 1.0 << Ceiling::Pool << 10000.0;
        QTest::newRow("pool: thinking, few")
            << syncB << plain << 10 << 1000 << 5.0 << 40.0 << Ceiling::Users << 1000.0;
        QTest::newRow("pool: thinking, 500 ÷ 40 − 2.5")
            << syncB << plain << 500 << 2500 << 40.0 << 40.0 << Ceiling::Pool << 10000.0;
        // Newest first: whoever is answered sees an empty queue.
        QTest::newRow("lifo: full")
            << syncB << lifo << 500 << 0 << 40.0 << 40.0 << Ceiling::Pool << 1000.0;
        QTest::newRow("lifo: few users")
            << syncB << lifo << 10 << 0 << 10.0 << 40.0 << Ceiling::Users << 1000.0;
        QTest::newRow("lifo: no matter to a loop")
            << asyncB << lifo << 50 << 0 << 1.0 << 1.0 << Ceiling::Loop << 50000.0;
        // Polling looks every 20 ms, and is 10 ms late on average: 40 ÷ 1.01 s.
        const Profile polling = withDownstream(0ms, 0ms, 20ms);
        QTest::newRow("polling") << syncN << polling << 505 << 0 << 40 / 1.01 << 40 / 1.01
                                 << Ceiling::Pool << 505 * 1010.0 / 40;
        QTest::newRow("blocking doesn't poll")
            << syncB << polling << 500 << 0 << 40.0 << 40.0 << Ceiling::Pool << 12500.0;
        // 100 ms under one lock: 10/s, less than the 40 ÷ 1.1 s of the pool.
        QTest::newRow("lock") << syncB << withCost(100ms, true) << 500 << 0 << 10.0 << 10.0
                              << Ceiling::Lock << 50000.0;
        QTest::newRow("lock, lifo: 40 threads share 10/s")
            << syncB << withCost(100ms, true, QueueOrder::Lifo) << 500 << 0 << 10.0 << 10.0
            << Ceiling::Lock << 4000.0;
        QTest::newRow("lock, pool scarcer")
            << syncB << withCost(10ms, true) << 500 << 0 << 40 / 1.01 << 40 / 1.01 << Ceiling::Pool
            << 500 * 1010.0 / 40;
        // 100 ms of two cores: 20/s.
        QTest::newRow("processor") << syncB << withCost(100ms, false) << 500 << 0 << 20.0 << 20.0
                                   << Ceiling::Processor << 25000.0;
        // The loop: its own work alone, or the waiting too.
        QTest::newRow("delay server")
            << asyncN << plain << 500 << 0 << 500.0 << infinite << Ceiling::Users << 1000.0;
        QTest::newRow("delay server, thinking")
            << asyncN << plain << 500 << 1000 << 250.0 << infinite << Ceiling::Users << 1000.0;
        QTest::newRow("loop: 1 ÷ 20 ms") << asyncN << withCost(20ms, false) << 500 << 0 << 50.0
                                         << 50.0 << Ceiling::Loop << 10000.0;
        QTest::newRow("loop: the lock is its own") << asyncN << withCost(20ms, true) << 500 << 0
                                                   << 50.0 << 50.0 << Ceiling::Loop << 10000.0;
        QTest::newRow("loop: few users") << asyncN << withCost(20ms, true) << 10 << 0 << 10 / 1.02
                                         << 50.0 << Ceiling::Users << 1020.0;
        QTest::newRow("blocked loop")
            << asyncB << plain << 500 << 0 << 1.0 << 1.0 << Ceiling::Loop << 500'000.0;
        QTest::newRow("blocked loop, one user")
            << asyncB << plain << 1 << 0 << 1.0 << 1.0 << Ceiling::Loop << 1000.0;
        QTest::newRow("blocked loop, cost too") << asyncB << withCost(250ms, false) << 100 << 0
                                                << 0.8 << 0.8 << Ceiling::Loop << 125'000.0;
        // Several loops: each blocks for itself, but they share cores and lock.
        QTest::newRow("4 loops block: 4 ÷ 1 s") << asyncB << withLoops(4, plain) << 500 << 0 << 4.0
                                                << 4.0 << Ceiling::Loop << 125'000.0;
        QTest::newRow("4 loops, 3 users")
            << asyncB << withLoops(4, plain) << 3 << 0 << 3.0 << 4.0 << Ceiling::Users << 1000.0;
        QTest::newRow("2 loops on 2 cores: 2 ÷ 20 ms")
            << asyncN << withLoops(2, withCost(20ms, false)) << 500 << 0 << 100.0 << 100.0
            << Ceiling::Loop << 5000.0;
        QTest::newRow("4 loops on 2 cores: 2 ÷ 20 ms")
            << asyncN << withLoops(4, withCost(20ms, false)) << 500 << 0 << 100.0 << 100.0
            << Ceiling::Processor << 5000.0;
        QTest::newRow("2 loops, one lock: 1 ÷ 20 ms")
            << asyncN << withLoops(2, withCost(20ms, true)) << 500 << 0 << 50.0 << 50.0
            << Ceiling::Lock << 10000.0;
        QTest::newRow("40 loops block and burn on 2 cores")
            << asyncB << withLoops(40, withCost(250ms, false)) << 400 << 0 << 8.0 << 8.0
            << Ceiling::Processor << 50'000.0;
        QTest::newRow("loops are no pool")
            << syncB << withLoops(4, plain) << 500 << 0 << 40.0 << 40.0 << Ceiling::Pool << 12500.0;
        // The downstream: 1 s + 600 ms, or what the time-out leaves of it.
        QTest::newRow("network delay") << syncB << withDownstream(600ms, 0ms) << 400 << 0 << 25.0
                                       << 25.0 << Ceiling::Pool << 16000.0;
        QTest::newRow("time-out") << syncB << withDownstream(600ms, 500ms) << 400 << 0 << 80.0
                                  << 80.0 << Ceiling::Pool << 5000.0;
        QTest::newRow("time-out that never comes") << syncB << withDownstream(600ms, 2000ms) << 400
                                                   << 0 << 25.0 << 25.0 << Ceiling::Pool << 16000.0;
    }

    void steadyState() {
        QFETCH(Mode, mode);
        QFETCH(Profile, profile);
        QFETCH(int, users);
        QFETCH(int, thinkMs);
        QFETCH(double, requestsPerS);
        QFETCH(double, ceilingPerS);
        QFETCH(Ceiling, ceiling);
        QFETCH(double, latencyMs);
        const auto predicted = predict(waiting(profile, Millis(thinkMs)), mode, users, 2);
        QVERIFY(predicted.has_value());
        QVERIFY(close(predicted->requestsPerS, requestsPerS));
        QVERIFY(close(predicted->ceilingPerS, ceilingPerS));
        QVERIFY(predicted->ceiling == ceiling);
        QVERIFY2(close(predicted->latency->count(), latencyMs),
                 qPrintable(QString::number(predicted->latency->count())));
        QVERIFY(!predicted->grows);
    }

    void openLoop_data() {
        QTest::addColumn<Mode>("mode");
        QTest::addColumn<Profile>("profile");
        QTest::addColumn<double>("rate");
        QTest::addColumn<int>("maxConnections");
        QTest::addColumn<bool>("poisson");
        QTest::addColumn<double>("requestsPerS");
        QTest::addColumn<Ceiling>("ceiling");
        QTest::addColumn<double>("latencyMs"); // 0: none is predicted
        QTest::addColumn<bool>("grows");

        const Profile plain = withPool(40);
        // Requests wait 1 s: 40 threads serve 40/s, the loop that blocks 1/s.
        QTest::newRow("below the pool's ceiling") << syncB << plain << 30.0 << 1000 << false << 30.0
                                                  << Ceiling::Arrivals << 1000.0 << false;
        QTest::newRow("at it") << syncB << plain << 40.0 << 1000 << false << 40.0 << Ceiling::Pool
                               << 1000.0 << false;
        QTest::newRow("above it") << syncB << plain << 41.0 << 1000 << false << 40.0
                                  << Ceiling::Pool << 0.0 << true;
        QTest::newRow("lifo grows as well")
            << syncB << withPool(40, QueueOrder::Lifo) << 41.0 << 1000 << false << 40.0
            << Ceiling::Pool << 0.0 << true;
        QTest::newRow("blocked loop")
            << asyncB << plain << 2.0 << 1000 << false << 1.0 << Ceiling::Loop << 0.0 << true;
        QTest::newRow("loop that works 20 ms")
            << asyncN << withCost(20ms, false) << 40.0 << 1000 << false << 40.0 << Ceiling::Arrivals
            << 1020.0 << false;
        QTest::newRow("delay server") << asyncN << plain << 900.0 << 1000 << false << 900.0
                                      << Ceiling::Arrivals << 1000.0 << false;
        QTest::newRow("too few connections: C ÷ S") << asyncN << plain << 50.0 << 20 << false
                                                    << 20.0 << Ceiling::Connections << 0.0 << true;
        QTest::newRow("fewer connections than threads")
            << syncB << plain << 30.0 << 20 << false << 20.0 << Ceiling::Connections << 0.0 << true;
        QTest::newRow("poisson: now and then a queue")
            << syncB << plain << 30.0 << 1000 << true << 30.0 << Ceiling::Arrivals << 0.0 << false;
        QTest::newRow("poisson: nothing to queue for")
            << asyncN << plain << 900.0 << 2000 << true << 900.0 << Ceiling::Arrivals << 1000.0
            << false;
        QTest::newRow("poisson: now and then no connection is free")
            << asyncN << plain << 900.0 << 1000 << true << 900.0 << Ceiling::Arrivals << 0.0
            << false;
    }

    void openLoop() {
        QFETCH(Mode, mode);
        QFETCH(Profile, profile);
        QFETCH(double, rate);
        QFETCH(int, maxConnections);
        QFETCH(bool, poisson);
        QFETCH(double, requestsPerS);
        QFETCH(Ceiling, ceiling);
        QFETCH(double, latencyMs);
        Scenario scenario = waiting(profile, 500ms); // no user thinks: there are none
        scenario.load.maxConnections = maxConnections;
        scenario.load.arrivals = poisson ? Arrivals::Poisson : Arrivals::Constant;
        const auto predicted = predictOpen(scenario, mode, rate, 2);
        QVERIFY(predicted.has_value());
        QVERIFY(close(predicted->requestsPerS, requestsPerS));
        QVERIFY(predicted->ceiling == ceiling);
        QCOMPARE(predicted->latency.has_value(), latencyMs > 0);
        QVERIFY(close(predicted->latency.value_or(Millis(0)).count(), latencyMs));
        QTEST(predicted->grows, "grows");
    }

    /// N = X (R + Z), whatever the settings: in a fifo queue nobody is left out.
    void littlesLawHolds_data() {
        QTest::addColumn<Mode>("mode");
        QTest::addColumn<int>("users");
        for (const Mode mode : allModes) {
            for (const int users : {1, 7, 40, 41, 500, 5000})
                QTest::addRow("%s, %d", qPrintable(modeId(mode)), users) << mode << users;
        }
    }

    void littlesLawHolds() {
        QFETCH(Mode, mode);
        QFETCH(int, users);
        const Scenario scenario = waiting(withCost(15ms, true), 300ms);
        const auto predicted = predict(scenario, mode, users, 2);
        QVERIFY(predicted.has_value());
        const Seconds cycle = *predicted->latency + scenario.load.thinkTime;
        QVERIFY(close(predicted->requestsPerS * cycle.count(), users));
    }

    void onlyWhatIsKnownIsPredicted() {
        Scenario scenario = waiting(withPool(40));
        scenario.io.kind = IoKind::None;
        QVERIFY(!predict(scenario, asyncN, 500, 2));
        QVERIFY(!predict(scenario, syncB, 500, 2));
        scenario.profile.setupCost = 20ms;
        QVERIFY(close(predict(scenario, asyncB, 500, 2)->requestsPerS, 50));
        QVERIFY(close(predict(scenario, syncB, 500, 2)->requestsPerS, 100));
        QVERIFY(!predict(scenario, asyncB, 0, 2)); // nobody is there
        scenario = waiting(withPool(40));
        scenario.io.wait = 0ms;
        QVERIFY(!predict(scenario, syncN, 500, 2));
        QVERIFY(!predictOpen(scenario, syncN, 500, 2));
    }

    /// The watchdog restarts a loop; what is predicted is the loop without it.
    void theWatchdogIsLeftOut() {
        Profile watched = withPool(40);
        watched.watchdog = 30s;
        const auto with = predict(waiting(watched), asyncB, 500, 2);
        const auto without = predict(waiting(withPool(40)), asyncB, 500, 2);
        QCOMPARE(with->requestsPerS, without->requestsPerS);
        QVERIFY(with->latency == without->latency);
    }
};

QUADRANT_TEST(TestTheory)
#include "tst_theory.moc"
