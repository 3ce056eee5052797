// SPDX-License-Identifier: GPL-3.0-or-later
// Which mode serves best, and what that says of an endpoint of one's own.
#include "core/report/words/answer_text.h"
#include "tests/support/test_main.h"

#include <QLocale>
#include <QTest>

using namespace quadrant;

namespace {

/// Requests that succeed in each second, by mode; negative: it is still to come.
struct Rates {
    double syncBlocking;
    double syncNonBlocking;
    double asyncBlocking;
    double asyncNonBlocking;
};

/// As it would be found: a sync mode that is behind has no thread left.
Finding::Kind kindFor(Mode mode, double rate, const Rates& rates) {
    using Kind = Finding::Kind;
    const bool sync = mode == Mode::SyncBlocking || mode == Mode::SyncNonBlocking;
    if (rate >= 0.9 * rates.asyncNonBlocking)
        return Kind::NothingExhausted;
    return sync                          ? Kind::PoolExhausted
           : mode == Mode::AsyncBlocking ? Kind::LoopBlocked
                                         : Kind::NothingExhausted;
}

RunSummary summaryOf(const Rates& rates) {
    RunSummary run;
    const auto add = [&run, &rates](Mode mode, double rate) {
        SummaryColumn column;
        column.mode = mode;
        column.name = modeId(mode);
        column.status = rate < 0 ? EndpointStatus::Pending : EndpointStatus::Finished;
        column.summary.requestsPerS = rate + 5;
        column.summary.failuresPerS = 5;
        column.findings = {Finding{.kind = kindFor(mode, rate, rates)}};
        run.columns.push_back(column);
    };
    add(Mode::SyncBlocking, rates.syncBlocking);
    add(Mode::SyncNonBlocking, rates.syncNonBlocking);
    add(Mode::AsyncBlocking, rates.asyncBlocking);
    add(Mode::AsyncNonBlocking, rates.asyncNonBlocking);
    return run;
}

} // namespace

Q_DECLARE_METATYPE(Rates)

class TestAnswerText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void answers_data() {
        QTest::addColumn<Rates>("rates");
        QTest::addColumn<QString>("answer");
        const QString blocks = " A call that blocks holds up everybody in an async endpoint: make "
                               "that endpoint sync, or the call non-blocking.";
        const QString threads = " Sync endpoints wait in 40 threads at most; async ones need "
                                "none to wait.";
        QTest::newRow("quick look")
            << Rates{387, 385, 9.88, 928}
            << "async-nonblocking served most, 928 requests/s; async-blocking served 94 times "
               "fewer, 9.88/s." +
                   blocks + threads;
        QTest::newRow("threads enough")
            << Rates{100, 100, 10, 100}
            << "sync-blocking, sync-nonblocking, async-nonblocking served most, up to 100 "
               "requests/s each; async-blocking served 10 times fewer, 10.0/s." +
                   blocks +
                   " For this load sync endpoints have threads enough: async serves no more.";
        QTest::newRow("all alike")
            << Rates{100, 98, 95, 99}
            << "All modes served alike, 100 requests/s. None of them was at its limit: more load "
               "would tell them apart.";
        QTest::newRow("one served nothing")
            << Rates{387, 385, 0, 928}
            << "async-nonblocking served most, 928 requests/s; async-blocking served nothing." +
                   blocks + threads;
        QTest::newRow("none served") << Rates{0, 0, 0, 0} << "No mode served a single request.";
        QTest::newRow("one is still to come") << Rates{387, 385, 9.88, -1} << "";
    }
    void answers() {
        QFETCH(Rates, rates);
        QTEST(answerTexts(summaryOf(rates)).join(' '), "answer");
    }

    void noneOfWhatCannotBeHeldAgainstEachOther() {
        RunSummary together = summaryOf({387, 385, 9.88, 928});
        together.scenario.arrangement = Arrangement::Together;
        QVERIFY(answerTexts(together).isEmpty()); // on one server
        RunSummary alone = summaryOf({387, 385, 9.88, 928});
        alone.columns.resize(1);
        QVERIFY(answerTexts(alone).isEmpty());
        RunSummary servers = summaryOf({387, 385, 9.88, 928});
        servers.columns[0].mode.reset();
        QVERIFY(answerTexts(servers).isEmpty());
    }

    /// Causes are named where they are seen.
    void adviceNeedsItsCause() {
        RunSummary run = summaryOf({387, 385, 9.88, 928});
        QCOMPARE(answerTexts(run).size(), 4);
        run.columns[0].findings = {Finding{.kind = Finding::Kind::LockExhausted}};
        run.columns[1].findings = run.columns[0].findings;
        run.columns[2].findings = {Finding{.kind = Finding::Kind::LoopBusy}};
        QCOMPARE(answerTexts(run).size(), 2);
        RunSummary alike = summaryOf({53, 53, 53, 53});
        for (SummaryColumn& column : alike.columns)
            column.findings = {Finding{.kind = Finding::Kind::LockExhausted}};
        QCOMPARE(answerTexts(alike), QStringList{"All modes served alike, 53.0 requests/s."});
    }

    void noRankingOfDifferentLoads() {
        RunSummary stopped = summaryOf({387, 385, 9.88, 928});
        stopped.columns[3].status = EndpointStatus::Stopped;
        QVERIFY(answerTexts(stopped).isEmpty());
        RunSummary changed = summaryOf({387, 385, 9.88, 928});
        changed.columns[0].changes = {{Seconds(1), 5, true}};
        QVERIFY(answerTexts(changed).isEmpty());
    }

    void aSuspectMeasurementIsSaid() {
        RunSummary run = summaryOf({387, 385, 9.88, 928});
        run.columns[1].verdict = Verdict{{Reason{.kind = Reason::Kind::OthersBusy}}};
        QCOMPARE(answerTexts(run).last(), "But the measurement is suspect.");
        RunSummary alike = summaryOf({53, 53, 53, 53});
        alike.columns[1].verdict = run.columns[1].verdict;
        QCOMPARE(answerTexts(alike).last(), "But the measurement is suspect.");
        run.columns[1].verdict = Verdict{};
        QVERIFY(answerTexts(run).last() != "But the measurement is suspect.");
    }

    void modesAreCalledAsTheyAreTold() {
        const auto titled = [](const QString& name) { return name.toUpper(); };
        QVERIFY(answerTexts(summaryOf({387, 385, 9.88, 928}), titled)
                    .front()
                    .startsWith("ASYNC-NONBLOCKING served most"));
    }
};

QUADRANT_TEST(TestAnswerText)
#include "tst_answer_text.moc"
