// SPDX-License-Identifier: GPL-3.0-or-later
// Which reason speaks against which measurement: a row for each rule and for each of its edges.
#include "core/analysis/verdict.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <functional>

using namespace quadrant;
using namespace std::chrono_literals;
using Kind = Reason::Kind;

namespace {

using Change = std::function<void(SelfFigures&)>;
using Kinds = std::vector<Kind>;

/// 10 s of 100 users on two cores, who wait for 250 ms and less: each row's own on top of a sound
/// measurement.
SelfFigures soundFigures() {
    SelfFigures it;
    it.check.checked = 10s;
    it.check.generatorBusy = 1s;
    it.check.processorsBusy = 4s;
    it.check.worstWindowLateness = 20ms;
    it.check.fewestDescriptors = 800;
    it.check.askedUserSeconds = 1000;
    it.check.requests = 4000;
    it.timers = {.count = 1000, .overLimit = 3, .p99 = 0.2ms, .worst = 3ms};
    it.response99 = 250ms;
    it.cores = 2;
    return it;
}

void busy(SelfFigures& it) {
    it.check.processorsBusy = 9.5s;
}

/// An open loop of 1000 arrivals a second.
void open(SelfFigures& it) {
    it.check.intended = it.check.started = 10'000;
    it.starts = {.count = 10'000, .overLimit = 50, .p99 = 0.8ms, .worst = 4ms};
    it.check.askedUserSeconds = 0;
}

Reason firstOf(const Change& change) {
    SelfFigures figures = soundFigures();
    change(figures);
    const auto found = verdict(figures);
    return found && !found->sound() ? found->reasons.front() : Reason();
}

} // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(Kinds)

class TestVerdict : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noneOnNothing() { QVERIFY(!verdict({})); }

    void rules_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<Kinds>("kinds");
        const auto row = [](const char* name, const Change& change, const Kinds& kinds) {
            QTest::newRow(name) << change << kinds;
        };
        row("sound", [](SelfFigures&) {}, {});
        row("sound open loop", open, {});

        row("one request without a descriptor", [](SelfFigures& it) { it.check.clientLimits = 1; },
            {Kind::ClientLimit});

        row("generator busy", [](SelfFigures& it) { it.check.generatorBusy = 9s; },
            {Kind::GeneratorBusy});
        row("generator nearly busy", [](SelfFigures& it) { it.check.generatorBusy = 8.9s; }, {});
        row("generator busy, or ready for a processor that others had",
            [](SelfFigures& it) {
                it.check.generatorBusy = 3s;
                it.check.generatorWaited = 6s;
            },
            {Kind::GeneratorBusy});
        row("generator busy, and so are the cores",
            [](SelfFigures& it) {
                it.check.generatorBusy = 9s;
                busy(it);
            },
            {Kind::GeneratorBusy});

        row("timers over a tenth of the response time late",
            [](SelfFigures& it) { it.timers.p99 = 25.1ms; }, {Kind::TimersLate});
        row("timers a tenth of it late", [](SelfFigures& it) { it.timers.p99 = 25ms; }, {});
        row("timers over a millisecond late, fast server",
            [](SelfFigures& it) {
                it.response99 = 2ms;
                it.timers.p99 = 1.1ms;
            },
            {Kind::TimersLate});
        row("timers a millisecond late, fast server",
            [](SelfFigures& it) {
                it.response99 = 2ms;
                it.timers.p99 = 1ms;
            },
            {});
        row("one timer very late", [](SelfFigures& it) { it.timers.worst = 900ms; }, {});
        row("timers late, and nothing has ended that it could matter to",
            [](SelfFigures& it) {
                it.response99 = 0ms;
                it.timers.p99 = 30ms;
            },
            {});

        row("starts late",
            [](SelfFigures& it) {
                open(it);
                it.response99 = 5ms;
                it.starts.p99 = 1.1ms;
            },
            {Kind::StartsLate});
        row("starts late, slow server",
            [](SelfFigures& it) {
                open(it);
                it.starts.p99 = 20ms;
            },
            {});
        row("starts and timers late",
            [](SelfFigures& it) {
                open(it);
                it.timers.p99 = it.starts.p99 = 40ms;
            },
            {Kind::StartsLate});
        row("timers late, no request had to start late",
            [](SelfFigures& it) {
                open(it);
                it.timers.p99 = 40ms;
            },
            {Kind::TimersLate});

