// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_plan.h"
#include "tests/support/test_main.h"
#include "tests/ui/synthetic_intervals.h"
#include "ui/explore/explore_view.h"
#include "ui/explore/failures_table.h"
#include "ui/explore/failures_view.h"
#include "ui/explore/heat_map_track.h"
#include "ui/explore/selection_summary.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

using namespace quadrant;

namespace {

Scenario twoModes() {
    Scenario scenario;
    scenario.modes = {Mode::SyncBlocking, Mode::AsyncBlocking};
    scenario.duration = Seconds(10);
    return scenario;
}

IntervalMeasured measured(std::size_t endpoint, const Interval& load) {
    IntervalMeasured event;
    event.endpoint = endpoint;
    event.collected.intervals = {load};
    ServerSample& server = event.collected.server.emplace();
    server.loopLagWorst = Millis(static_cast<double>(endpoint) * 500 + 1);
    server.poolActive = 3;
    return event;
}

/// 40 quarters of a second each: the second mode is slow from 5 s on.
struct Exploring {
    TimeFocus focus;
    ExploreView view{focus};

    Exploring() {
        const Scenario scenario = twoModes();
        view.begin(scenario, 2);
        for (int i = 0; i < 40; ++i) {
            view.addInterval(measured(0, syntheticInterval(i, 10, Millis(10))));
            Interval load = syntheticInterval(i, 10, Millis(i < 20 ? 20 : 2000));
            if (i == 30)
                addFailures(load, FailureKind::ReadTimeout, 5, Millis(3000));
            view.addInterval(measured(1, load));
        }
        view.resize(900, 700);
        view.show();
    }
    Track* track(const char* first, std::size_t column = 0) {
        std::vector<Track*> found;
        for (Track* each : view.findChildren<Track*>()) {
            if (each->readout().startsWith(QLatin1String(first)))
                found.push_back(each);
        }
        return found.at(column);
    }
};

RunRecord syncBlocking() {
    RunRecord planned;
    planned.scenario.modes = {Mode::SyncBlocking};
    planned.scenario.profile.poolSize = 4;
    planned.endpoints = plannedEndpoints(planned.scenario);
    planned.host.cores = 2;
    return planned;
}

} // namespace

