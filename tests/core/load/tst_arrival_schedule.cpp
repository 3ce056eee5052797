// SPDX-License-Identifier: GPL-3.0-or-later
// When an open loop's requests are to start, for rates that change and for both kinds of arrivals.
#include "core/load/arrival_schedule.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cmath>

using namespace quadrant;

namespace {

using Changes = std::vector<std::pair<double, double>>; // from a second on, a rate

RateOverTime rateOf(const Changes& changes) {
    RateOverTime rate(changes.front().second);
    for (std::size_t i = 1; i < changes.size(); ++i)
        rate.change(Seconds(changes[i].first), changes[i].second);
    return rate;
}

std::vector<double> firstArrivals(ArrivalCursor cursor, std::size_t count) {
    std::vector<double> times;
    for (; times.size() < count; cursor.pass())
        times.push_back(cursor.next().count());
    return times;
}

} // namespace

class TestArrivalSchedule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void constantArrivals_data() {
        QTest::addColumn<Changes>("changes");
        QTest::addColumn<double>("first");
        QTest::addColumn<std::vector<double>>("expected");
        const auto row = [](const char* name, const Changes& changes, double first,
                            const std::vector<double>& expected) {
            QTest::newRow(name) << changes << first << expected;
        };
        row("at equal distances", {{0, 10}}, 0.5, {0.05, 0.15, 0.25, 0.35});
        row("a phase of its own", {{0, 10}}, 0.25, {0.025, 0.125, 0.225});
        row("faster from a change on", {{0, 1}, {1, 10}}, 0.5, {0.5, 1.05, 1.15, 1.25});
        row("slower from a change on", {{0, 10}, {0.1, 1}}, 0.5, {0.05, 0.6, 1.6});
        row("an arrival at the very change", {{0, 10}, {0.25, 1}}, 0.5, {0.05, 0.15, 0.25, 1.25});
        row("none for a while", {{0, 10}, {0.1, 0}, {5, 10}}, 0.5, {0.05, 5.05, 5.15});
        row("two changes between two arrivals", {{0, 1}, {0.75, 2}, {0.8, 4}}, 0.5,
            {0.5, 0.9625, 1.2125});
        row("a change at the start", {{0, 1}, {0, 10}}, 0.5, {0.05, 0.15});
    }
    void constantArrivals() {
        QFETCH(Changes, changes);
        QFETCH(double, first);
        QFETCH(std::vector<double>, expected);
        const RateOverTime rate = rateOf(changes);
        const auto times = firstArrivals({rate, {.first = first}}, expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY2(std::abs(times[i] - expected[i]) < 1e-9,
                     qPrintable(QString::number(times[i])));
    }

    void noneAtRateZero() {
        const RateOverTime rate(0);
        QCOMPARE(ArrivalCursor(rate, {}).next(), RateOverTime::never);
    }

    void aChangeHoldsForWhatHasNotCome() {
        RateOverTime rate(1);
        rate.change(Seconds(10), 5);
        ArrivalCursor cursor(rate, {.first = 0.5});
        cursor.pass();
        QCOMPARE(cursor.next(), Seconds(1.5));
        rate.change(Seconds(1), 100); // what was to hold from 10 s on no longer does
        QVERIFY(std::abs(cursor.next().count() - 1.005) < 1e-9);
        QCOMPARE(rate.at(Seconds(20)), 100.0);
        QCOMPARE(rate.at(Seconds(0.5)), 1.0);
    }

    void poissonArrivalsAreIndependent() {
        // Distances of mean 1 ÷ rate whose variance is the mean's square, and counts of variance as
        // of mean, to within five standard errors: the seed is fixed, so this holds or it does not.
        const RateOverTime rate(50);
        constexpr int count = 20'000;
        const auto times = firstArrivals({rate, {.poisson = true, .seed = 7}}, std::size_t{count});
        double sum = 0;
        double squares = 0;
        double before = 0;
        for (const double time : times) {
            sum += time - before;
            squares += (time - before) * (time - before);
            before = time;
        }
        const double mean = sum / count;
        QVERIFY(std::abs(mean - 0.02) < 5 * 0.02 / std::sqrt(count));
        const double variance = squares / count - mean * mean;
        QVERIFY(std::abs(variance / (0.02 * 0.02) - 1) < 5 * std::sqrt(8.0 / count));
    }

    void twoCursorsSeeTheSame() {
        RateOverTime rate(50);
        const ArrivalCursor::Kind kind{.poisson = true, .seed = 3};
        ArrivalCursor ahead(rate, kind);
        ArrivalCursor behind(rate, kind);
        std::vector<Seconds> seen;
        for (int i = 0; i < 100; ++i, ahead.pass())
            seen.push_back(ahead.next());
        rate.change(ahead.last(), 500);
        for (int i = 0; i < 100; ++i, ahead.pass())
            seen.push_back(ahead.next());
        for (const Seconds time : seen) {
            QCOMPARE(behind.next(), time);
            behind.pass();
        }
        QCOMPARE(behind.passed(), ahead.passed());
    }
};

QUADRANT_TEST(TestArrivalSchedule)
#include "tst_arrival_schedule.moc"