        row("rate not kept",
            [](SelfFigures& it) {
                open(it);
                it.check.started = 9899;
            },
            {Kind::RateNotKept});
        row("rate just kept",
            [](SelfFigures& it) {
                open(it);
                it.check.started = 9900;
            },
            {});
        row("one of few on its way",
            [](SelfFigures& it) {
                it.check.intended = 10;
                it.check.started = 9;
            },
            {});
        row("two of few",
            [](SelfFigures& it) {
                it.check.intended = 10;
                it.check.started = 8;
            },
            {Kind::RateNotKept});
        row("more started than came: those of the warm-up",
            [](SelfFigures& it) {
                open(it);
                it.check.started = 10'200;
            },
            {});
        row("no free connection: a slow server's fault",
            [](SelfFigures& it) {
                open(it);
                it.check.started = 8000;
                it.check.unconnected = 1950;
            },
            {});
        row("no free connection for half of them",
            [](SelfFigures& it) {
                open(it);
                it.check.started = 8000;
                it.check.unconnected = 1000;
            },
            {Kind::RateNotKept});
        row("no free connection, since the generator is busy",
            [](SelfFigures& it) {
                open(it);
                it.check.started = 8000;
                it.check.unconnected = 1900;
                it.check.generatorBusy = 10s;
            },
            {Kind::GeneratorBusy, Kind::RateNotKept});
        row("waiting now, but all in time", // a stall that is made up for
            [](SelfFigures& it) {
                open(it);
                it.check.unconnected = 90;
            },
            {});

        row("users missing", [](SelfFigures& it) { it.check.missingUserSeconds = 10.1; },
            {Kind::UsersMissing});
        row("a hundredth of them missing",
            [](SelfFigures& it) { it.check.missingUserSeconds = 10; }, {});
        row("one of five on its way",
            [](SelfFigures& it) {
                it.check.askedUserSeconds = 50;
                it.check.missingUserSeconds = 10;
            },
            {});

        row("all cores busy, with the server", busy, {});
        row("all cores busy, a tenth of it the generator",
            [](SelfFigures& it) {
                busy(it);
                it.check.generatorBusy = 2s; // of one core
            },
            {Kind::ProcessorsShared});
        row("cores nearly busy, a tenth of it the generator",
            [](SelfFigures& it) {
                it.check.processorsBusy = 9.4s;
                it.check.generatorBusy = 2s;
            },
            {});
        row("all cores busy, a tenth of it others",
            [](SelfFigures& it) {
                busy(it);
                it.check.othersBusy = 1s;
            },
            {Kind::OthersBusy});
        row("all cores busy, less of it others",
            [](SelfFigures& it) {
                busy(it);
                it.check.othersBusy = 0.9s;
            },
            {});
        row("others, and cores are idle", // each has one of two cores
            [](SelfFigures& it) {
                it.check.processorsBusy = 9s;
                it.check.othersBusy = 5s;
            },
            {});

        row("window late", [](SelfFigures& it) { it.check.windowLate = 0.5s; }, {Kind::WindowLate});
        row("window late for a moment", [](SelfFigures& it) { it.check.windowLate = 0.4s; }, {});

        row("15 descriptors left", [](SelfFigures& it) { it.check.fewestDescriptors = 15; },
            {Kind::DescriptorsShort});
        row("16 descriptors left", [](SelfFigures& it) { it.check.fewestDescriptors = 16; }, {});
        row("descriptors can't be told",
            [](SelfFigures& it) { it.check.fewestDescriptors = std::nullopt; }, {});
        row("99 ports left", [](SelfFigures& it) { it.check.fewestPorts = 99; },
            {Kind::PortsShort});
        row("100 ports left", [](SelfFigures& it) { it.check.fewestPorts = 100; }, {});
        row("no port left", [](SelfFigures& it) { it.check.fewestPorts = -3; }, {Kind::PortsShort});