class TestExplore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void momentsAreFewOfALongRun() {
        Moments moments(Seconds(600));
        for (int i = 0; i < 2400; ++i)
            moments.add(syntheticInterval(i, 1), std::nullopt);
        QCOMPARE(moments.width(), Seconds(2.5));
        QCOMPARE(moments.all().size(), std::size_t{240});
        QCOMPARE(moments.all()[7].load.succeeded.count, std::uint64_t{10});
        QCOMPARE(moments.at(Seconds(2.6)), &moments.all()[1]);
        QVERIFY(!moments.at(Seconds(601)));
        QVERIFY(!Moments().at(Seconds(1)));
    }

    void theFiguresOfAStretch() {
        Moments moments(Seconds(10));
        for (int i = 0; i < 40; ++i) {
            Interval load = syntheticInterval(i, 10, Millis(i < 8 ? 10 : 100));
            load.warmUp = i < 8;
            moments.add(load, std::nullopt);
        }
        const RunSummary run = summaryOf({Seconds(1), Seconds(3)}, syncBlocking(), {moments});
        const Summary& summary = run.columns.at(0).summary;
        QCOMPARE(summary.requests, std::uint64_t{80});
        QCOMPARE(summary.requestsPerS, 40.0);
        QCOMPARE(summary.meanMs, 55.0);
        const SummaryTable table = selectionTable(run, {Seconds(1), Seconds(3)});
        QVERIFY(table.ending.contains(QStringLiteral("1.00 s to 3.00 s")));
    }

    /// What a stretch was like in which the pool was full, and another in which it was not.
    void theFindingsAndVerdictOfAStretch() {
        Moments moments(Seconds(10));
        for (int i = 0; i < 40; ++i) {
            const bool full = i >= 20;
            ServerSample server;
            server.poolActive = full ? 4 : 1;
            server.poolQueued = full ? 30 : 0;
            server.requests = static_cast<std::uint64_t>(10 * (i + 1));
            Interval load = syntheticInterval(i, 10, Millis(full ? 100 : 10));
            load.generatorBusy = full ? 0.1 : 1;
            moments.add(load, server);
        }
        const auto columnOf = [&moments](double begin, double end) {
            return summaryOf({Seconds(begin), Seconds(end)}, syncBlocking(), {moments}).columns[0];
        };
        const auto kinds = [](const SummaryColumn& column) {
            std::vector<Finding::Kind> all;
            for (const Finding& finding : column.findings)
                all.push_back(finding.kind);
            return all;
        };
        const SummaryColumn first = columnOf(0, 5);
        QVERIFY(first.verdict && first.verdict->has(Reason::Kind::GeneratorBusy));
        QCOMPARE(kinds(first), (std::vector{Finding::Kind::Hampered, Finding::Kind::ServerKeptUp}));
        const SummaryColumn second = columnOf(5, 10);
        QVERIFY(second.verdict && second.verdict->sound());
        QCOMPARE(kinds(second).at(0), Finding::Kind::PoolExhausted);
        QCOMPARE(second.findings.at(0).share, 1.0);
    }

    /// One cursor for all, and each says its own values there.
    void onePointerMovesAll() {
        Exploring it;
        Track* map = it.track("Latency", 0);
        QTest::mouseMove(map->viewport(), {map->width() / 2, map->height() / 2});
        QTRY_VERIFY(it.focus.cursor());
        QVERIFY(map->readout().contains(QStringLiteral("p50 10")));
        it.focus.setCursor(Seconds(7.6));
        QVERIFY2(it.track("Latency", 1)->readout().contains(QStringLiteral("15 ended")),
                 qPrintable(it.track("Latency", 1)->readout()));
        QCOMPARE(it.track("Failures", 0)->readout(), QStringLiteral("Failures: none"));
        QCOMPARE(it.track("Failures", 1)->readout(), QStringLiteral("Failures: 5 read time-out"));
        QVERIFY(it.track("Loop lag", 1)->readout().contains(QStringLiteral("worst 501 ms")));
        it.focus.setCursor(std::nullopt);
        QCOMPARE(it.track("Failures", 1)->readout(), QStringLiteral("Failures: 5 read time-out"));
    }

    void draggingSelects() {
        Exploring it;
        QVERIFY(!it.view.selected());
        QSignalSpy selections(&it.focus, &TimeFocus::selectionChanged);
        Track* map = it.track("Latency", 1);
        const int y = map->height() / 2;
        QTest::mousePress(map->viewport(), Qt::LeftButton, {}, {map->width() * 3 / 4, y});
        QMouseEvent move(QEvent::MouseMove, QPointF(map->width(), y),
                         map->mapToGlobal(QPointF(map->width(), y)), Qt::NoButton, Qt::LeftButton,
                         {});
        QCoreApplication::sendEvent(map->viewport(), &move);
        QTest::mouseRelease(map->viewport(), Qt::LeftButton, {}, {map->width() - 1, y});
        QVERIFY(!selections.isEmpty());
        const auto selection = it.focus.selection();
        QVERIFY(selection);
        QCOMPARE(selection->end, Seconds(10));
        QVERIFY(selection->begin > Seconds(6) && selection->begin < Seconds(8));
        const auto run = it.view.selected();
        QVERIFY(run);
        QVERIFY(run->columns[0].summary.percentileMs(50) < 11);
        QVERIFY(run->columns[1].summary.percentileMs(50) > 1900);
        QVERIFY(it.view.findChild<QLabel*>(QStringLiteral("told"))->text().contains("10.0 s"));

        auto* clear = it.view.findChild<QToolButton*>(QStringLiteral("clearSelection"));
        QVERIFY(clear->isVisible());
        clear->click();
        QVERIFY(!it.focus.selection());
        QVERIFY(!clear->isVisible());
    }

    void keysDoItToo() {
        Exploring it;
        QTest::keyClick(&it.view, Qt::Key_Home);
        QCOMPARE(it.focus.cursor(), std::optional(Seconds(0)));
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(&it.view, Qt::Key_Right);
        QCOMPARE(it.focus.cursor(), std::optional(Seconds(1)));
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(&it.view, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(it.focus.selection());
        QCOMPARE(it.focus.selection()->begin, Seconds(1));
        QCOMPARE(it.focus.selection()->end, Seconds(2));
        QTest::keyClick(&it.view, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(it.focus.selection()->end, Seconds(1.75));
        QTest::keyClick(&it.view, Qt::Key_Escape);
        QVERIFY(!it.focus.selection());
    }

    /// Slow requests are drawn where they are: right above, left below.
    void theHeatMapShowsWhereTheyAre() {
        Exploring it;
        Track* map = it.track("Latency", 1);
        QTRY_VERIFY(map->isVisible());
        const QImage image = map->grab().toImage().convertToFormat(QImage::Format_RGB32);
        const auto drawn = [&](QRect where) {
            const QRgb surface = themeFor(map->palette()).running.rgb();
            int count = 0;
            for (int x = where.left(); x <= where.right(); ++x) {
                for (int y = where.top(); y <= where.bottom(); ++y)
                    count += image.pixel(x, y) == surface;
            }
            return count;
        };
        const int w = image.width();
        const int h = image.height();
        QVERIFY(drawn({w / 4, h / 2, w / 6, h / 2 - 1}) > 0);
        QCOMPARE(drawn({w / 4, 0, w / 6, h / 3}), 0);
        QVERIFY(drawn({w * 2 / 3, 0, w / 6, h / 2}) > 0);
        QCOMPARE(drawn({w * 2 / 3, h * 2 / 3, w / 6, h / 3 - 1}), 0);
    }

    void whatNobodyTellsIsLeftOut() {
        TimeFocus focus;
        ExploreView view(focus);
        Scenario scenario;
        scenario.targets = {{QStringLiteral("it"), QStringLiteral("http://127.0.0.1:1/")}};
        view.begin(scenario, 2);
        IntervalMeasured event = measured(0, syntheticInterval(0, 3));
        event.collected.server.reset();
        view.addInterval(event);
        view.resize(500, 700);
        view.show();
        QStringList names;
        for (const Track* track : view.findChildren<Track*>()) {
            if (!track->isHidden())
                names.append(track->readout().section(QLatin1Char(':'), 0, 0));
        }
        QCOMPARE(names, QStringList({"Latency", "Failures", "Open", "Processor"}));
    }

    void whatIsShownIsCopiedAsAPicture() {
        Exploring it;
        it.view.findChild<QToolButton*>(QStringLiteral("pictures"))->click();
        auto* menu = it.view.findChild<QMenu*>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 2); // all of it; a strip's own are in that one's menu
        menu->actions().at(1)->trigger();
        const QImage all = QGuiApplication::clipboard()->image();
        QVERIFY(all.width() > 2 * 800);
        menu->close();

        Track* map = it.track("Latency", 0);
        const QPoint at = map->mapTo(&it.view, map->rect().center());
        QContextMenuEvent pointed(QContextMenuEvent::Mouse, at, it.view.mapToGlobal(at));
        QApplication::sendEvent(&it.view, &pointed);
        const auto menus = it.view.findChildren<QMenu*>();
        QCOMPARE(menus.last()->actions().size(), 4);
        menus.last()->actions().at(1)->trigger();
        const QImage strip = QGuiApplication::clipboard()->image();
        QVERIFY(strip.width() < all.width() && strip.height() < all.height());
    }

    void failuresAreListed() {
        FailuresView view;
        auto* table = view.findChild<QTableView*>(QStringLiteral("failures"));
        QVERIFY(table->isHidden());
        const QAbstractItemModelTester tester(table->model());
        RunSummary run;
        run.scenario.load.requestTimeout = Seconds(5);
        run.columns.resize(2);
        run.columns[0].name = QStringLiteral("sync-blocking");
        run.columns[1].name = QStringLiteral("async-blocking");
        for (SummaryColumn& column : run.columns)
            column.summary.requests = 100;
        const auto kind = [](FailureKind it) { return static_cast<std::size_t>(it); };
        run.columns[1].failures[kind(FailureKind::ReadTimeout)] = {25, Seconds(1.5), Seconds(9)};
        run.columns[1].failures[kind(FailureKind::Status5xx)] = {1, Seconds(2), Seconds(2), 503};
        view.set(run);
        QVERIFY(!table->isHidden());
        const auto cell = [table](int row, int column) {
            return table->model()->index(row, column).data().toString();
        };
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(cell(0, FailuresTable::Kind), QStringLiteral("read time-out"));
        QCOMPARE(cell(0, FailuresTable::Count), QStringLiteral("25"));
        QCOMPARE(cell(0, FailuresTable::Share), QStringLiteral("25 %"));
        QCOMPARE(cell(0, FailuresTable::FirstSeen), QStringLiteral("1.50 s"));
        QCOMPARE(cell(0, FailuresTable::Sample), QStringLiteral("no whole answer within 5.00 s"));
        QCOMPARE(cell(1, FailuresTable::Sample), QStringLiteral("HTTP 503 Service Unavailable"));
        QVERIFY(cell(1, FailuresTable::Cause).contains(QStringLiteral("handler failed")));
        for (SummaryColumn& column : run.columns)
            column.failures = {};
        view.set(run);
        QVERIFY(table->isHidden());
    }
};

QUADRANT_TEST(TestExplore)
#include "tst_explore.moc"
