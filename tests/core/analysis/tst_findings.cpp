// SPDX-License-Identifier: GPL-3.0-or-later
// Which finding is drawn from which measurement: a row for each rule and for each of its edges.
#include "core/analysis/findings.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <functional>

using namespace quadrant;
using namespace std::chrono_literals;
using Kind = Finding::Kind;

namespace {

/// What was measured in 10 s of 500 users, each row's own on top of a healthy run of 1000 requests
/// of 1 s each.
struct Measured {
    Evidence evidence;
    Totals totals;
    Summary summary;
    Verdict verdict;

    Measured() {
        evidence.telemetry = true;
        evidence.poolSize = 40;
        evidence.users = 500;
        evidence.answers = Answers::Caller;
        evidence.cores = 2;
        evidence.measured = 10s;
        evidence.begun = 1000;
        totals.measured = 10s;
        succeed(1000, 1s);
    }

    void succeed(int count, std::chrono::microseconds latency) {
        for (int i = 0; i < count; ++i)
            totals.succeeded.record(latency.count());
    }
    void fail(FailureKind kind, std::uint64_t count) {
        totals.failures[static_cast<std::size_t>(kind)].count += count;
        for (std::uint64_t i = 0; i < count; ++i)
            totals.failed.record(1'000'000);
    }
    /// Of an open loop.
    void arrive(std::uint64_t intended, std::uint64_t missed) {
        totals.intended = intended;
        totals.started = intended - missed;
        totals.missed = missed;
    }
    void suspect(Reason::Kind reason) { verdict.reasons.push_back({.kind = reason}); }
    void leaveUnfinished(int count, std::chrono::microseconds age) {
        totals.unfinished += static_cast<std::uint64_t>(count);
        for (int i = 0; i < count; ++i)
            totals.unfinishedAges.record(age.count());
    }
};

using Change = std::function<void(Measured&)>;
using Kinds = std::vector<Kind>;

std::vector<Finding> findingsOf(const Change& change) {
    Measured measured;
    change(measured);
    measured.summary = summarise(measured.totals, Millis(0));
    return findings(measured.evidence, measured.totals, measured.summary, measured.verdict);
}

Finding firstOf(const Change& change) {
    const std::vector<Finding> found = findingsOf(change);
    return found.empty() ? Finding() : found.front();
}

void blockLoop(Measured& it) {
    it.evidence.loopBusy = 9.9s;
    it.evidence.loopRan = 0.2s;
    it.evidence.longestStall = 8s;
}

void fillPool(Measured& it) {
    it.evidence.poolFull = 9.8s;
    it.evidence.mostQueued = 460;
}

} // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(Kinds)

