// SPDX-License-Identifier: GPL-3.0-or-later
// Which endpoints meet, what a comparison says of them, and what should be known before.
#include "core/compare/comparison.h"
#include "tests/core/compare/synthetic.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cmath>

using namespace quadrant;
using synthetic::dependent;
using synthetic::endpoint;

namespace {

const ComparedFigure& figureOf(const Comparison& comparison, const char* id,
                               std::size_t endpointIndex = 0) {
    for (const ComparedFigure& compared : comparison.endpoints[endpointIndex].figures) {
        if (compared.figure->id == id)
            return compared;
    }
    qFatal("no such figure");
}

Side side(const QString& label, std::shared_ptr<RunRecord> run, const QString& name = {}) {
    return {label, {std::move(run)}, name};
}

bool has(const Comparison& comparison, Caution::Kind kind, std::size_t onSide) {
    return std::any_of(comparison.cautions.begin(), comparison.cautions.end(),
                       [&](const Caution& c) { return c.kind == kind && c.side == onSide; });
}

} // namespace

class TestComparison : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKnownShiftIsTheChange() {
        const auto seconds = dependent(30, 0.3, 1);
        const auto compared =
            compare({side("a", synthetic::run({endpoint(seconds, "x")})),
                     side("b", synthetic::run({endpoint(synthetic::scaled(seconds, 2), "x")}))});
        QVERIFY(compared);
        for (const char* id : {"p50", "p95", "mean"}) {
            const ComparedFigure& figure = figureOf(compared.value(), id);
            QVERIFY(std::abs(*figure.differences[0].change - 100) < 0.3);
            QCOMPARE(seen(*figure.figure, figure.differences[0]), DifferenceSeen::Worse);
        }
        const ComparedFigure& rps = figureOf(compared.value(), "rps");
        QCOMPARE(*rps.differences[0].change, 0.0);
        QCOMPARE(seen(*rps.figure, rps.differences[0]), DifferenceSeen::None);
    }

    void endpointsMeetByName() {
        const auto seconds = dependent(10, 0, 1);
        const auto a = synthetic::run({endpoint(seconds, "x"), endpoint(seconds, "only a")});
        const auto b = synthetic::run({endpoint(seconds, "only b"), endpoint(seconds, "x")});
        const auto compared = compare({side("a", a), side("b", b)});
        QVERIFY(compared);
        QCOMPARE(compared.value().endpoints.size(), std::size_t{2});
        QCOMPARE(compared.value().endpoints[0].names, (QStringList{"x", "x"}));
        QCOMPARE(compared.value().endpoints[1].names, (QStringList{"only a", ""}));
        QCOMPARE(compared.value().onlyThere[1], QStringList("only b"));
        QCOMPARE(*figureOf(compared.value(), "p50", 1).differences[0].confidence.missing,
                 NoInterval::NotMeasured);
    }

    void modesOfOneRunMeet() {
        const auto seconds = dependent(10, 0, 1);
        const auto run = synthetic::run({endpoint(seconds, "x"), endpoint(seconds, "y")});
        const auto compared = compare({side("a", run, "x"), side("b", run, "y")});
        QVERIFY(compared);
        QCOMPARE(compared.value().endpoints.size(), std::size_t{1});
        QCOMPARE(compared.value().endpoints[0].names, (QStringList{"x", "y"}));
        QVERIFY(compared.value().differences.empty());
    }

    void whereNothingMeetsIsSaid() {
        const auto seconds = dependent(10, 0, 1);
        const auto compared = compare({side("a", synthetic::run({endpoint(seconds, "x")})),
                                       side("b", synthetic::run({endpoint(seconds, "y")}))});
        QVERIFY(!compared);
        QVERIFY2(compared.error().message.contains("a has x; b has y"),
                 qPrintable(compared.error().message));
    }

    void repeatsGiveTheIntervalWhereAllSidesHaveThem() {
        const auto series = [](double factor, unsigned seed) {
            Side many{"series", {}, {}};
            for (unsigned i = 0; i < 4; ++i)
                many.runs.push_back(synthetic::run(
                    {endpoint(synthetic::scaled(dependent(8, 0, seed + i), factor), "x")}));
            return many;
        };
        const auto compared = compare({series(1, 1), series(1.5, 11)});
        QVERIFY(compared);
        QCOMPARE(compared.value().method, Comparison::Method::ByRepeats);
        const Difference& p50 = figureOf(compared.value(), "p50").differences[0];
        QVERIFY(p50.confidence.interval && p50.confidence.interval->holds(*p50.change));
        QVERIFY(p50.confidence.interval->holds(50));
        QVERIFY(!p50.confidence.interval->holds(0));
        QCOMPARE(*figureOf(compared.value(), "failures").differences[0].confidence.missing,
                 NoInterval::NothingFailed);
        QVERIFY(figureOf(compared.value(), "max").differences[0].confidence.interval);
        const auto mixed = compare(
            {series(1, 1), side("one", synthetic::run({endpoint(dependent(8, 0, 9), "x")}))});
        QCOMPARE(mixed.value().method, Comparison::Method::BySeconds);
    }

    void cautions() {
        const auto longer = synthetic::run({endpoint(dependent(30, 0, 1), "x")});
        const auto shorter = synthetic::run({endpoint(dependent(10, 0, 1), "x")});
        shorter->status = RunStatus::Stopped;
        const auto compared = compare({side("a", longer), side("b", shorter)});
        QVERIFY(has(compared.value(), Caution::Kind::Shorter, 1));
        QVERIFY(has(compared.value(), Caution::Kind::NotFinished, 1));
        QVERIFY(!has(compared.value(), Caution::Kind::NotFinished, 0));
    }

    void whatDiffersBetweenScenarios() {
        const auto seconds = dependent(10, 0, 1);
        const auto a = synthetic::run({endpoint(seconds, "x")});
        const auto b = synthetic::run({endpoint(seconds, "x")});
        b->scenario.load.users = 70;
        b->scenario.profile.poolSize = 4;
        b->scenario.description = "something else";
        b->host.cores = 4;
        b->scenario.stages = {{.users = 4, .length = Seconds(2)}};
        const auto differences = scenarioDifferences({a.get(), b.get()});
        QStringList keys;
        for (const ScenarioDifference& difference : differences)
            keys.append(difference.key);
        QVERIFY2(keys.contains("load.users") && keys.contains("profile.poolSize") &&
                     keys.contains("host.cores") && keys.contains("stages"),
                 qPrintable(keys.join(' ')));
        QCOMPARE(keys.size(), 4);
        for (const ScenarioDifference& difference : differences) {
            if (difference.key == "load.users")
                QCOMPARE(difference.values, (QStringList{"50", "70"}));
        }
    }
};

QUADRANT_TEST(TestComparison)
#include "tst_comparison.moc"
