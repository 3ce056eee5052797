// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/words/finding_text.h"
#include "core/report/words/verdict_text.h"
#include "tests/support/test_main.h"
#include "tests/ui/synthetic_intervals.h"
#include "ui/panels/mode_panel.h"
#include "ui/panels/panel_grid.h"
#include "ui/panels/verdict_badge.h"

#include <QLabel>
#include <QLineSeries>
#include <QTest>

using namespace quadrant;

namespace {

const std::vector<QString> fourModes{
    QStringLiteral("sync-blocking"), QStringLiteral("sync-nonblocking"),
    QStringLiteral("async-blocking"), QStringLiteral("async-nonblocking")};

constexpr int run = 7;

RunStarted started(const std::vector<QString>& endpoints = fourModes) {
    RunStarted event;
    event.run = run;
    event.endpoints = endpoints;
    event.scenario.duration = Seconds(8);
    return event;
}

IntervalMeasured measured(std::size_t endpoint, const Interval& interval) {
    IntervalMeasured event;
    event.run = run;
    event.endpoint = endpoint;
    event.collected.intervals = {interval};
    event.collected.intervals[0].inFlight = 100;
    event.collected.intervals[0].oldestInFlight = Seconds(0.25);
    Totals totals;
    totals.add(interval);
    event.state.summary = summarise(totals, Millis(0));
    return event;
}

IntervalMeasured withStall(IntervalMeasured event, Millis stall, Millis worst) {
    event.collected.server.emplace().loopStalled = stall;
    event.state.peakLoopLag = worst;
    return event;
}

/// A grid on the screen, with what its panels show.
struct Screen {
    PanelGrid grid;

    explicit Screen(QSize size = {1000, 520}) {
        grid.resize(size);
        grid.show();
    }
    ModePanel* panel(int index) const { return grid.findChildren<ModePanel*>().value(index); }
    QString label(int index, const char* name) const {
        return panel(index)->findChild<QLabel*>(QString::fromLatin1(name))->text();
    }
    QString figure(int index, std::size_t column) const {
        const auto& figures = panel(index)->findChild<FiguresRow*>()->figures();
        return figures.size() > column ? figures[column].value : QString();
    }
    LatencyChart* latency(int index) const { return panel(index)->findChild<LatencyChart*>(); }
    ThroughputChart* throughput(int index) const {
        return panel(index)->findChild<ThroughputChart*>();
    }
    int pointsDrawn(int index) const {
        const auto all = latency(index)->chart()->series();
        return qobject_cast<QLineSeries*>(all.constFirst())->count();
    }
};

} // namespace

