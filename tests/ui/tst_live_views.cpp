// SPDX-License-Identifier: GPL-3.0-or-later
// What the views show of a run that they have followed is what they show of it once it is opened
// from the library: each mode's warm-up ends in the middle of what is collected at a time.
#include "core/library/run_library.h"
#include "core/library/run_recorder.h"
#include "tests/support/test_main.h"
#include "ui/explore/explore_view.h"
#include "ui/models/live_summary.h"
#include "ui/models/run_model.h"
#include "ui/panels/mode_panel.h"
#include "ui/panels/panel_grid.h"
#include "ui/panels/verdict_badge.h"

#include <QLabel>
#include <QTemporaryDir>
#include <QtTest>

using namespace quadrant;

namespace {

/// With failures all the time, and a change of the load.
Scenario scenario() {
    Scenario it;
    it.name = QStringLiteral("followed");
    it.modes = {Mode::SyncBlocking, Mode::AsyncNonBlocking};
    it.io = {IoKind::Http, std::chrono::milliseconds(40)};
    it.profile.poolSize = 1;
    it.load.users = 4;
    it.load.spawnRate = 1000;
    it.load.requestTimeout = Seconds(0.1);
    it.stages = {{{}, 4, Seconds(0.7)}, {{}, 6, Seconds(0.5)}};
    it.warmUp = Seconds(0.4);
    it.duration = Seconds(1.2);
    return it;
}

struct Views {
    PanelGrid panels;
    TimeFocus focus;
    ExploreView exploring{focus};

    ModePanel* panel(int index) const { return panels.findChildren<ModePanel*>().value(index); }
    QStringList shown(int index) const {
        QStringList all;
        for (const char* label : {"title", "warning", "verdict", "status", "thresholds", "why"})
            all += panel(index)->findChild<QLabel*>(QString::fromLatin1(label))->text();
        for (const HeadlineFigure& figure : panel(index)->findChild<FiguresRow*>()->figures())
            all += figure.caption + u' ' + figure.value;
        return all;
    }
};

std::uint64_t failuresIn(const std::array<FailureCount, failureKindCount>& kinds) {
    std::uint64_t all = 0;
    for (const FailureCount& kind : kinds)
        all += kind.count;
    return all;
}

} // namespace

class TestLiveViews : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Views m_live;
    LiveSummary m_summary;
    Views m_opened;
    RunSummary m_openedSummary;
    static constexpr int modes = 2;

private Q_SLOTS:
    void initTestCase() {
        const QString path = m_folder.filePath(QStringLiteral("runs.sqlite"));
        const auto recorder = std::make_shared<RunRecorder>(path);
        RunModel model;
        connect(&model, &RunModel::started, this, [this](const RunStarted& event) {
            m_live.panels.begin(event);
            m_live.exploring.begin(event.scenario, QThread::idealThreadCount());
            m_summary.begin(event);
        });
        connect(&model, &RunModel::phaseChanged, this,
                [this](const PhaseChanged& event) { m_live.panels.setPhase(event); });
        connect(&model, &RunModel::loadChanged, this,
                [this](const LoadChanged& event) { m_live.panels.changeLoad(event); });
        connect(&model, &RunModel::intervalMeasured, this, [this](const IntervalMeasured& event) {
            m_live.panels.addInterval(event);
            m_live.exploring.addInterval(event);
            m_summary.add(event);
        });
        connect(&model, &RunModel::endpointEnded, this, [this](const EndpointEnded& event) {
            m_live.panels.end(event);
            m_summary.end(event);
        });
        connect(&model, &RunModel::finished, this,
                [this](const RunFinished& event) { m_live.panels.finish(event); });
        model.start(scenario(), {.keeper = recorder});
        QTRY_VERIFY_WITH_TIMEOUT(!model.isRunning(), 30'000);
        QVERIFY(recorder->outcome() && recorder->outcome()->ok());

        const auto library = RunLibrary::open(path);
        QVERIFY(library);
        const auto stored = library.value()->read(recorder->outcome()->value());
        QVERIFY(stored);
        const RunRecord& record = stored.value().record;
        m_opened.panels.showRun(record, stored.value().collected);
        m_opened.exploring.begin(record.scenario, record.host.cores);
        m_opened.exploring.fillWith([&stored](std::vector<Moments>& moments) {
            for (std::size_t i = 0; i < moments.size(); ++i) {
                for (const Collected& collected : stored.value().collected[i])
                    moments[i].add(collected);
            }
        });
        m_opened.exploring.momentsOf(0); // fills all
        m_openedSummary = summarise(record);
        QCOMPARE(m_openedSummary.columns.size(), std::size_t{modes});
        m_live.panels.resize(1000, 600);
        m_opened.panels.resize(1000, 600);
        m_live.panels.show();
        m_opened.panels.show();
    }

    void chartsAreTheSame() {
        for (int i = 0; i < modes; ++i) {
            const Timeline& live = m_live.panel(i)->timeline();
            const Timeline& opened = m_opened.panel(i)->timeline();
            QCOMPARE(live.points().size(), opened.points().size());
            for (std::size_t at = 0; at < live.points().size(); ++at) {
                const TimelinePoint& one = live.points()[at];
                const TimelinePoint& other = opened.points()[at];
                QCOMPARE(one.begin, other.begin);
                QCOMPARE(one.end, other.end);
                QCOMPARE(one.warmUp, other.warmUp);
                QCOMPARE(one.ended, other.ended);
                QCOMPARE(one.p99, other.p99);
                QVERIFY(one.failures == other.failures);
            }
            QVERIFY(live.failures() == opened.failures());
            QCOMPARE(live.changes().size(), std::size_t{1});
            QCOMPARE(live.changes()[0].at, opened.changes().at(0).at);
        }
    }

    void theStripsOfExploreAreTheSame() {
        for (std::size_t i = 0; i < modes; ++i) {
            const std::vector<Moment>& live = m_live.exploring.momentsOf(i).all();
            const std::vector<Moment>& opened = m_opened.exploring.momentsOf(i).all();
            QCOMPARE(live.size(), opened.size());
            for (std::size_t at = 0; at < live.size(); ++at) {
                QCOMPARE(live[at].load.begin, opened[at].load.begin);
                QCOMPARE(live[at].load.end, opened[at].load.end);
                QCOMPARE(live[at].load.warmUp, opened[at].load.warmUp);
                QCOMPARE(live[at].load.requests(), opened[at].load.requests());
                QVERIFY(live[at].server == opened[at].server);
                QCOMPARE(live[at].processBusy, opened[at].processBusy);
            }
        }
    }

    void theSummaryIsTheSame() {
        for (std::size_t i = 0; i < modes; ++i) {
            const SummaryColumn& live = m_summary.summary().columns.at(i);
            const SummaryColumn& opened = m_openedSummary.columns.at(i);
            QCOMPARE(failuresIn(live.failures), live.summary.failures);
            QCOMPARE(failuresIn(live.failures), failuresIn(opened.failures));
            QCOMPARE(live.summary.requests, opened.summary.requests);
            QCOMPARE(live.peakLoopLag, opened.peakLoopLag);
            QCOMPARE(live.peakThreads, opened.peakThreads);
        }
        QVERIFY(m_summary.summary().columns[0].summary.failures > 0);
    }

    void thePanelsSayTheSame() {
        for (int i = 0; i < modes; ++i)
            QTRY_COMPARE(m_live.shown(i), m_opened.shown(i));
    }
};

QUADRANT_TEST(TestLiveViews)
#include "tst_live_views.moc"
