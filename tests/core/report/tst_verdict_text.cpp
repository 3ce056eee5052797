// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/words/verdict_text.h"
#include "tests/support/test_main.h"

#include <QLocale>
#include <QTest>

using namespace quadrant;
using namespace std::chrono_literals;
using Kind = Reason::Kind;

Q_DECLARE_METATYPE(Reason)

class TestVerdictText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void words() {
        const Verdict sound;
        const Verdict suspect{{{.kind = Kind::WindowLate}}};
        QCOMPARE(verdictId(sound), "sound");
        QCOMPARE(verdictId(suspect), "suspect");
        QCOMPARE(verdictText(std::nullopt), "");
        QCOMPARE(verdictText(sound), QString::fromUtf8("✓ sound"));
        QCOMPARE(verdictText(suspect), QString::fromUtf8("⚠ suspect"));
    }

    void sentences_data() {
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("limit")
            << Reason{.kind = Kind::ClientLimit, .share = 0.12, .count = 40}
            << "The load generator ran out of file descriptors or ports: 12 % of the requests "
               "failed for that, not by the server's fault.";
        QTest::newRow("busy")
            << Reason{.kind = Kind::GeneratorBusy, .share = 0.97}
            << "The load generator's thread was busy, or waiting for a processor, 97 % of the "
               "time: it could not ask for more, so the rate is its own limit, and latencies hold "
               "the time that answers waited for it.";
        QTest::newRow("rate") << Reason{.kind = Kind::RateNotKept, .share = 0.6}
                              << "The load generator did not keep the rate: it started 60 % of the "
                                 "requests that it was asked for.";
        QTest::newRow("starts")
            << Reason{.kind = Kind::StartsLate, .share = 0.03, .late = 1ms, .worst = 81ms}
            << "3.0 % of the requests were started more than 1 ms late, up to 81 ms: response "
               "times hold that, too.";
        QTest::newRow("timers")
            << Reason{.kind = Kind::TimersLate, .late = 5.23ms, .worst = 81ms}
            << "1 % of the load generator's timers were over 5.2 ms late, up to 81 ms: latencies "
               "may be that much too high.";
        QTest::newRow("users") << Reason{.kind = Kind::UsersMissing, .share = 0.05}
                               << "5.0 % of the users that were asked for were missing.";
        QTest::newRow("cores")
            << Reason{.kind = Kind::ProcessorsShared, .share = 0.3, .count = 2}
            << "All 2 processor cores were busy, 30 % of their time with the load generator: the "
               "server could not have that.";
        QTest::newRow("one core")
            << Reason{.kind = Kind::ProcessorsShared, .share = 0.3, .count = 1}
            << "The only processor core was busy, 30 % of its time with the load generator: the "
               "server could not have that.";
        QTest::newRow("others")
            << Reason{.kind = Kind::OthersBusy, .share = 0.6}
            << "Other programs had 60 % of this machine's processor time, and no core was idle: "
               "what was measured had to wait for them.";
        QTest::newRow("window")
            << Reason{.kind = Kind::WindowLate, .share = 0.06, .late = 100ms, .worst = 1300ms}
            << "The window's thread was over 100 ms late in 6.0 % of the time, up to 1.3 s: the "
               "machine was too busy for what was measured, too.";
        QTest::newRow("descriptors")
            << Reason{.kind = Kind::DescriptorsShort, .count = 3}
            << "Only 3 file descriptors were left: the server may have kept connections waiting "
               "for one.";
        QTest::newRow("ports") << Reason{.kind = Kind::PortsShort, .count = 0}
                               << "Only 0 local ports were left: connecting may have taken long "
                                  "for that.";
    }
    void sentences() {
        QFETCH(Reason, reason);
        QTEST(reasonText(reason), "sentence");
    }

    void ofARun() {
        RunSummary run;
        SummaryColumn column;
        column.name = "one";
        run.columns.push_back(column);
        QVERIFY(!verdictOn(run));
        QCOMPARE(reasonTexts(run), QStringList());
        run.columns[0].verdict = Verdict{{{.kind = Kind::UsersMissing, .share = 1}}};
        const QString sentence = "100 % of the users that were asked for were missing.";
        QCOMPARE(reasonTexts(run), QStringList(sentence));
        column.name = "two";
        column.verdict = Verdict();
        run.columns.push_back(column);
        QCOMPARE(reasonTexts(run), QStringList("one: " + sentence));
        QVERIFY(!verdictOn(run)->sound());
    }
};

QUADRANT_TEST(TestVerdictText)
#include "tst_verdict_text.moc"
