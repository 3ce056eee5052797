// SPDX-License-Identifier: GPL-3.0-or-later
// Short explanations, really measured: their steps in order, what they show, how they end.
#include "core/explain/explainer.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <mutex>
#include <optional>

using namespace quadrant;

namespace {

/// Keeps what an explainer tells, from its thread.
class Diary {
public:
    Explainer::Listener listener() {
        return [this](const Explanation& told) {
            const std::lock_guard lock(m_mutex);
            m_told.push_back(told);
        };
    }
    std::vector<Explanation> all() const {
        const std::lock_guard lock(m_mutex);
        return m_told;
    }
    Explanation last() const {
        const std::lock_guard lock(m_mutex);
        return m_told.empty() ? Explanation() : m_told.back();
    }

private:
    mutable std::mutex m_mutex;
    std::vector<Explanation> m_told;
};

Scenario costly(Millis cost) {
    Scenario scenario;
    scenario.name = "costly";
    scenario.modes = {Mode::SyncBlocking, Mode::AsyncNonBlocking};
    scenario.io = {IoKind::Http, std::chrono::milliseconds(10)};
    scenario.load.users = 8;
    scenario.load.spawnRate = 100;
    scenario.duration = Seconds(3);
    scenario.profile.poolSize = 2;
    scenario.profile.queueOrder = QueueOrder::Lifo;
    scenario.profile.setupCost = cost;
    return scenario;
}

Explanation explain(const Scenario& scenario, double timeScale) {
    Diary diary;
    Explainer explainer(scenario, timeScale, diary.listener());
    explainer.start();
    explainer.wait();
    return diary.last();
}

QStringList settingsOf(const Explanation& explanation) {
    QStringList settings;
    for (const Step& step : explanation.steps)
        settings.append(modeId(step.mode) + ' ' + step.setting);
    return settings;
}

} // namespace

class TestExplainer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void measuresEachStep() {
        Diary diary;
        Explainer explainer(costly(Millis(100)), 0.1, diary.listener()); // 10 ms a request
        explainer.start();
        explainer.wait();

