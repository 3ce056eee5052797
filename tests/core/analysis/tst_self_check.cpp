// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/self_check.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

Interval stretch(double begin, double end) {
    Interval load;
    load.begin = Seconds(begin);
    load.end = Seconds(end);
    return load;
}

} // namespace

class TestSelfCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothing() {
        const SelfCheck check;
        QCOMPARE(check.shareOf(1s), 0.0);
        QVERIFY(!check.worstWindowLateness && !check.fewestDescriptors && !check.fewestPorts);
    }

    void sharesHaveTheWeightOfTheirTime() {
        SelfCheck check;
        Interval load = stretch(0, 3);
        load.generatorBusy = 1;
        load.generatorWaited = 0.2;
        check.add(load, {.windowLateness = 101ms, .processorsBusy = 0.8, .othersBusy = 0.4});
        check.add(stretch(3, 4), {.windowLateness = 100ms, .processorsBusy = 0, .othersBusy = 0});
        QCOMPARE(check.checked, Seconds(4));
        QCOMPARE(check.shareOf(check.generatorBusy), 0.75);
        QCOMPARE(check.shareOf(check.generatorWaited), 0.15);
        QCOMPARE(check.shareOf(check.processorsBusy), 0.6);
        QCOMPARE(check.shareOf(check.othersBusy), 0.3);
        QCOMPARE(check.shareOf(check.windowLate), 0.75); // 100 ms itself is not noticed yet
        QCOMPARE(check.worstWindowLateness, std::optional<Millis>(101ms));
    }

    /// What isn't known at one time may be at another.
    void keepsTheWorst() {
        SelfCheck check;
        check.add(stretch(0, 1), {.descriptorsLeft = 50});
        check.add(stretch(1, 2), {.descriptorsLeft = 20, .portsLeft = 7});
        check.add(stretch(2, 3), {.descriptorsLeft = 30});
        check.add(stretch(3, 4), {});
        QCOMPARE(check.fewestDescriptors, std::optional<long>(20));
        QCOMPARE(check.fewestPorts, std::optional<long>(7));
    }

    void countsWhoIsMissing() {
        SelfCheck check;
        Interval load = stretch(0, 2);
        load.askedUsers = 10;
        load.users = 7;
        check.add(load, {});
        load = stretch(2, 3);
        load.askedUsers = 10;
        load.users = 12; // some are still to go: nobody is missing
        check.add(load, {});
        QCOMPARE(check.askedUserSeconds, 30.0);
        QCOMPARE(check.missingUserSeconds, 6.0);
    }

    void countsArrivalsAndLimits() {
        SelfCheck check;
        Interval load = stretch(0, 1);
        load.arrived.intended = 100;
        load.arrived.started = 80;
        load.arrived.waiting = 20;
        load.succeeded.count = 70;
        load.failed.count = 5;
        load.failures[static_cast<std::size_t>(FailureKind::ClientLimit)].count = 3;
        check.add(load, {});
        load.begin = 1s;
        load.end = 2s;
        load.arrived.waiting = 0;
        load.arrived.missed = 4;
        check.add(load, {});
        QCOMPARE(check.intended, std::uint64_t{200});
        QCOMPARE(check.started, std::uint64_t{160});
        QCOMPARE(check.unconnected, std::uint64_t{4}); // at the end
        QCOMPARE(check.requests, std::uint64_t{150});
        QCOMPARE(check.clientLimits, std::uint64_t{6});
    }
};

QUADRANT_TEST(TestSelfCheck)
#include "tst_self_check.moc"
