// SPDX-License-Identifier: GPL-3.0-or-later
// Open loops against real servers: the rate is kept whatever becomes of the requests, and a server
// that stalls shows in the response times, while the service times hide it.
#include "tests/core/load/load_run.h"
#include "tests/support/scripted_server.h"
#include "tests/support/test_main.h"

#include <cmath>

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

const std::string ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

LoadPlan openPlan(std::uint16_t port, double rate, Seconds duration, int connections = 100) {
    LoadPlan plan = loopbackPlan(port, 1, duration, 0ms);
    plan.rate = rate;
    plan.maxConnections = connections;
    return plan;
}

std::uint64_t started(const TargetResult& result) {
    return result.totals.started;
}

/// What became of all that was intended.
void compareBooks(const TargetResult& result) {
    const Totals& totals = result.totals;
    QCOMPARE(totals.started + totals.missed, totals.intended);
    QCOMPARE(result.succeeded() + result.failed() + totals.unfinished, totals.started);
    QCOMPARE(totals.startLateness.count() + totals.waited, totals.started);
    QCOMPARE(totals.serviceTimes.count(), result.succeeded() + result.failed());
}

double shareAbove(const Histogram& histogram, std::chrono::microseconds time) {
    return static_cast<double>(histogram.countAbove(time.count())) /
           static_cast<double>(histogram.count());
}

} // namespace