class TestFindings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rules_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<Kinds>("kinds");
        const auto row = [](const char* name, const Change& change, const Kinds& kinds) {
            QTest::newRow(name) << change << kinds;
        };
        row("nothing wrong", [](Measured&) {}, {Kind::NothingExhausted});
        row("nothing measured yet", [](Measured& it) { it.totals = {}; }, {});

        // What limited the measurement itself is the verdict's: here it only has its place.
        row("generator exhausted",
            [](Measured& it) {
                it.fail(FailureKind::ClientLimit, 3);
                it.suspect(Reason::Kind::ClientLimit);
            },
            {Kind::Hampered});
        row("generator exhausted and busy",
            [](Measured& it) {
                it.suspect(Reason::Kind::ClientLimit);
                it.suspect(Reason::Kind::GeneratorBusy);
            },
            {Kind::Hampered, Kind::ServerKeptUp});
        row("generator busy", [](Measured& it) { it.suspect(Reason::Kind::GeneratorBusy); },
            {Kind::Hampered, Kind::ServerKeptUp});
        row("generator busy at another server",
            [](Measured& it) {
                it.evidence = {};
                it.suspect(Reason::Kind::GeneratorBusy);
            },
            {Kind::Hampered, Kind::NothingFailed});
        row("timers late", [](Measured& it) { it.suspect(Reason::Kind::TimersLate); },
            {Kind::NothingExhausted});
        row("other programs", [](Measured& it) { it.suspect(Reason::Kind::OthersBusy); },
            {Kind::Hampered, Kind::ServerKeptUp});
        row("other programs, at another server",
            [](Measured& it) {
                it.evidence = {};
                it.suspect(Reason::Kind::OthersBusy);
            },
            {Kind::Hampered, Kind::NothingFailed});
        row("other programs, pool full now and then",
            [](Measured& it) {
                it.suspect(Reason::Kind::OthersBusy);
                it.evidence.poolFull = 2s;
            },
            {Kind::PoolExhausted});
        row("other programs, failing downstream",
            [](Measured& it) {
                it.suspect(Reason::Kind::OthersBusy);
                it.fail(FailureKind::Status5xx, 10);
            },
            {Kind::DownstreamFailed, Kind::Hampered});
        row("other programs, failing downstream, starving users",
            [](Measured& it) {
                it.suspect(Reason::Kind::OthersBusy);
                it.fail(FailureKind::Status5xx, 10);
                it.leaveUnfinished(450, 9s);
            },
            {Kind::DownstreamFailed, Kind::UsersStarved});
        row("cores shared with the generator",
            [](Measured& it) {
                it.evidence.processBusy = 10s;
                it.suspect(Reason::Kind::ProcessorsShared);
            },
            {Kind::Hampered});
        row("generator busy, pool full now and then",
            [](Measured& it) {
                it.suspect(Reason::Kind::GeneratorBusy);
                it.evidence.poolFull = 2s;
            },
            {Kind::Hampered, Kind::PoolExhausted});
        row("generator busy, pool always full",
            [](Measured& it) {
                it.suspect(Reason::Kind::GeneratorBusy);
                fillPool(it);
            },
            {Kind::PoolExhausted, Kind::Hampered});
        row("generator busy, loop blocked now and then",
            [](Measured& it) {
                it.suspect(Reason::Kind::GeneratorBusy);
                it.evidence.loopBusy = 5s;
                it.evidence.longestStall = 100ms;
            },
            {Kind::Hampered, Kind::LoopBlocked});

        row("all cores busy", [](Measured& it) { it.evidence.processBusy = 9.5s; },
            {Kind::ProcessorsBusy});
        row("cores nearly busy", [](Measured& it) { it.evidence.processBusy = 9.4s; },
            {Kind::NothingExhausted});
        row("all cores busy, and the pool",
            [](Measured& it) {
                it.evidence.processBusy = 10s;
                fillPool(it);
            },
            {Kind::PoolExhausted});
        row("all cores busy, the loop doesn't get its turn",
            [](Measured& it) {
                it.evidence.processBusy = 9.9s;
                blockLoop(it);
            },
            {Kind::ProcessorsBusy});

        row("pool", fillPool, {Kind::PoolExhausted});
        row("pool full for a tenth of the time", [](Measured& it) { it.evidence.poolFull = 1s; },
            {Kind::PoolExhausted});
        row("pool full for a moment", [](Measured& it) { it.evidence.poolFull = 0.9s; },
            {Kind::NothingExhausted});

        row("loop blocked", blockLoop, {Kind::LoopBlocked});
        row("loop blocked half of the time",
            [](Measured& it) {
                it.evidence.loopBusy = 5s;
                it.evidence.longestStall = 100ms;
            },
            {Kind::LoopBlocked});
        row("loop blocked again and again for a little",
            [](Measured& it) {
                it.evidence.loopBusy = 9.9s;
                it.evidence.longestStall = 10ms;
            },
            {Kind::LoopBlocked});
        row("loop held up now and then, as on a busy machine",
            [](Measured& it) {
                it.evidence.loopBusy = 3s;
                it.evidence.loopRan = 0.5s;
                it.evidence.longestStall = 30ms;
            },
            {Kind::NothingExhausted});
        row("one long stall",
            [](Measured& it) {
                it.evidence.loopBusy = 1s;
                it.evidence.longestStall = 900ms;
            },
            {Kind::NothingExhausted});
        row("loop busy",
            [](Measured& it) {
                it.evidence.loopBusy = 9.9s;
                it.evidence.loopRan = 9.7s;
                it.evidence.longestStall = 8s; // a round of all that came in takes as long
            },
            {Kind::LoopBusy});
        row("loop busy, and the machine too",
            [](Measured& it) {
                it.evidence.loopBusy = 9.9s;
                it.evidence.loopRan = 4s;
            },
            {Kind::LoopBusy});
        row("loop half busy",
            [](Measured& it) {
                it.evidence.loopBusy = 5s;
                it.evidence.loopRan = 5s;
            },
            {Kind::NothingExhausted});

        row("lock",
            [](Measured& it) {
                it.evidence.lockHeld = 9.9s;
                it.evidence.lockWaitingSeconds = 380;
                it.evidence.mostLockWaiting = 39;
            },
            {Kind::LockExhausted});
        row("lock held, but nobody queues", [](Measured& it) { it.evidence.lockHeld = 9.9s; },
            {Kind::NothingExhausted});
        row("lock often free",
            [](Measured& it) {
                it.evidence.lockHeld = 6s;
                it.evidence.lockWaitingSeconds = 20;
            },
            {Kind::NothingExhausted});

        row("downstream", [](Measured& it) { it.fail(FailureKind::Status5xx, 120); },
            {Kind::DownstreamFailed});
        row("downstream, not for a blocking loop's sake",
            [](Measured& it) {
                blockLoop(it);
                it.fail(FailureKind::Status5xx, 120);
            },
            {Kind::LoopBlocked, Kind::DownstreamFailed});
        row("answers read late by a loop",
            [](Measured& it) {
                blockLoop(it);
                it.evidence.answers = Answers::Loop;
                it.fail(FailureKind::Status5xx, 120);
            },
            {Kind::LoopBlocked, Kind::AnswersReadLate});
        row("no answers for a loop that would be in time",
            [](Measured& it) {
                it.evidence.answers = Answers::Loop;
                it.fail(FailureKind::Status5xx, 120);
            },
            {Kind::DownstreamFailed});
        row("5xx without a downstream",
            [](Measured& it) {
                it.evidence.answers = Answers::None;
                it.fail(FailureKind::Status5xx, 120);
            },
            {Kind::RequestsFailed});
        row("5xx of another server",
            [](Measured& it) {
                it.evidence = {};
                it.fail(FailureKind::Status5xx, 120);
            },
            {Kind::RequestsFailed});
        row("time-outs", [](Measured& it) { it.fail(FailureKind::ReadTimeout, 1); },
            {Kind::RequestsFailed});
        row("closed connections without a watchdog",
            [](Measured& it) { it.fail(FailureKind::ClosedEarly, 50); }, {Kind::RequestsFailed});
        row("closed connections, by the watchdog",
            [](Measured& it) {
                it.evidence.restarts = 1;
                it.fail(FailureKind::ClosedEarly, 50);
                it.fail(FailureKind::Reset, 50);
            },
            {Kind::LoopRestarted});
        row("the watchdog and time-outs",
            [](Measured& it) {
                it.evidence.restarts = 1;
                it.fail(FailureKind::ReadTimeout, 50);
            },
            {Kind::LoopRestarted, Kind::RequestsFailed});

        row("most users starve", [](Measured& it) { it.leaveUnfinished(450, 9s); },
            {Kind::UsersStarved});
        row("nobody is ever answered",
            [](Measured& it) {
                it.totals = {};
                it.leaveUnfinished(500, 10s);
            },
            {Kind::UsersStarved});
        row("an open loop has no users that could",
            [](Measured& it) {
                it.arrive(1000, 0);
                it.leaveUnfinished(450, 9s);
            },
            {Kind::NothingExhausted});
        row("more arrived than was answered", [](Measured& it) { it.arrive(1000, 10); },
            {Kind::MoreArrived});
        row("a few waited at the end", [](Measured& it) { it.arrive(1000, 9); },
            {Kind::NothingExhausted});
        row("few users starve", [](Measured& it) { it.leaveUnfinished(49, 9s); },
            {Kind::NothingExhausted});
        row("a queue that is fair", [](Measured& it) { it.leaveUnfinished(450, 1900ms); },
            {Kind::NothingExhausted});

        row("another server, all is well", [](Measured& it) { it.evidence = {}; },
            {Kind::NothingFailed});
        row("another server that starves its users",
            [](Measured& it) {
                it.evidence = {};
                it.evidence.users = 500;
                it.leaveUnfinished(450, 9s);
            },
            {Kind::UsersStarved});

        // The two that matter most.
        row("full pool, starving users",
            [](Measured& it) {
                fillPool(it);
                it.leaveUnfinished(450, 9s);
            },
            {Kind::PoolExhausted, Kind::UsersStarved});
        row("blocked loop and the watchdog",
            [](Measured& it) {
                blockLoop(it);
                it.evidence.restarts = 2;
                it.fail(FailureKind::ClosedEarly, 500);
                it.leaveUnfinished(450, 9s);
            },
            {Kind::LoopRestarted, Kind::LoopBlocked});
        row("full pool, failing downstream, starving users",
            [](Measured& it) {
                fillPool(it);
                it.fail(FailureKind::Status5xx, 10);
                it.leaveUnfinished(450, 9s);
            },
            {Kind::PoolExhausted, Kind::DownstreamFailed});
    }

    void rules() {
        QFETCH(Change, change);
        QFETCH(Kinds, kinds);
        Kinds found;
        for (const Finding& finding : findingsOf(change))
            found.push_back(finding.kind);
        QCOMPARE(found, kinds);
    }

    void numbersOfThePool() {
        const Finding finding = firstOf(fillPool);
        QCOMPARE(finding.share, 0.98);
        QCOMPARE(finding.count, std::uint64_t{40});
        QCOMPARE(finding.most, std::uint64_t{460});
    }

    void numbersOfTheMachine() {
        const Finding cores = firstOf([](Measured& it) { it.evidence.processBusy = 10s; });
        QCOMPARE(cores.share, 1.0);
        QCOMPARE(cores.count, std::uint64_t{2});
    }

    void numbersOfTheLoop() {
        const Finding blocked = firstOf(blockLoop);
        QCOMPARE(blocked.share, 0.99);
        QCOMPARE(blocked.longest, Seconds(8));
        QVERIFY(!blocked.shared);
        QVERIFY(firstOf([](Measured& it) {
                    blockLoop(it);
                    it.evidence.shared = true;
                }).shared);
        const Finding busy = firstOf([](Measured& it) {
            it.evidence.loopBusy = it.evidence.loopRan = 10s;
            it.evidence.begun = 500;
            it.evidence.mostLoopQueued = 430;
        });
        QCOMPARE(busy.share, 1.0);
        QCOMPARE(busy.perS, 50.0);
        QCOMPARE(busy.each, Seconds(0.02));
        QCOMPARE(busy.most, std::uint64_t{430});
    }

    /// The one that says most, where the verdict has several.
    void whatHampersAMeasurement() {
        const auto by = [](std::vector<Reason::Kind> reasons) {
            return firstOf([&reasons](Measured& it) {
                       for (const Reason::Kind reason : reasons)
                           it.suspect(reason);
                   })
                .by;
        };
        using Why = Reason::Kind;
        QVERIFY(by({Why::OthersBusy}) == Why::OthersBusy);
        QVERIFY(by({Why::OthersBusy, Why::ProcessorsShared}) == Why::ProcessorsShared);
        QVERIFY(by({Why::ProcessorsShared, Why::GeneratorBusy}) == Why::GeneratorBusy);
        QVERIFY(by({Why::GeneratorBusy, Why::ClientLimit}) == Why::ClientLimit);
    }

    /// Not every request was answered where some had not ended.
    void numbersOfTheUnfinished() {
        const auto another = [](Measured& it) {
            it.evidence = {};
            it.leaveUnfinished(20, 100ms);
        };
        QVERIFY(firstOf(another) == (Finding{.kind = Kind::NothingFailed, .count = 20}));
    }

    void numbersOfFailures() {
        const Finding restarted = firstOf([](Measured& it) {
            it.evidence.restarts = 2;
            it.fail(FailureKind::Reset, 600);
            it.fail(FailureKind::ClosedEarly, 400);
        });
        QCOMPARE(restarted.count, std::uint64_t{2});
        QCOMPARE(restarted.share, 0.5);
        const Finding failed = firstOf([](Measured& it) {
            it.fail(FailureKind::ConnectTimeout, 100);
            it.fail(FailureKind::ReadTimeout, 900);
        });
        QCOMPARE(failed.share, 0.5);
        QVERIFY(failed.failure == FailureKind::ReadTimeout);
    }

    void numbersOfTheStarving() {
        const Finding finding = firstOf([](Measured& it) {
            it.leaveUnfinished(450, 9s);
            it.leaveUnfinished(40, 1900ms); // under way, as ever
        });
        QCOMPARE(finding.count, std::uint64_t{450});
        QCOMPARE(finding.most, std::uint64_t{500});
        QCOMPARE(finding.longest, Seconds(9));
        QCOMPARE(finding.each, Seconds(1));
        QVERIFY(std::abs(finding.beyond.count() - 2) < 0.01);
        const Finding nobody = firstOf([](Measured& it) {
            it.totals = {};
            it.leaveUnfinished(500, 10s);
        });
        QCOMPARE(nobody.count, std::uint64_t{500});
        QCOMPARE(nobody.each, Seconds(0));
        QCOMPARE(nobody.beyond, Seconds(0));
    }
};

QUADRANT_TEST(TestFindings)
#include "tst_findings.moc"
