// SPDX-License-Identifier: GPL-3.0-or-later
// What a gate may look like, and what passes it.
#include "core/compare/regression_gate.h"
#include "tests/core/compare/synthetic.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace quadrant;
using synthetic::dependent;
using synthetic::endpoint;
using Kind = GateOutcome::Kind;

class TestRegressionGate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("figure");
        QTest::addColumn<double>("percent");
        QTest::newRow("with a sign") << "p99:10%"
                                     << "p99" << 10.0;
        QTest::newRow("without") << "rps:5"
                                 << "rps" << 5.0;
        QTest::newRow("a fraction") << "p99.9:0.5%"
                                    << "p99.9" << 0.5;
        QTest::newRow("none") << "failures:0"
                              << "failures" << 0.0;
        QTest::newRow("a slash") << "failures/s: 3 %"
                                 << "failures/s" << 3.0;
    }
    void isRead() {
        QFETCH(QString, text);
        QFETCH(QString, figure);
        QFETCH(double, percent);
        const auto gate = parseRegressionGate(text);
        QVERIFY(gate);
        QCOMPARE(gate.value().figure->id, figure);
        QCOMPARE(gate.value().percent, percent);
    }

    void isRefused_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("no colon") << "p99"
                                  << "must be FIGURE:PERCENT, such as p99:10%; figures are";
        QTest::newRow("unknown figure") << "p97x:10"
                                        << "there is no figure \"p97x\"";
        QTest::newRow("what there is") << "p97x:10"
                                       << "p99, p99.9, p99.99, max";
        QTest::newRow("no figure") << ":10"
                                   << "there is no figure \"\"";
        QTest::newRow("no number") << "p99:ten"
                                   << "\"ten\" is no percentage";
        QTest::newRow("empty") << "p99:"
                               << "\"\" is no percentage";
        QTest::newRow("below 0") << "p99:-1"
                                 << "\"-1\" is no percentage";
        QTest::newRow("without end") << "p99:inf"
                                     << "\"inf\" is no percentage";
        QTest::newRow("not a number") << "p99:nan"
                                      << "\"nan\" is no percentage";
    }
    void isRefused() {
        QFETCH(QString, text);
        QFETCH(QString, says);
        const auto gate = parseRegressionGate(text);
        QVERIFY(!gate);
        QVERIFY2(gate.error().message.contains(says), qPrintable(gate.error().message));
    }

    void decides_data() {
        QTest::addColumn<QString>("gate");
        QTest::addColumn<double>("factor"); // of the latencies
        QTest::addColumn<int>("requestsEach");
        QTest::addColumn<int>("failuresEach");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, const char* gate, double factor, int requestsEach,
                            int failuresEach, Kind kind) {
            QTest::newRow(name) << QString(gate) << factor << requestsEach << failuresEach
                                << static_cast<int>(kind);
        };
        row("the same", "p50:10%", 1, 40, 0, Kind::Passed);
        row("just below", "p50:10%", 1.08, 40, 0, Kind::Passed);
        row("above", "p50:10%", 1.2, 40, 0, Kind::Failed);
        row("better by far", "p50:10%", 0.2, 40, 0, Kind::Passed);
        row("fewer requests", "rps:10%", 1, 30, 0, Kind::Failed);
        row("more requests", "rps:10%", 1, 60, 0, Kind::Passed);
        row("points of failures", "failures:25%", 1, 40, 10, Kind::Passed); // 20 %
        row("more points", "failures:15%", 1, 40, 10, Kind::Failed);
        row("from no failure", "failures/s:50%", 1, 40, 1, Kind::FromZero);
        row("still none", "failures/s:0%", 1, 40, 0, Kind::Passed);
        row("nothing ended", "p99:10%", 1, 0, 0, Kind::NotMeasured);
    }
    void decides() {
        QFETCH(QString, gate);
        QFETCH(double, factor);
        QFETCH(int, requestsEach);
        QFETCH(int, failuresEach);
        QFETCH(int, kind);
        const auto before = synthetic::run({endpoint(dependent(10, 0, 1), "x")});
        const auto after =
            synthetic::run({endpoint(synthetic::scaled(dependent(10, 0, 1, requestsEach), factor),
                                     "x", static_cast<std::uint64_t>(failuresEach))});
        const auto compared = compare({{"a", {before}, {}}, {"b", {after}, {}}});
        const auto outcomes = outcomesOf({parseRegressionGate(gate).value()}, compared.value());
        QCOMPARE(outcomes.size(), std::size_t{1});
        QCOMPARE(static_cast<int>(outcomes[0].kind), kind);
    }

    void aModeThatIsGoneDoesNotPass() {
        const auto seconds = dependent(10, 0, 1);
        const auto before = synthetic::run({endpoint(seconds, "x"), endpoint(seconds, "y")});
        const auto after = synthetic::run({endpoint(seconds, "x")});
        const auto compared = compare({{"a", {before}, {}}, {"b", {after}, {}}});
        const auto outcomes =
            outcomesOf({parseRegressionGate("p50:10%").value()}, compared.value());
        QCOMPARE(outcomes.size(), std::size_t{2});
        QVERIFY(outcomes[0].passed());
        QCOMPARE(outcomes[1].kind, Kind::Missing);
    }
};

QUADRANT_TEST(TestRegressionGate)
#include "tst_regression_gate.moc"