        const auto told = diary.all();
        for (std::size_t i = 0; i < told.size(); ++i) {
            QCOMPARE(told[i].status == RunStatus::Running, i + 1 < told.size());
            QVERIFY(i == 0 || told[i].elapsed >= told[i - 1].elapsed);
        }
        const Explanation explanation = told.back();
        QCOMPARE(explanation.status, RunStatus::Finished);
        QVERIFY(explanation.error.isEmpty());
        QCOMPARE(explanation.scenario, costly(Millis(100)));
        QCOMPARE(explanation.timeScale, 0.1);
        QVERIFY(qFuzzyCompare(explanation.expected.count(), 6 * 0.3));
        QVERIFY(qFuzzyCompare(explanation.elapsed.count(), 6 * 0.3));
        QVERIFY(explanation.host.cores > 0);
        QCOMPARE(
            settingsOf(explanation),
            QStringList({"sync-blocking ", "sync-blocking profile.poolSize",
                         "sync-blocking profile.queueOrder", "sync-blocking profile.setupCostMs",
                         "async-nonblocking ", "async-nonblocking profile.setupCostMs"}));
        for (const Step& step : explanation.steps) {
            QCOMPARE(step.status, EndpointStatus::Finished);
            QVERIFY(step.error.isEmpty());
            QVERIFY(step.summary.requests > 0);
        }
        // A loop that burns 10 ms for each request cannot do more than 100 in a second.
        const Step& baseline = explanation.steps[4];
        QVERIFY(baseline.summary.requestsPerS <= 100);
        QVERIFY(!effectOf(explanation, baseline).requestsPerS);
        const Effect withoutCost = effectOf(explanation, explanation.steps[5]);
        QVERIFY(withoutCost.requestsPerS && *withoutCost.requestsPerS > 1.5);
        QVERIFY(withoutCost.median && *withoutCost.median < 1);
    }

    void stopsWithinAStep() {
        Diary diary;
        Explainer explainer(costly(Millis(1)), 20, diary.listener()); // a minute each
        explainer.start();
        const auto measuredSome = [&] {
            const auto steps = diary.last().steps;
            return !steps.empty() && steps.front().summary.requests > 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(measuredSome(), 20'000);
        explainer.requestStop();
        explainer.wait();
        const Explanation explanation = diary.last();
        QCOMPARE(explanation.status, RunStatus::Stopped);
        QCOMPARE(explanation.steps.size(), std::size_t{6});
        QCOMPARE(explanation.steps[0].status, EndpointStatus::Stopped);
        QVERIFY(explanation.steps[0].summary.requests > 0);
        for (std::size_t i = 1; i < 6; ++i)
            QCOMPARE(explanation.steps[i].status, EndpointStatus::Pending);
    }

    void stopsBetweenSteps() {
        Explanation last;
        std::unique_ptr<Explainer> explainer;
        explainer =
            std::make_unique<Explainer>(costly(Millis(1)), 0.1, [&](const Explanation& told) {
                if (told.steps.size() > 1 && told.steps[1].status == EndpointStatus::Running)
                    explainer->requestStop();
                last = told;
            });
        explainer->start();
        explainer->wait();
        QCOMPARE(last.status, RunStatus::Stopped);
        QCOMPARE(last.steps[0].status, EndpointStatus::Finished);
        QVERIFY(last.steps[0].summary.requests > 0);
        QCOMPARE(last.steps[2].status, EndpointStatus::Pending);
        QVERIFY(!effectOf(last, last.steps[1]).requestsPerS);
    }

    void aStepThatFailsIsToldAndTheNextIsTried() {
        Scenario scenario = costly(Millis(1));
        scenario.modes = {Mode::AsyncNonBlocking};
        scenario.load.users = 0;
        const Explanation explanation = explain(scenario, 0.1);
        QCOMPARE(explanation.status, RunStatus::Failed);
        QCOMPARE(explanation.steps.size(), std::size_t{2});
        for (const Step& step : explanation.steps) {
            QCOMPARE(step.status, EndpointStatus::Failed);
            QVERIFY2(step.error.contains("load.users"), qPrintable(step.error));
        }
        QCOMPARE(explanation.error, explanation.steps[0].error);
    }

    void whatCannotBeExplainedFailsAtOnce() {
        const Explanation explanation = explain(Scenario(), 1);
        QCOMPARE(explanation.status, RunStatus::Failed);
        QVERIFY(explanation.steps.empty());
        QCOMPARE(explanation.error, "the profile native has nothing to switch off");
    }

    void effects_data() {
        QTest::addColumn<double>("before");
        QTest::addColumn<double>("after");
        QTest::addColumn<std::optional<double>>("ratio");
        QTest::addColumn<bool>("clear");
        const auto row = [](const char* name, double before, double after,
                            std::optional<double> ratio, bool clear) {
            QTest::newRow(name) << before << after << ratio << clear;
        };
        row("as before", 40, 40, 1.0, false);
        row("a little more", 40, 48, 1.2, false);
        row("a little less", 48, 40, 40.0 / 48, false);
        row("clearly more", 40, 400, 10.0, true);
        row("clearly less", 40, 20, 0.5, true);
        row("nothing any more", 40, 0, std::nullopt, false);
        row("nothing before", 0, 40, std::nullopt, false);
        row("nothing at all", 0, 0, std::nullopt, false);
    }
    void effects() {
        QFETCH(double, before);
        QFETCH(double, after);
        QFETCH(std::optional<double>, ratio);
        QFETCH(bool, clear);
        Explanation explanation;
        explanation.steps = {
            {Mode::SyncBlocking, {}, {}, EndpointStatus::Finished, {}, {}},
            {Mode::SyncBlocking, "profile.x", {}, EndpointStatus::Finished, {}, {}}};
        explanation.steps[0].summary.requestsPerS = before;
        explanation.steps[1].summary.requestsPerS = after;
        const auto effect = effectOf(explanation, explanation.steps[1]).requestsPerS;
        QCOMPARE(effect.has_value(), ratio.has_value());
        if (ratio)
            QCOMPARE(*effect, *ratio);
        QCOMPARE(effect && isClear(*effect), clear);
    }
};

QUADRANT_TEST(TestExplainer)
#include "tst_explainer.moc"
