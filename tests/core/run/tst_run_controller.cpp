// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/record_builder.h"
#include "core/run/run_controller.h"
#include "core/scenario/threshold_parser.h"
#include "tests/support/test_main.h"

#include <QTcpServer>
#include <QtTest>

#include <algorithm>
#include <mutex>

using namespace quadrant;

namespace {

/// Keeps what a run tells, from whatever thread.
class Diary {
public:
    RunController::Listener listener() {
        return [this](const RunEvent& event) {
            const std::lock_guard lock(m_mutex);
            m_events.push_back(event);
        };
    }
    std::vector<RunEvent> events() const {
        const std::lock_guard lock(m_mutex);
        return m_events;
    }
    template <class Event>
    std::vector<Event> of() const {
        std::vector<Event> found;
        for (const RunEvent& event : events()) {
            if (const auto* wanted = std::get_if<Event>(&event))
                found.push_back(*wanted);
        }
        return found;
    }
    template <class Event>
    int count() const {
        return static_cast<int>(of<Event>().size());
    }

private:
    mutable std::mutex m_mutex;
    std::vector<RunEvent> m_events;
};

/// Notes the order in which a keeper and a listener get events.
struct Order final : RunKeeper {
    void keep(const RunEvent& event) override { got.push_back({true, event.index()}); }
    struct Got {
        bool keeper;
        std::size_t kind;
    };
    std::vector<Got> got;
};

Scenario shortScenario() {
    Scenario scenario;
    scenario.name = QStringLiteral("short");
    scenario.modes = {Mode::AsyncNonBlocking};
    scenario.io = {IoKind::Http, std::chrono::milliseconds(10)};
    scenario.load.users = 4;
    scenario.load.spawnRate = 1000;
    scenario.duration = Seconds(0.6);
    return scenario;
}

} // namespace

class TestRunController : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsEverythingInOrder() {
        Scenario scenario = shortScenario();
        scenario.modes = {Mode::SyncBlocking, Mode::AsyncNonBlocking};
        scenario.load.spawnRate = 40; // a ramp of 0.1 s
        scenario.warmUp = Seconds(0.3);
        Diary diary;
        RunController controller(scenario, {}, diary.listener());
        controller.start();
        controller.wait();

        const auto events = diary.events();
        QVERIFY(std::holds_alternative<RunStarted>(events.front()));
        QVERIFY(std::holds_alternative<RunFinished>(events.back()));
        const auto started = diary.of<RunStarted>().front();
        QCOMPARE(started.endpoints, (std::vector<QString>{QStringLiteral("sync-blocking"),
                                                          QStringLiteral("async-nonblocking")}));
        QCOMPARE(started.expected.count(), 1.2);
        const auto ended = diary.of<EndpointEnded>();
        QCOMPARE(ended.size(), std::size_t{2});
        QCOMPARE(ended[1].state.status, EndpointStatus::Finished);
        QVERIFY(ended[0].state.peakThreads >= 2);

        std::vector<Phase> phases;
        for (const auto& change : diary.of<PhaseChanged>())
            phases.push_back(change.phase);
        const auto at = [&phases](Phase phase) {
            return std::find(phases.begin(), phases.end(), phase);
        };
        QCOMPARE(phases.front(), Phase::Prepare);
        QVERIFY(at(Phase::Ramp) < at(Phase::Measure));
        QCOMPARE(phases.back(), Phase::End);
        QCOMPARE(std::count(phases.begin(), phases.end(), Phase::Prepare), 2);