        row("everything at once, in order",
            [](SelfFigures& it) {
                it.check.clientLimits = 1;
                it.check.generatorBusy = 10s;
                it.check.windowLate = 1s;
                it.timers.p99 = 1s;
            },
            {Kind::ClientLimit, Kind::GeneratorBusy, Kind::TimersLate, Kind::WindowLate});
    }
    void rules() {
        QFETCH(Change, change);
        QFETCH(Kinds, kinds);
        SelfFigures figures = soundFigures();
        change(figures);
        const auto found = verdict(figures);
        QVERIFY(found);
        Kinds reasons;
        for (const Reason& reason : found->reasons)
            reasons.push_back(reason.kind);
        QCOMPARE(reasons, kinds);
        QCOMPARE(found->sound(), kinds.empty());
        for (const Kind kind : kinds)
            QVERIFY(found->has(kind));
    }

    void numbers() {
        const Reason limit = firstOf([](SelfFigures& it) { it.check.clientLimits = 400; });
        QCOMPARE(limit.share, 0.1);
        QCOMPARE(limit.count, std::uint64_t{400});
        QCOMPARE(firstOf([](SelfFigures& it) { it.check.generatorBusy = 9.7s; }).share, 0.97);
        const Reason rate = firstOf([](SelfFigures& it) {
            open(it);
            it.check.started = 8000;
        });
        QCOMPARE(rate.share, 0.8);
        const Reason starts = firstOf([](SelfFigures& it) {
            open(it);
            it.starts = {.count = 1000, .overLimit = 200, .p99 = 30ms, .worst = 80ms};
        });
        QCOMPARE(starts.share, 0.2);
        QCOMPARE(starts.late, Millis(1));
        QCOMPARE(starts.worst, Millis(80));
        const Reason timers = firstOf([](SelfFigures& it) {
            it.timers = {.count = 1000, .overLimit = 50, .p99 = 30ms, .worst = 80ms};
        });
        QCOMPARE(timers.late, Millis(30));
        QCOMPARE(timers.worst, Millis(80));
        QCOMPARE(firstOf([](SelfFigures& it) { it.check.missingUserSeconds = 50; }).share, 0.05);
        const Reason cores = firstOf([](SelfFigures& it) {
            busy(it);
            it.check.generatorBusy = 6s;
        });
        QCOMPARE(cores.share, 0.3);
        QCOMPARE(cores.count, std::uint64_t{2});
        const Reason window = firstOf([](SelfFigures& it) {
            it.check.windowLate = 5s;
            it.check.worstWindowLateness = 700ms;
        });
        QCOMPARE(window.share, 0.5);
        QCOMPARE(window.worst, Millis(700));
        QCOMPARE(firstOf([](SelfFigures& it) { it.check.fewestPorts = -3; }).count,
                 std::uint64_t{0});
    }

    void lateness_data() {
        QTest::addColumn<int>("onTime"); // 0.1 ms late
        QTest::addColumn<int>("late");   // 20 ms late
        QTest::addColumn<double>("p99Ms");
        QTest::newRow("none") << 0 << 0 << 0.0;
        QTest::newRow("one") << 1 << 0 << 0.1;
        QTest::newRow("one of 100") << 99 << 1 << 0.1;
        QTest::newRow("two of 100") << 98 << 2 << 20.0;
        QTest::newRow("two of 199") << 197 << 2 << 20.0;
        QTest::newRow("two of 200") << 198 << 2 << 0.1;
        QTest::newRow("all") << 0 << 7 << 20.0;
    }
    void lateness() {
        QFETCH(int, onTime);
        QFETCH(int, late);
        QFETCH(double, p99Ms);
        Histogram histogram;
        for (int i = 0; i < onTime; ++i)
            histogram.record(100);
        for (int i = 0; i < late; ++i)
            histogram.record(20'000);
        const Lateness dense = latenessOf(histogram);
        const Lateness sparse = latenessOf(histogram.drain());
        for (const Lateness& one : {dense, sparse}) {
            QCOMPARE(one.count, std::uint64_t(onTime + late));
            QCOMPARE(one.overLimit, std::uint64_t(late));
            QCOMPARE(one.p99.count(), p99Ms);
            QCOMPARE(one.worst.count(), late > 0 ? 20.0 : onTime > 0 ? 0.1 : 0.0);
        }
    }

    void wholes() {
        std::optional<Verdict> whole;
        addVerdict(whole, std::nullopt);
        QVERIFY(!whole);
        addVerdict(whole, Verdict());
        QVERIFY(whole && whole->sound());
        addVerdict(whole, Verdict{{{.kind = Kind::WindowLate}}});
        addVerdict(whole, Verdict());
        QVERIFY(!whole->sound());
        QCOMPARE(whole->reasons.size(), std::size_t{1});
    }
};

QUADRANT_TEST(TestVerdict)
#include "tst_verdict.moc"