class TestPanels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void loopWarnings_data() {
        QTest::addColumn<double>("nowMs");
        QTest::addColumn<double>("worstMs");
        QTest::addColumn<int>("restarts");
        QTest::addColumn<QString>("expected");
        QTest::newRow("never") << 0.0 << 0.0 << 0 << QString();
        QTest::newRow("too short to tell") << 99.0 << 99.0 << 0 << QString();
        QTest::newRow("now") << 100.0 << 100.0 << 0 << QStringLiteral("⚠ loop stalled 100 ms");
        QTest::newRow("now and longer before")
            << 3100.0 << 9000.0 << 0 << QStringLiteral("⚠ loop stalled 3.1 s");
        QTest::newRow("before") << 0.0 << 9900.0 << 0
                                << QStringLiteral("⚠ loop stalled up to 9.9 s");
        QTest::newRow("restarted") << 0.0 << 30000.0 << 2 << QStringLiteral("⟳ restarted 2×");
        QTest::newRow("restarted and stalled again")
            << 3100.0 << 30000.0 << 1 << QStringLiteral("⟳ restarted 1× · stalled 3.1 s");
    }
    void loopWarnings() {
        QFETCH(double, nowMs);
        QFETCH(double, worstMs);
        QFETCH(int, restarts);
        QTEST(loopWarning(Millis(nowMs), Millis(worstMs), restarts), "expected");
    }

    void everyStatusHasWordsOfItsOwn() {
        QSet<QString> words;
        for (int status = 0; status <= static_cast<int>(PanelStatus::NotRun); ++status)
            words += statusText(static_cast<PanelStatus>(status));
        QCOMPARE(words.size(), static_cast<int>(PanelStatus::NotRun) + 1);
    }

    void idlePanelsExplainTheirModes() {
        Screen screen;
        screen.grid.prepare(fourModes, started().scenario);
        QTRY_COMPARE(screen.figure(0, 0), QStringLiteral("–"));
        QCOMPARE(screen.grid.findChildren<ModePanel*>().size(), 4);
        QCOMPARE(screen.label(0, "title"), QStringLiteral("sync + blocking I/O"));
        QCOMPARE(screen.label(0, "status"), QString());
        QCOMPARE(screen.latency(0)->readout(), QStringLiteral("A pool thread waits for the I/O."));
    }

    void aScaledRunSaysSo() {
        Screen screen;
        RunStarted tenth = started();
        tenth.scenario = scaled(tenth.scenario, 0.1);
        screen.grid.begin(tenth);
        QTRY_COMPARE(screen.label(0, "title"), QStringLiteral("sync + blocking I/O · time × 0.1"));
        QCOMPARE(screen.panel(0)->timeline().duration(), Seconds(0.8));
    }

    /// Beside much else in a narrow panel.
    void theNameIsTheLastToGo() {
        Screen screen;
        RunStarted tenth = started();
        tenth.scenario = scaled(tenth.scenario, 0.1);
        screen.grid.begin(tenth);
        EndpointEnded end;
        end.run = run;
        end.endpoint = 3;
        end.state.status = EndpointStatus::Finished;
        end.state.peakLoopLag = Millis(9900);
        end.state.verdict = Verdict{{{.kind = Reason::Kind::OthersBusy, .share = 0.5}}};
        screen.grid.addInterval(measured(3, syntheticInterval(0, 10)));
        screen.grid.end(end);
        QTRY_COMPARE(screen.label(3, "warning"), QStringLiteral("⚠ loop stalled up to 9.9 s"));
        const auto* title = screen.panel(3)->findChild<ElidedLabel*>(QStringLiteral("title"));
        const int name =
            title->fontMetrics().horizontalAdvance(QStringLiteral("async + non-blocking I/O"));
        for (const int width : {2000, 1000, 900, 2000}) {
            screen.grid.resize(width, 520);
            const QString status = QString::fromUtf8(width == 2000 ? "✓ finished" : "✓");
            QTRY_COMPARE(screen.label(3, "status"), status);
            QTRY_VERIFY2(title->width() >= name, qPrintable(QString::number(title->width())));
        }
        QVERIFY(screen.panel(3)->accessibleDescription().contains(QStringLiteral("✓ finished")));
    }

    void aRunFromBeginningToEnd() {
        Screen screen;
        screen.grid.begin(started());
        QTRY_COMPARE(screen.label(0, "status"), QStringLiteral("○ waiting"));

        screen.grid.setPhase({run, {0}, Phase::Ramp});
        QTRY_COMPARE(screen.label(0, "status"), QStringLiteral("▶ ramp"));
        screen.grid.setPhase({run, {0}, Phase::Measure});
        screen.grid.addInterval(measured(0, syntheticInterval(0, 98, Millis(251))));
        QTRY_COMPARE(screen.label(0, "status"), QStringLiteral("▶ measuring"));
        QCOMPARE(screen.figure(0, 0), QStringLiteral("392"));
        QCOMPARE(screen.figure(0, 1), QStringLiteral("251 ms"));
        QCOMPARE(screen.figure(0, 4), QStringLiteral("0"));
        QCOMPARE(screen.figure(0, 5), QStringLiteral("100 / 250 ms"));
        QVERIFY(screen.panel(0)->accessibleDescription().contains(QStringLiteral("measuring")));

        EndpointEnded end;
        end.run = run;
        end.state.summary.requests = 98;
        end.state.summary.unfinished = 3;
        end.state.summary.oldestUnfinished = Seconds(1.5);
        end.state.status = EndpointStatus::Finished;
        screen.grid.end(end);
        QTRY_COMPARE(screen.label(0, "status"), QStringLiteral("✓ finished"));
        QCOMPARE(screen.figure(0, 5), QStringLiteral("3 / 1.5 s"));
        QCOMPARE(screen.pointsDrawn(0), 2); // it stays

        auto record = std::make_shared<RunRecord>();
        record->endpoints.resize(4);
        record->endpoints[0].status = EndpointStatus::Finished;
        record->endpoints[1].status = EndpointStatus::Stopped;
        record->endpoints[2].status = EndpointStatus::Failed;
        screen.grid.finish({run, record});
        QTRY_COMPARE(screen.label(3, "status"), QStringLiteral("– not run"));
        QCOMPARE(screen.label(0, "status"), QStringLiteral("✓ finished"));
        QCOMPARE(screen.label(1, "status"), QStringLiteral("■ stopped"));
        QCOMPARE(screen.label(2, "status"), QStringLiteral("✕ failed"));

        screen.grid.begin(started());
        QTRY_COMPARE(screen.label(0, "status"), QStringLiteral("○ waiting"));
        QCOMPARE(screen.pointsDrawn(0), 0);
    }

    /// An open loop shows what was answered of what was asked for, whatever was started.
    void headlineOfAnOpenLoop_data() {
        QTest::addColumn<bool>("ended");
        QTest::addColumn<int>("waiting"); // or never started
        QTest::addColumn<int>("inFlight");
        QTest::addColumn<QString>("caption");
        QTest::addColumn<QString>("value");
        QTest::newRow("nothing is out") << false << 0 << 0 << "in flight"
                                        << "0";
        QTest::newRow("in flight") << false << 0 << 729 << "in flight / oldest"
                                   << "729 / 8.1 s";
        QTest::newRow("waiting, too") << false << 12 << 729 << "waiting / in flight / oldest"
                                      << "12 / 729 / 8.1 s";
        QTest::newRow("unfinished") << true << 0 << 729 << "unfinished / oldest"
                                    << "729 / 8.1 s";
        QTest::newRow("missed") << true << 12 << 0 << "missed / unfinished / oldest"
                                << "12 / 0 / 8.1 s";
    }
    void headlineOfAnOpenLoop() {
        QFETCH(bool, ended);
        QFETCH(int, waiting);
        QFETCH(int, inFlight);
        Headline headline;
        headline.ended = ended;
        headline.any = true;
        headline.summary.requestsPerS = 87.5;
        headline.summary.requests = 350;
        headline.summary.failures = 7;
        headline.summary.open = OpenSummary();
        headline.summary.open->intendedPerS = 300;
        headline.summary.open->startedPerS = 299;
        (ended ? headline.summary.oldestUnfinished : headline.oldestInFlight) = Seconds(8.1);
        if (ended) {
            headline.summary.open->missed = static_cast<std::uint64_t>(waiting);
            headline.summary.unfinished = static_cast<std::uint64_t>(inFlight);
        } else {
            headline.waiting = waiting;
            headline.inFlight = inFlight;
        }
        const std::vector<HeadlineFigure> figures = headlineFigures(headline);
        QCOMPARE(figures.front().caption, QStringLiteral("of 300/s asked"));
        QCOMPARE(figures.front().value, QStringLiteral("87.5"));
        QCOMPARE(figures[5].value, QStringLiteral("2.0 %"));
        QTEST(figures.back().caption, "caption");
        QTEST(figures.back().value, "value");
    }

    void theWarningComesFromTelemetryNotFromTheMode() {
        Screen screen;
        screen.grid.begin(started());
        const Interval interval = syntheticInterval(0, 1);
        screen.grid.addInterval(withStall(measured(0, interval), Millis(3100), Millis(3100)));
        screen.grid.addInterval(withStall(measured(2, interval), Millis(2), Millis(2)));
        screen.grid.addInterval(measured(3, interval));
        QTRY_COMPARE(screen.label(0, "warning"), QStringLiteral("⚠ loop stalled 3.1 s"));
        QCOMPARE(screen.label(2, "warning"), QString());
        QCOMPARE(screen.label(3, "warning"), QString());

        screen.grid.addInterval(
            withStall(measured(0, syntheticInterval(1, 1)), Millis(0), Millis(3100)));
        QTRY_COMPARE(screen.label(0, "warning"), QStringLiteral("⚠ loop stalled up to 3.1 s"));
    }

    void restartsAreCounted() {
        Screen screen;
        screen.grid.begin(started());
        IntervalMeasured event = measured(2, syntheticInterval(0, 1));
        event.state.restarts = 1;
        screen.grid.addInterval(event);
        QTRY_COMPARE(screen.label(2, "warning"), QStringLiteral("⟳ restarted 1×"));
        EndpointEnded end;
        end.run = run;
        end.endpoint = 2;
        end.state.restarts = 3;
        screen.grid.end(end);
        QTRY_COMPARE(screen.label(2, "warning"), QStringLiteral("⟳ restarted 3×"));
        QCOMPARE(screen.label(0, "warning"), QString());
        screen.grid.begin(started());
        QTRY_COMPARE(screen.label(2, "warning"), QString());
    }

    /// In words and with a sign, and why in the tool tip.
    void showsTheVerdict() {
        Screen screen;
        screen.grid.begin(started());
        QCOMPARE(screen.label(0, "verdict"), QString());
        IntervalMeasured event = measured(0, syntheticInterval(0, 10));
        event.state.verdict = Verdict();
        screen.grid.addInterval(event);
        QTRY_COMPARE(screen.label(0, "verdict"), QStringLiteral("✓ sound"));
        QCOMPARE(screen.label(1, "verdict"), QString());

        EndpointEnded end;
        end.run = run;
        end.state.verdict = Verdict{{{.kind = Reason::Kind::GeneratorBusy, .share = 1},
                                     {.kind = Reason::Kind::WindowLate, .share = 0.1}}};
        screen.grid.end(end);
        QTRY_COMPARE(screen.label(0, "verdict"), QStringLiteral("⚠ suspect"));
        const auto* badge = screen.panel(0)->findChild<VerdictBadge*>();
        QCOMPARE(badge->toolTip(), reasonTexts(*end.state.verdict).join(QLatin1Char('\n')));
        QCOMPARE(badge->accessibleDescription(), badge->toolTip());
        QCOMPARE(badge->palette().color(QPalette::WindowText), themeFor(badge->palette()).warning);
        QVERIFY(screen.panel(0)->accessibleDescription().contains(QStringLiteral("⚠ suspect")));

        screen.grid.begin(started());
        QTRY_COMPARE(screen.label(0, "verdict"), QString());
    }

    void saysWhyItCameOutSo() {
        Screen screen;
        screen.grid.begin(started());
        auto* why = screen.panel(0)->findChild<ElidedLabel*>(QStringLiteral("why"));
        QVERIFY(why->isHidden());
        const Finding pool{.kind = Finding::Kind::PoolExhausted, .share = 1, .count = 40};
        const Finding starved{.kind = Finding::Kind::UsersStarved, .count = 450, .most = 500};
        IntervalMeasured event = measured(0, syntheticInterval(0, 10));
        event.state.findings = {pool};
        screen.grid.addInterval(event);
        QTRY_COMPARE(why->text(), findingText(pool));
        QVERIFY(why->isVisible());
        QCOMPARE(why->toolTip(), why->text());
        EndpointEnded end;
        end.run = run;
        end.state.findings = {pool, starved};
        screen.grid.end(end);
        QTRY_COMPARE(why->text(), findingText(pool) + QLatin1Char(' ') + findingText(starved));
        QVERIFY(screen.panel(0)->accessibleDescription().contains(why->text()));
        QVERIFY(screen.panel(1)->findChild<ElidedLabel*>(QStringLiteral("why"))->isHidden());
        screen.grid.begin(started());
        QTRY_VERIFY(why->isHidden());
    }

    void longTextIsElidedInItsLastLine() {
        ElidedLabel label(2);
        label.resize(200, label.sizeHint().height());
        const int height = label.sizeHint().height();
        const auto picture = [&label](const QString& text) {
            label.setText(text);
            return label.grab().toImage();
        };
        const QString word = QStringLiteral("words ");
        QCOMPARE(picture(word.repeated(40)),
                 picture(word.repeated(80))); // the same is seen of both
        QVERIFY(picture(word.repeated(2)) != picture(word.repeated(3)));
        QCOMPARE(label.minimumSizeHint(), QSize(0, height));
        label.setLines(3);
        QVERIFY(label.sizeHint().height() > height);
    }

    void throughputIsShownOnceThereIsSome() {
        Screen screen;
        screen.grid.begin(started());
        QTRY_COMPARE(screen.label(0, "status"), QStringLiteral("○ waiting"));
        QVERIFY(screen.throughput(0)->isHidden());
        screen.grid.addInterval(measured(0, syntheticInterval(0, 10)));
        QTRY_VERIFY(screen.throughput(0)->isVisible());
        QVERIFY(screen.throughput(1)->isHidden());
    }

    void chartsStandWhereThereIsRoom() {
        Screen screen({1000, 520});
        screen.grid.begin(started());
        screen.grid.addInterval(measured(0, syntheticInterval(0, 10)));
        QTRY_VERIFY(screen.throughput(0)->isVisible());
        QTRY_VERIFY(screen.throughput(0)->x() > screen.latency(0)->x());
        screen.grid.resize(1000, 1100);
        QTRY_VERIFY(screen.throughput(0)->y() > screen.latency(0)->y());
        QCOMPARE(screen.throughput(0)->x(), screen.latency(0)->x());
    }

    void axesAreSharedOrFree() {
        Screen screen;
        QVERIFY(screen.grid.sharedAxes());
        RunStarted event = started();
        event.scenario.io.kind = IoKind::None; // theory has nothing to say
        screen.grid.begin(event);
        screen.grid.addInterval(measured(0, syntheticInterval(0, 10, Millis(100))));
        Interval slow = syntheticInterval(0, 10, Millis(9000));
        addFailures(slow, FailureKind::ReadTimeout, 30, Millis(9000));
        screen.grid.addInterval(measured(2, slow));

        const LatencyRange both{Seconds(0.1), Seconds(10)};
        QTRY_COMPARE(screen.latency(2)->range().high, both.high);
        for (int i = 0; i < 4; ++i) {
            QVERIFY(screen.latency(i)->range() == both);
            QCOMPARE(screen.throughput(i)->range(), 200.0);
        }
        screen.grid.setSharedAxes(false);
        QTRY_COMPARE(screen.latency(0)->range().high, Seconds(1));
        QCOMPARE(screen.latency(2)->range().low, Seconds(5));
        QCOMPARE(screen.throughput(0)->range(), 50.0);
        QCOMPARE(screen.throughput(2)->range(), 200.0);
    }

    void axesHoldWhatTheoryPredictsWithinReason_data() {
        QTest::addColumn<int>("waitMs");
        QTest::addColumn<double>("highestMs");
        QTest::addColumn<double>("mostPerS");
        // 10 users at a thread each; measured are 300 ms and 40/s.
        QTest::newRow("as measured") << 250 << 2000.0 << 50.0;
        QTest::newRow("up to a decade slower") << 2500 << 5000.0 << 50.0;
        QTest::newRow("far slower") << 9000 << 2000.0 << 50.0;
        QTest::newRow("up to twice as many") << 128 << 1000.0 << 100.0;
        QTest::newRow("far more") << 10 << 2000.0 << 50.0;
    }
    void axesHoldWhatTheoryPredictsWithinReason() {
        QFETCH(int, waitMs);
        QFETCH(double, highestMs);
        QFETCH(double, mostPerS);
        Screen screen;
        RunStarted event = started();
        event.scenario.load.users = 10;
        event.scenario.io.wait = std::chrono::milliseconds(waitMs);
        screen.grid.begin(event);
        screen.grid.addInterval(measured(0, syntheticInterval(0, 10, Millis(300))));
        QTRY_COMPARE(screen.throughput(0)->range(), mostPerS);
        QCOMPARE(Millis(screen.latency(0)->range().high).count(), highestMs);
        QVERIFY(screen.panel(0)->prediction().has_value());
        QVERIFY(screen.latency(0)->readout().contains(QStringLiteral("theory")));
    }

    void theoryIsOfAModeAlone() {
        Screen screen;
        RunStarted event = started();
        event.scenario.arrangement = Arrangement::Together;
        event.scenario.load.users = 40;
        event.scenario.load.share = {{Mode::SyncBlocking, 7}}; // 28 of them, 4 for each other
        screen.grid.begin(event);
        screen.grid.addInterval(measured(3, syntheticInterval(0, 10)));
        QCOMPARE(screen.panel(0)->prediction()->requestsPerS, 28.0);
        QCOMPARE(screen.panel(3)->prediction()->requestsPerS, 4.0);
        const auto readout = [&] { return screen.throughput(3)->readout(); };
        QTRY_VERIFY(readout().contains(QStringLiteral("theory, alone 4.00/s")));

        event.scenario.arrangement = Arrangement::Sequential;
        event.scenario.load.share.clear();
        screen.grid.begin(event);
        screen.grid.addInterval(measured(3, syntheticInterval(0, 10)));
        QCOMPARE(screen.panel(3)->prediction()->requestsPerS, 40.0);
        QTRY_VERIFY(readout().contains(QStringLiteral("theory 40.0/s")));
        event.scenario.targets = {{fourModes[0], QStringLiteral("http://127.0.0.1/")}};
        screen.grid.begin(event);
        QVERIFY(!screen.panel(0)->prediction());
    }

    void onlyWhatCanBeSeenIsDrawn() {
        Screen screen({480, 200}); // one column, so that the last panel is scrolled out of sight
        screen.grid.begin(started());
        QTRY_VERIFY(screen.panel(3)->y() > screen.grid.height());
        for (std::size_t i = 0; i < 4; ++i)
            screen.grid.addInterval(measured(i, syntheticInterval(0, 10)));
        QTRY_COMPARE(screen.pointsDrawn(0), 2);
        QCOMPARE(screen.pointsDrawn(3), 0);
        QVERIFY(screen.panel(3)->hasChanged());

        screen.grid.resize(1000, 700);
        QTRY_COMPARE(screen.pointsDrawn(3), 2);

        screen.grid.hide();
        // One that can be seen tells when the hidden one would have been drawn, too.
        Screen witness;
        witness.grid.begin(started());
        for (int i = 1; i < 4; ++i) {
            screen.grid.addInterval(measured(0, syntheticInterval(i, 10)));
            witness.grid.addInterval(measured(0, syntheticInterval(i, 10)));
        }
        QTRY_COMPARE(witness.pointsDrawn(0), 3);
        QCOMPARE(screen.pointsDrawn(0), 2);
        screen.grid.show();
        QTRY_COMPARE(screen.pointsDrawn(0), 4);
    }

    void atMostFourRefreshesASecond() {
        Screen screen;
        screen.grid.begin(started());
        screen.grid.addInterval(measured(0, syntheticInterval(0, 10)));
        QTRY_COMPARE(screen.pointsDrawn(0), 2);
        auto* line = qobject_cast<QLineSeries*>(screen.latency(0)->chart()->series().constFirst());
        int refreshes = 0;
        connect(line, &QXYSeries::pointsReplaced, line, [&refreshes] { ++refreshes; });
        QElapsedTimer clock;
        clock.start();
        for (int i = 1; i <= 3; ++i) {
            screen.grid.addInterval(measured(0, syntheticInterval(2 * i, 10)));
            screen.grid.addInterval(measured(0, syntheticInterval(2 * i + 1, 10)));
            QTRY_COMPARE(refreshes, i);
        }
        QVERIFY(clock.elapsed() >= 500); // between three of them are two whole periods
    }

    void eventsOfAnotherRunAreDropped() {
        Screen screen;
        screen.grid.begin(started());
        IntervalMeasured stray = measured(0, syntheticInterval(0, 10));
        stray.run = run - 1;
        screen.grid.addInterval(stray);
        screen.grid.addInterval(measured(17, syntheticInterval(0, 10)));
        screen.grid.setPhase({run - 1, {0}, Phase::Measure});
        QTRY_COMPARE(screen.label(0, "status"), QStringLiteral("○ waiting"));
        QVERIFY(screen.panel(0)->timeline().points().empty());
    }

    void panelsFillTheRoom_data() {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("columns");
        QTest::newRow("one") << 1 << 1000 << 1;
        QTest::newRow("two") << 2 << 1000 << 2;
        QTest::newRow("three") << 3 << 1000 << 2;
        QTest::newRow("four") << 4 << 1000 << 2;
        QTest::newRow("four in a narrow window") << 4 << 500 << 1;
        QTest::newRow("nine") << 9 << 1000 << 2;
        QTest::newRow("nine in a wide window") << 9 << 1600 << 3;
    }
    void panelsFillTheRoom() {
        QFETCH(int, count);
        QFETCH(int, width);
        Screen screen({width, 600});
        std::vector<QString> names;
        for (int i = 0; i < count; ++i)
            names.push_back(QStringLiteral("target %1").arg(i));
        screen.grid.prepare(names, started().scenario);
        QSet<int> lefts;
        QTRY_VERIFY(screen.panel(count - 1)->width() > 300);
        for (int i = 0; i < count; ++i)
            lefts += screen.panel(i)->x();
        QTEST(static_cast<int>(lefts.size()), "columns");
    }
};

QUADRANT_TEST(TestPanels)
#include "tst_panels.moc"