        const auto record = diary.of<RunFinished>().front().record;
        QCOMPARE(record->status, RunStatus::Finished);
        QVERIFY(record->error.isEmpty());
        for (const EndpointRecord& endpoint : record->endpoints) {
            QCOMPARE(endpoint.status, EndpointStatus::Finished);
            QVERIFY(endpoint.totals.succeeded.count() > 0);
            QCOMPARE(endpoint.totals.failed.count(), std::uint64_t{0});
            // The warm-up is left out, to the moment.
            QVERIFY(qAbs(endpoint.totals.measured.count() - 0.3) < 1e-6);
            QCOMPARE(endpoint.seconds.size(), std::size_t{2}); // one second, parted at 0.3 s
        }
        for (const RunEvent& event : events)
            std::visit([&](const auto& e) { QCOMPARE(e.run, controller.id()); }, event);
    }

    /// Built anew from the events, it is the same: with each interval as it was collected, the
    /// warm-up's last one, too.
    void theRecordIsBuiltFromWhatEventsTell() {
        Scenario scenario = shortScenario();
        scenario.warmUp = Seconds(0.3);
        Diary diary;
        RunController controller(scenario, {}, diary.listener());
        controller.start();
        controller.wait();
        const EndpointRecord& was = diary.of<RunFinished>().front().record->endpoints[0];
        EndpointRecord anew;
        for (const auto& event : diary.of<IntervalMeasured>())
            addCollected(anew, event.collected);
        QCOMPARE(anew.totals.measured, was.totals.measured);
        QVERIFY(qAbs(anew.totals.measured.count() - 0.3) < 1e-6);
        QVERIFY(was.totals.succeeded.count() > 0);
        QCOMPARE(anew.totals.succeeded.count(), was.totals.succeeded.count());
        QCOMPARE(anew.totals.unfinished, was.totals.unfinished);
        QCOMPARE(anew.seconds.size(), was.seconds.size());
        QCOMPARE(anew.peakLoopLag, was.peakLoopLag);
        const EndpointSummary end = diary.of<EndpointEnded>().front().state;
        QCOMPARE(end.name, QStringLiteral("async-nonblocking"));
        QCOMPARE(end.summary.requests, was.totals.succeeded.count());
        QCOMPARE(end.peakLoopLag, was.peakLoopLag);
    }

    void theKeeperGetsEachEventBeforeTheListener() {
        const auto order = std::make_shared<Order>();
        RunController controller(shortScenario(), {.keeper = order},
                                 [&order](const RunEvent& event) {
                                     order->got.push_back({false, event.index()});
                                 });
        controller.start();
        controller.wait();
        QVERIFY(order->got.size() % 2 == 0);
        for (std::size_t i = 0; i + 1 < order->got.size(); i += 2) {
            QVERIFY(order->got[i].keeper && !order->got[i + 1].keeper);
            QCOMPARE(order->got[i].kind, order->got[i + 1].kind);
        }
        QCOMPARE(order->got.back().kind, RunEvent(RunFinished()).index());
    }

    void whatCannotBeginIsNotPrepared() {
        Scenario scenario = shortScenario();
        scenario.targets = {{QStringLiteral("t"), QStringLiteral("http://no-such-name.invalid/")}};
        Diary diary;
        RunController controller(scenario, {}, diary.listener());
        controller.start();
        controller.wait();
        QCOMPARE(diary.count<RunStarted>(), 1);
        QCOMPARE(diary.count<RunPrepared>(), 0);
        QCOMPARE(diary.count<RunFinished>(), 1);
    }

    void aBrokenThresholdCanStopTheRun() {
        Scenario scenario = shortScenario();
        scenario.modes = {Mode::SyncBlocking, Mode::AsyncNonBlocking};
        scenario.duration = Seconds(600);
        for (const char* text :
             {"max >= 0 ms", "sync-blocking: in flight < 1 over 0.5 s, else stop"})
            scenario.thresholds.push_back(parseThreshold(QLatin1String(text)).value());
        Diary diary;
        RunController controller(scenario, {}, diary.listener());
        controller.start();
        controller.wait();

        using State = ThresholdOutcome::State;
        const auto record = diary.of<RunFinished>().front().record;
        QCOMPARE(record->status, RunStatus::Stopped);
        QVERIFY(stoppedByThreshold(*record));
        const EndpointRecord& first = record->endpoints[0];
        QCOMPARE(first.status, EndpointStatus::Stopped);
        QVERIFY(!meetsThresholds(first));
        QCOMPARE(first.thresholds.size(), std::size_t{2});
        QCOMPARE(first.thresholds[0].state, State::Held);
        QCOMPARE(first.thresholds[1].state, State::Broken);
        QVERIFY(first.thresholds[1].brokenAt >= Seconds(0.45));
        QCOMPARE(record->endpoints[1].status, EndpointStatus::Pending);
        QCOMPARE(record->endpoints[1].thresholds.size(), std::size_t{1});
        QCOMPARE(diary.of<IntervalMeasured>().back().state.thresholds.back().state, State::Broken);
        QVERIFY(diary.of<EndpointEnded>().front().state.thresholds == first.thresholds);
    }

    /// Why it came out so is told while it goes on and at the end.
    void findingsGoAlong() {
        Scenario scenario = shortScenario();
        scenario.modes = {Mode::SyncBlocking, Mode::AsyncNonBlocking};
        scenario.io.wait = std::chrono::milliseconds(50);
        scenario.load.users = 8;
        scenario.profile.poolSize = 2;
        Diary diary;
        RunController controller(scenario, {}, diary.listener());
        controller.start();
        controller.wait();
        const auto ended = diary.of<EndpointEnded>();
        const auto record = diary.of<RunFinished>().front().record;
        QCOMPARE(ended.size(), std::size_t{2});
        const auto pool = [](const std::vector<Finding>& findings) {
            return std::find_if(findings.begin(), findings.end(), [](const Finding& finding) {
                return finding.kind == Finding::Kind::PoolExhausted;
            });
        };
        const auto full = pool(ended[0].state.findings);
        QVERIFY(full != ended[0].state.findings.end());
        QCOMPARE(full->count, std::uint64_t{2});
        QVERIFY(full->most >= 1 && full->most <= 6);
        QCOMPARE(record->endpoints[1].evidence.poolSize, 0);
        QVERIFY(!ended[1].state.findings.empty());
        const auto intervals = diary.of<IntervalMeasured>();
        QVERIFY(std::any_of(intervals.begin(), intervals.end(), [&](const IntervalMeasured& event) {
            return event.endpoint == 0 && pool(event.state.findings) != event.state.findings.end();
        }));
    }

    /// A window that never beats: told while it goes on, at the end, in the record and its seconds.
    void verdictGoesAlong() {
        const Scenario scenario = shortScenario();
        const auto window = std::make_shared<Pulse>(std::chrono::milliseconds(10));
        window->begin(Clock::now() - std::chrono::seconds(1));
        Diary diary;
        RunController controller(scenario, {.window = window}, diary.listener());
        controller.start();
        controller.wait();
        const auto late = [](const std::optional<Verdict>& verdict) {
            return verdict && verdict->has(Reason::Kind::WindowLate);
        };
        for (const auto& event : diary.of<IntervalMeasured>())
            QVERIFY(late(event.state.verdict));
        QVERIFY(late(diary.of<EndpointEnded>().front().state.verdict));
        const auto record = diary.of<RunFinished>().front().record;
        const EndpointRecord& endpoint = record->endpoints.front();
        QVERIFY(late(verdictOn(*record, endpoint, summarise(*record, endpoint))));
        QVERIFY(late(verdictOn(*record, endpoint.seconds.all().front())));
        QVERIFY(endpoint.self.worstWindowLateness > std::chrono::seconds(1));
        QVERIFY(qAbs((endpoint.self.checked - endpoint.totals.measured).count()) < 1e-9);
        QVERIFY(endpoint.self.fewestDescriptors > 0);
        QVERIFY(endpoint.self.processorsBusy.count() > 0);
    }

    void withoutAWindowNothingIsSaidOfOne() {
        Diary diary;
        RunController controller(shortScenario(), {}, diary.listener());
        controller.start();
        controller.wait();
        const auto record = diary.of<RunFinished>().front().record;
        QVERIFY(!record->endpoints.front().self.worstWindowLateness);
    }

    void togetherSharesOneServer() {
        Scenario scenario = shortScenario();
        scenario.arrangement = Arrangement::Together;
        scenario.modes = {Mode::SyncBlocking, Mode::AsyncNonBlocking};
        Diary diary;
        RunController controller(scenario, {}, diary.listener());
        controller.start();
        controller.wait();
        const auto record = diary.of<RunFinished>().front().record;
        QCOMPARE(record->status, RunStatus::Finished);
        QCOMPARE(QUrl(record->endpoints[0].url).port(), QUrl(record->endpoints[1].url).port());
        QVERIFY(record->endpoints[0].totals.succeeded.count() > 0);
        QVERIFY(record->endpoints[1].totals.succeeded.count() > 0);
    }

    void togetherSharesTheUsersAsAsked() {
        Scenario scenario = shortScenario();
        scenario.arrangement = Arrangement::Together;
        scenario.modes = {Mode::AsyncBlocking, Mode::AsyncNonBlocking};
        scenario.load.users = 20;
        scenario.load.share = {{Mode::AsyncNonBlocking, 4}};
        scenario.load.threads = 2;
        scenario.warmUp = Seconds(0.3); // so that the mean is of all users
        Diary diary;
        RunController controller(scenario, {}, diary.listener());
        controller.start();
        controller.wait();
        const auto record = diary.of<RunFinished>().front().record;
        QCOMPARE(record->status, RunStatus::Finished);
        for (std::size_t i = 0; i < 2; ++i) {
            const EndpointRecord& endpoint = record->endpoints[i];
            const int asked = i == 0 ? 4 : 16;
            QCOMPARE(endpoint.seconds.back().load.users, asked);
            const double mean = summarise(*record, endpoint).meanUsers;
            QVERIFY2(mean > asked / 2.0 && mean < asked + 1e-6, qPrintable(QString::number(mean)));
        }
    }

    void stopKeepsWhatWasMeasured_data() {
        QTest::addColumn<int>("mode");
        for (const Mode mode : allModes)
            QTest::newRow(qPrintable(modeId(mode))) << int(mode);
    }
    void stopKeepsWhatWasMeasured() {
        QFETCH(int, mode);
        Scenario scenario = shortScenario();
        const Mode next =
            mode == int(Mode::SyncBlocking) ? Mode::AsyncBlocking : Mode::SyncBlocking;
        scenario.modes = {Mode(mode), next};
        scenario.duration = Seconds(60);
        Diary diary;
        RunController controller(scenario, {}, diary.listener());
        controller.start();
        QTRY_VERIFY(diary.count<IntervalMeasured>() >= 2);
        QElapsedTimer timer;
        timer.start();
        controller.requestStop();
        controller.wait();
        QVERIFY2(timer.elapsed() < 2000, "stopping takes far longer than a second");
        const auto record = diary.of<RunFinished>().front().record;
        QCOMPARE(record->status, RunStatus::Stopped);
        QCOMPARE(record->endpoints[0].status, EndpointStatus::Stopped);
        QCOMPARE(record->endpoints[1].status, EndpointStatus::Pending);
        QVERIFY(record->endpoints[0].totals.succeeded.count() > 0);
        QVERIFY(record->endpoints[0].totals.measured.count() > 0.2);
    }

    void stopWhileTheLoopIsBlocked() {
        Scenario scenario = shortScenario();
        scenario.modes = {Mode::AsyncBlocking};
        scenario.io.wait = std::chrono::minutes(10);
        scenario.duration = Seconds(60);
        Diary diary;
        RunController controller(scenario, {}, diary.listener());
        controller.start();
        // Seen from outside: the lag keeps growing while the loop does not turn.
        QTRY_VERIFY([&] {
            const auto intervals = diary.of<IntervalMeasured>();
            return !intervals.empty() &&
                   intervals.back().collected.server->loopStalled > Millis(600);
        }());
        QElapsedTimer timer;
        timer.start();
        controller.requestStop();
        controller.wait();
        QVERIFY2(timer.elapsed() < 2000, "stopping takes far longer than a second");
        const auto record = diary.of<RunFinished>().front().record;
        QCOMPARE(record->endpoints[0].totals.unfinished, std::uint64_t{4});
        QVERIFY(record->endpoints[0].peakLoopLag > Millis(600));
    }

    void openLoopKeepsItsRate() {
        Scenario scenario = shortScenario();
        scenario.load.rate = 100;
        Diary diary;
        RunController controller(scenario, {}, diary.listener());
        controller.start();
        controller.wait();
        const auto record = diary.of<RunFinished>().front().record;
        QCOMPARE(record->status, RunStatus::Finished);
        const Summary summary = summarise(*record, record->endpoints[0]);
        QVERIFY(summary.open.has_value());
        QCOMPARE(summary.open->intended, std::uint64_t{60});
        // On a busy machine the last may come when the load is just over.
        QCOMPARE(summary.open->started + summary.open->missed, std::uint64_t{60});
        QVERIFY(summary.open->missed <= 1);
        QCOMPARE(record->endpoints[0].seconds.back().load.askedRate, 100.0);
    }

    void stagesAreToldAsTheyBegin() {
        Scenario scenario = shortScenario();
        scenario.stages = {{100, {}, Seconds(0.3)}, {200, {}, Seconds(0.2)}};
        scenario.modes = {Mode::SyncBlocking, Mode::AsyncNonBlocking};
        Diary diary;
        RunController controller(scenario, {}, diary.listener());
        controller.start();
        controller.wait();
        const LoadLevel stage{Seconds(0.3), 200, false};
        const auto told = diary.of<LoadChanged>();
        QCOMPARE(told.size(), std::size_t{2}); // one for each mode
        QCOMPARE(told[0].endpoints, std::vector<std::size_t>{0});
        QCOMPARE(told[1].endpoints, std::vector<std::size_t>{1});
        QVERIFY(told[0].change == stage && told[1].change == stage);
        for (const EndpointRecord& endpoint : diary.of<RunFinished>().front().record->endpoints) {
            QVERIFY(endpoint.changes == std::vector{stage});
            QVERIFY2(qAbs(double(endpoint.totals.intended) - 90) <= 1,
                     qPrintable(QString::number(endpoint.totals.intended)));
        }
    }

    void loadIsChangedByHand_data() {
        QTest::addColumn<bool>("open");
        QTest::newRow("open loop") << true;
        QTest::newRow("closed loop") << false;
    }
    void loadIsChangedByHand() {
        QFETCH(bool, open);
        Scenario scenario = shortScenario();
        scenario.duration = Seconds(60);
        if (open)
            scenario.stages = {{20, {}, Seconds(30)}, {30, {}, Seconds(1)}};
        else
            scenario.stages = {{{}, 4, Seconds(30)}, {{}, 6, Seconds(1)}};
        Diary diary;
        RunController controller(scenario, {}, diary.listener());
        controller.changeLevel(99); // no load is on
        controller.start();
        QTRY_VERIFY(diary.count<IntervalMeasured>() > 0);
        controller.changeLevel(8);
        QTRY_COMPARE(diary.count<LoadChanged>(), 1);
        QTRY_VERIFY([&] {
            const Interval load = diary.of<IntervalMeasured>().back().collected.intervals.back();
            return open ? load.askedRate == 8 : load.askedUsers == 8 && load.users == 8;
        }());
        controller.requestStop();
        controller.wait();
        const LoadLevel change = diary.of<LoadChanged>().front().change;
        QVERIFY(change.byHand);
        QCOMPARE(change.level, 8.0);
        QVERIFY(change.at > Seconds(0.2) && change.at < Seconds(30));
        const auto record = diary.of<RunFinished>().front().record;
        QVERIFY(record->endpoints[0].changes == std::vector{change});
    }

    void failuresAreSentences_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("https") << QStringLiteral("https://127.0.0.1/") << QStringLiteral("https");
        QTest::newRow("another host")
            << QStringLiteral("http://192.0.2.1/") << QStringLiteral("--allow-remote");
        QTest::newRow("no such name") << QStringLiteral("http://no-such-name.invalid/")
                                      << QStringLiteral("no-such-name.invalid");
    }
    void failuresAreSentences() {
        QFETCH(QString, url);
        QFETCH(QString, sentence);
        Scenario scenario = shortScenario();
        scenario.targets = {{QStringLiteral("t"), url}};
        Diary diary;
        RunController controller(scenario, {}, diary.listener());
        controller.start();
        controller.wait();
        const auto record = diary.of<RunFinished>().front().record;
        QCOMPARE(record->status, RunStatus::Failed);
        QVERIFY2(record->error.contains(sentence), qPrintable(record->error));
    }

    void aDeadTargetIsMeasuredNotHammered() {
        quint16 port = 0;
        {
            QTcpServer taken;
            QVERIFY(taken.listen(QHostAddress::LocalHost));
            port = taken.serverPort();
        }
        Scenario scenario = shortScenario();
        scenario.targets = {
            {QStringLiteral("dead"), QStringLiteral("http://127.0.0.1:%1/").arg(port)}};
        Diary diary;
        RunController controller(scenario, {}, diary.listener());
        controller.start();
        controller.wait();
        const auto record = diary.of<RunFinished>().front().record;
        QCOMPARE(record->status, RunStatus::Finished);
        const Totals& totals = record->endpoints[0].totals;
        const auto refused = totals.failures[std::size_t(FailureKind::ConnectRefused)].count;
        QVERIFY(refused >= 4);
        QVERIFY2(refused <= 4 * 4, "a refused user must pause"); // at 0, 0.1 and 0.3 s of 0.6
        QCOMPARE(totals.failed.count(), refused);
    }
};

QUADRANT_TEST(TestRunController)
#include "tst_run_controller.moc"
