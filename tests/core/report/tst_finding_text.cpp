// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences that say why.
#include "core/report/words/finding_text.h"
#include "tests/support/test_main.h"

#include <QLocale>
#include <QTest>

using namespace quadrant;
using namespace std::chrono_literals;
using Kind = Finding::Kind;

Q_DECLARE_METATYPE(quadrant::Finding)

class TestFindingText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void sentences_data() {
        QTest::addColumn<Finding>("finding");
        QTest::addColumn<QString>("sentence");
        const auto hampered = [](const char* name, Reason::Kind by, const char* sentence) {
            QTest::newRow(name) << Finding{.kind = Kind::Hampered, .by = by} << sentence;
        };
        hampered("generator exhausted", Reason::Kind::ClientLimit,
                 "The load generator ran out of file descriptors or ports: see the verdict.");
        hampered("generator busy", Reason::Kind::GeneratorBusy,
                 "The load generator could not ask for more: see the verdict.");
        hampered("cores shared", Reason::Kind::ProcessorsShared,
                 "The load generator took processor time from the server: see the verdict.");
        hampered("other programs", Reason::Kind::OthersBusy,
                 "Other programs took processor time from the measurement: see the verdict.");
        QTest::newRow("kept up") << Finding{.kind = Kind::ServerKeptUp}
                                 << "The server's threads, event loop and downstream kept up with "
                                    "what they were asked.";
        QTest::newRow("restarted once")
            << Finding{.kind = Kind::LoopRestarted, .share = 0.932, .count = 1}
            << "The watchdog restarted the event loop once. It dropped every open connection: 93 % "
               "of the requests failed.";
        QTest::newRow("restarted, nothing failed")
            << Finding{.kind = Kind::LoopRestarted, .count = 2}
            << "The watchdog restarted the event loop 2 times.";
        QTest::newRow("blocked") << Finding{.kind = Kind::LoopBlocked,
                                            .share = 0.98,
                                            .longest = 30s}
                                 << "The event loop was blocked 98 % of the time, up to 30.0 s at "
                                    "a stretch: everybody waited.";
        QTest::newRow("one of several restarted")
            << Finding{.kind = Kind::LoopRestarted, .share = 0.4, .count = 2, .loops = 4}
            << "The watchdog restarted one of the 4 event loops 2 times. Each time its connections "
               "were dropped: 40 % of the requests failed.";
        QTest::newRow("one of several blocked")
            << Finding{.kind = Kind::LoopBlocked, .share = 0.98, .longest = 30s, .loops = 2}
            << "The busiest of the 2 event loops was blocked 98 % of the time, up to 30.0 s at a "
               "stretch: everybody connected to it waited.";
        QTest::newRow("several busy")
            << Finding{.kind = Kind::LoopBusy,
                       .share = 1,
                       .perS = 106,
                       .each = 18'800us,
                       .loops = 2}
            << "The busiest of the 2 event loops was busy 100 % of the time: at 18.8 ms for each "
               "request they can begin no more than 106 a second.";
        QTest::newRow("blocked for others too")
            << Finding{.kind = Kind::LoopBlocked, .share = 0.98, .longest = 30s, .shared = true}
            << "The event loop that this endpoint shares with the others was blocked 98 % of the "
               "time, up to 30.0 s at a stretch: everybody waited.";
        QTest::newRow("cores") << Finding{.kind = Kind::ProcessorsBusy, .share = 1, .count = 2}
                               << "All 2 processor cores were busy: nothing here could have gone "
                                  "faster on this machine.";
        QTest::newRow("one core") << Finding{.kind = Kind::ProcessorsBusy, .share = 1, .count = 1}
                                  << "The only processor core was busy: nothing here could have "
                                     "gone faster on this machine.";
        QTest::newRow("read late")
            << Finding{.kind = Kind::AnswersReadLate, .share = 0.12}
            << "12 % of the requests failed: their calls timed out while the loop was too busy "
               "to read the answers.";
        QTest::newRow("busy") << Finding{.kind = Kind::LoopBusy,
                                         .share = 1,
                                         .most = 430,
                                         .perS = 53.19,
                                         .each = 18'800us}
                              << "The event loop was busy 100 % of the time; the queue grew to "
                                 "430: at 18.8 ms for each request it can "
                                 "begin no more than 53.2 a second.";
        QTest::newRow("lock") << Finding{.kind = Kind::LockExhausted, .share = 0.97, .most = 39}
                              << "The lock under which every request pays its setup cost (as an "
                                 "interpreter lock) was held 97 % of the time; up to 39 threads "
                                 "queued for it.";
        QTest::newRow("pool")
            << Finding{.kind = Kind::PoolExhausted, .share = 0.98, .count = 40, .most = 460}
            << "All 40 pool threads were busy 98 % of the time; the queue grew to 460.";
        QTest::newRow("pool of one")
            << Finding{.kind = Kind::PoolExhausted, .share = 0.5, .count = 1, .most = 1}
            << "The pool's only thread was busy 50 % of the time; the queue grew to 1.";
        QTest::newRow("downstream") << Finding{.kind = Kind::DownstreamFailed, .share = 0.12}
                                    << "The downstream service failed, or did not answer in time, "
                                       "for 12 % of the requests.";
        QTest::newRow("failed") << Finding{.kind = Kind::RequestsFailed,
                                           .share = 1e-6,
                                           .failure = FailureKind::ReadTimeout}
                                << "< 0.01 % of the requests failed, most often because no answer "
                                   "came in time.";
        QTest::newRow("more arrived")
            << Finding{.kind = Kind::MoreArrived, .share = 0.5, .count = 1234}
            << "More requests arrived than were answered: 50 % of them waited for a connection, "
               "and "
               "1234 had not been sent when the run ended.";
        QTest::newRow("starved")
            << Finding{.kind = Kind::UsersStarved,
                       .count = 448,
                       .most = 500,
                       .each = 1300ms,
                       .longest = 59'800ms,
                       .beyond = 2'420ms}
            << "448 of 500 users had waited for more than 2.4 s when the run ended, the longest "
               "for 59.8 s; the median of 1.30 s tells only of those who were answered.";
        QTest::newRow("nobody answered")
            << Finding{.kind = Kind::UsersStarved, .count = 500, .most = 500, .longest = 10s}
            << "500 of 500 users were still waiting when the run ended, the longest for 10.0 s; no "
               "request succeeded.";
        QTest::newRow("nothing")
            << Finding{.kind = Kind::NothingExhausted}
            << "Nothing was exhausted: threads, event loop and downstream kept "
               "up with the load.";
        QTest::newRow("from outside") << Finding{.kind = Kind::NothingFailed}
                                      << "Every request was answered. What goes on inside this "
                                         "server can't be seen from here.";
        QTest::newRow("from outside, some unfinished")
            << Finding{.kind = Kind::NothingFailed, .count = 20}
            << "Every request that ended was answered; 20 had not ended when the run did. What "
               "goes on inside this server can't be seen from here.";
    }

    void sentences() {
        QFETCH(Finding, finding);
        QTEST(findingText(finding), "sentence");
    }
};

QUADRANT_TEST(TestFindingText)
#include "tst_finding_text.moc"