class TestOpenLoop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asManyAsTheRateSays_data() {
        QTest::addColumn<int>("threads");
        QTest::addColumn<bool>("poisson");
        QTest::newRow("constant") << 1 << false;
        QTest::newRow("constant, two threads") << 2 << false;
        QTest::newRow("poisson") << 1 << true;
        QTest::newRow("poisson, two threads") << 2 << true;
    }
    void asManyAsTheRateSays() {
        QFETCH(int, threads);
        QFETCH(bool, poisson);
        ScriptedServer server(ScriptedServer::answering(ok));
        LoadPlan plan = openPlan(server.port(), 400, 500ms);
        plan.threads = threads;
        plan.poisson = poisson;
        const TargetResult result = runLoad(plan).at(0);
        compareBooks(result);
        QCOMPARE(result.failed(), 0U);
        const auto intended = static_cast<double>(result.totals.intended);
        // Constant: exactly. Poisson: mean and variance are 200; the seed is fixed.
        QVERIFY2(std::abs(intended - 200) <= (poisson ? 5 * std::sqrt(200) : 0),
                 qPrintable(QString::number(intended)));
        QCOMPARE(result.intervals.back().askedRate, 400.0);
    }

    void oneConnectionAtATimeDoesForAFastServer() {
        ScriptedServer server(ScriptedServer::answering(ok));
        const TargetResult result = runLoad(openPlan(server.port(), 50, 400ms)).at(0);
        QCOMPARE(result.totals.intended, 20U);
        QVERIFY(server.connections() < 20); // free ones are used again
    }

    void whatFindsNoConnectionWaits() {
        ScriptedServer server([](ScriptedConnection& connection) {
            while (connection.readRequest())
                connection.pause(1min); // never answers
        });
        const TargetResult result = runLoad(openPlan(server.port(), 100, 300ms, 4)).at(0);
        compareBooks(result);
        QCOMPARE(result.totals.intended, 30U);
        QCOMPARE(started(result), 4U);
        QCOMPARE(result.totals.unfinished, 4U);
        QCOMPARE(result.totals.missed, 26U);
        QCOMPARE(result.intervals.back().arrived.waiting, 26);
        // All thirty have an age, those that never started, too: from 5 to 295 ms.
        QCOMPARE(result.totals.unfinishedAges.count(), 30U);
        QCOMPARE(result.totals.unfinishedAges.maxUs(), 295'000);
        QCOMPARE(result.totals.unfinishedAges.minUs(), 5'000);
    }

    /// 200 ms in every second the server answers nobody. With a rate λ over one connection and a
    /// service time s of its own, an arrival u into the stall waits for its rest and for the
    /// service of those before it: 0.2 − u (1 − λ s). So a response takes longer than x with
    /// probability (0.2 − x) ÷ (1 − λ s) per second, while a service does only where the stall
    /// began under it: once a second, of λ.
    void aStallShowsInResponseTimesAndHidesInServiceTimes() {
        constexpr double rate = 300;
        constexpr Seconds period = 1s;
        constexpr Seconds stall = 200ms;
        const TimePoint zero = Clock::now();
        ScriptedServer server([&](ScriptedConnection& connection) {
            while (connection.readRequest()) {
                const Seconds since = Clock::now() - zero;
                const double inPeriod = std::fmod(since.count(), period.count());
                if (inPeriod < stall.count())
                    connection.pause(std::chrono::duration_cast<std::chrono::milliseconds>(
                        stall - Seconds(inPeriod) + 1ms));
                connection.send(ok);
            }
        });
        const TargetResult result = runLoad(openPlan(server.port(), rate, 3s, 1)).at(0);
        compareBooks(result);
        const Histogram& responses = result.totals.succeeded;
        const Histogram& services = result.totals.serviceTimes;
        const double service = static_cast<double>(services.percentileUs(50)) / 1e6;
        for (const auto x : {50ms, 100ms, 150ms}) {
            const double expected = Seconds(stall - x).count() / (1 - rate * service);
            const double seen = shareAbove(responses, x);
            QVERIFY2(std::abs(seen - expected) < 0.05,
                     qPrintable(QStringLiteral("%1 of responses over %2 ms, not %3")
                                    .arg(seen)
                                    .arg(x.count())
                                    .arg(expected)));
            QVERIFY2(shareAbove(services, x) <= 2 / rate,
                     qPrintable(QString::number(shareAbove(services, x))));
        }
        const OpenSummary open = *summarise(result.totals, 0ms).open;
        const double ninetieth = 4; // its place among reportedPercentiles
        QVERIFY(responses.percentileUs(90) > 20 * 1000 * open.serviceMs[ninetieth] / 1000);
    }

    void targetsHaveTheirShares() {
        ScriptedServer server(ScriptedServer::answering(ok));
        LoadPlan plan = openPlan(server.port(), 200, 500ms);
        plan.targets.push_back(loopbackTarget(server.port(), "/other"));
        plan.usersPerTarget = {3, 1};
        const auto results = runLoad(plan);
        QCOMPARE(results.at(0).totals.intended, 75U);
        QCOMPARE(results.at(1).totals.intended, 25U);
    }

    void aRefusedConnectionEndsEachRequestOnce() {
        RefusedPort refused;
        const TargetResult result = runLoad(openPlan(refused.port(), 200, 200ms, 3)).at(0);
        compareBooks(result);
        QCOMPARE(result.totals.intended, 40U);
        QCOMPARE(result.failed(FailureKind::ConnectRefused), result.failed());
        QCOMPARE(result.succeeded(), 0U);
        // The end may come while a connection waits to be refused, as with any other request.
        QVERIFY2(result.failed() + 3 >= started(result),
                 qPrintable(QString::number(result.failed())));
    }

    void aConnectionThatTheServerClosesIsReplaced() {
        ScriptedServer server([](ScriptedConnection& connection) {
            if (connection.readRequest())
                connection.sendAndShutDown(ok);
        });
        const TargetResult result = runLoad(openPlan(server.port(), 100, 300ms, 2)).at(0);
        compareBooks(result);
        QCOMPARE(result.failed(), 0U);
        QVERIFY(server.connections() >= static_cast<int>(result.succeeded()));
    }

    void theWarmUpIsLeftOut() {
        ScriptedServer server(ScriptedServer::answering(ok));
        LoadPlan plan = openPlan(server.port(), 100, 500ms);
        plan.warmUp = 200ms;
        const TargetResult result = runLoad(plan).at(0);
        QCOMPARE(result.totals.intended, 30U);
    }
};

QUADRANT_TEST(TestOpenLoop)
#include "tst_open_loop.moc"
