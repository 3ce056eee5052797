// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/scenario_file.h"
#include "core/scenario/threshold_parser.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace quadrant;

namespace {

Threshold read(const QString& text) {
    const auto threshold = parseThreshold(text);
    return threshold ? threshold.value() : Threshold();
}

} // namespace

class TestThreshold : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written"); // empty: the same
        QTest::addColumn<double>("limit");
        QTest::newRow("percentile") << "p99 < 250 ms"
                                    << "" << 250.0;
        QTest::newRow("percentile with a point") << "p99.9 <= 1.5 ms"
                                                 << "" << 1.5;
        QTest::newRow("seconds") << "p50 < 0.25 s"
                                 << "p50 < 250 ms" << 250.0;
        QTest::newRow("no spaces") << "p99<250ms"
                                   << "p99 < 250 ms" << 250.0;
        QTest::newRow("many") << "  P99   <  250   MS  "
                              << "p99 < 250 ms" << 250.0;
        QTest::newRow("a share") << "failures < 1 %"
                                 << "" << 1.0;
        QTest::newRow("a rate") << "rps >= 390/s"
                                << "" << 390.0;
        QTest::newRow("a rate alone") << "rps > 390"
                                      << "rps > 390/s" << 390.0;
        QTest::newRow("failures/s") << "failures/s <= 0"
                                    << "failures/s <= 0/s" << 0.0;
        QTest::newRow("a gauge") << "loop  lag < 50 ms over 5 s"
                                 << "loop lag < 50 ms over 5 s" << 50.0;
        QTest::newRow("a count") << "pool queued < 40"
                                 << "" << 40.0;
        QTest::newRow("stops") << "mean < 1 ms else stop"
                               << "mean < 1 ms, else stop" << 1.0;
        QTest::newRow("window, stops") << "max < 1 ms over 0.5s , ELSE  stop"
                                       << "max < 1 ms over 0.5 s, else stop" << 1.0;
        QTest::newRow("of a mode") << "async-blocking: p99 < 1 ms"
                                   << "" << 1.0;
        QTest::newRow("of a URL") << "http://127.0.0.1:8080/a: p99 < 1 ms"
                                  << "" << 1.0;
        QTest::newRow("of a name with colons") << "a: b: p99 < 1 ms"
                                               << "" << 1.0;
    }
    void reads() {
        QFETCH(QString, text);
        QFETCH(QString, written);
        QFETCH(double, limit);
        const auto threshold = parseThreshold(text);
        QVERIFY2(threshold, qPrintable(threshold ? QString() : threshold.error().toString()));
        QCOMPARE(toText(threshold.value()), written.isEmpty() ? text : written);
        QCOMPARE(threshold.value().limit, limit);
        QVERIFY(read(toText(threshold.value())) == threshold.value());
    }

    void everyFigureIsThere() {
        for (const QString& id : thresholdFigureIds()) {
            const auto what = thresholdFigure(id);
            QVERIFY(what);
            QCOMPARE(idOf(*what), id);
            const QString text = id + " < 1 " + unitsOf(*what).front().symbol;
            QVERIFY2(parseThreshold(text), qPrintable(text));
        }
    }

    void saysWhatWouldBeRight_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("part");
        QTest::newRow("nothing") << "" << 1 << "must be a figure, one of rps, failures";
        QTest::newRow("no figure") << "  < 5 ms" << 3 << "must be a figure";
        QTest::newRow("unknown") << "p98.5 < 5 ms" << 1 << "no figure \"p98.5\" (did you mean";
        QTest::newRow("behind a mode") << "sync-blocking: lag < 5 ms" << 16 << "no figure \"lag\"";
        QTest::newRow("no comparison") << "p99" << 4 << "it ends here, but there must be <, <=";
        QTest::newRow("equals") << "p99 = 5 ms" << 5 << "must be <, <=, > or >=, not \"= 5 ms\"";
        QTest::newRow("no limit") << "p99 <" << 6 << "it ends here, but there must be a number";
        QTest::newRow("negative") << "p99 < -5 ms" << 7 << "a number from 0 on, not \"-5 ms\"";
        QTest::newRow("two points") << "p99 < 1.2.3 ms" << 7 << "a number";
        QTest::newRow("no unit") << "p99 < 250" << 10 << "must be the unit, ms or s";
        QTest::newRow("another unit") << "p99 < 250 %" << 11 << "the unit, ms or s, not \"%\"";
        QTest::newRow("of a share") << "failures < 1" << 13 << "must be the unit, %";
        QTest::newRow("of a count") << "in flight < 5 ms" << 15 << "must be nothing more, or";
        QTest::newRow("no window") << "p99 < 5 ms over" << 16 << "a number of seconds";
        QTest::newRow("a window of 0") << "p99 < 5 ms over 0 s" << 17 << "more than 0";
        QTest::newRow("minutes") << "p99 < 5 ms over 5 min" << 19 << "the unit, s, not \"min\"";
        QTest::newRow("else what") << "p99 < 5 ms, else fail" << 11 << "\"else stop\"";
        QTest::newRow("more") << "p99 < 5 ms, else stop now" << 23 << "must be nothing more, not";
        QTest::newRow("no mode") << ": p99 < 5 ms" << 1 << "a mode or a target";
    }
    void saysWhatWouldBeRight() {
        QFETCH(QString, text);
        QFETCH(int, column);
        QFETCH(QString, part);
        const auto threshold = parseThreshold(text);
        QVERIFY(!threshold);
        QVERIFY2(threshold.error().message.contains(part), qPrintable(threshold.error().message));
        QCOMPARE(threshold.error().column, qsizetype(column));
        QVERIFY(threshold.error().toString().startsWith(QStringLiteral("column %1: ").arg(column)));
    }

    void comparisons_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("met"); // by 4, 5 and 6
        QTest::newRow("<") << "in flight < 5"
                           << "100";
        QTest::newRow("<=") << "in flight <= 5"
                            << "110";
        QTest::newRow(">") << "in flight > 5"
                           << "001";
        QTest::newRow(">=") << "in flight >= 5"
                            << "011";
    }
    void comparisons() {
        QFETCH(QString, text);
        QFETCH(QString, met);
        QString found;
        for (const double value : {4.0, 5.0, 6.0})
            found += read(text).isMetBy(value) ? '1' : '0';
        QCOMPARE(found, met);
    }

    void scales_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tenth");
        QTest::newRow("times") << "p99 < 250 ms over 5 s"
                               << "p99 < 25 ms over 0.5 s";
        QTest::newRow("rates") << "rps > 10/s"
                               << "rps > 100/s";
        QTest::newRow("shares") << "failures < 1 %"
                                << "failures < 1 %";
        QTest::newRow("counts") << "pool queued < 5"
                                << "pool queued < 5";
    }
    void scales() {
        QFETCH(QString, text);
        QFETCH(QString, tenth);
        Scenario scenario;
        scenario.thresholds = {read(text)};
        QCOMPARE(toText(scaled(scenario, 0.1).thresholds[0]), tenth);
    }

    void inAScenario_data() {
        QTest::addColumn<QString>("set");
        QTest::addColumn<QString>("problem"); // empty: none
        QTest::newRow("right") << R"(["p99 < 1 ms", "sync-blocking: rps > 1 over 8 s"])"
                               << "";
        QTest::newRow("no list") << "p99 < 1 ms"
                                 << "thresholds: must be a list of texts";
        QTest::newRow("no text") << "[5]"
                                 << "thresholds[0]: must be a text such as";
        QTest::newRow("wrong") << R"(["p99 < 1 ms", "p99 < 1"])"
                               << "thresholds[1]: column 8: ";
        QTest::newRow("no such mode")
            << R"(["sync-blockin: p99 < 1 ms"])"
            << "thresholds[0]: \"sync-blockin: p99 < 1 ms\" is of what is not part of the run "
               "(did you mean sync-blocking?)";
        QTest::newRow("too long") << R"(["p99 < 1 ms over 9 s"])"
                                  << "looks at more than the 8 s that are measured";
    }
    void inAScenario() {
        QFETCH(QString, set);
        QFETCH(QString, problem);
        const auto quickLook = loadScenario(QStringLiteral("quick-look"));
        QVERIFY(quickLook);
        const auto changed = withSettings(quickLook.value(), {"thresholds=" + set});
        const QString problems =
            changed ? QString() : toStrings(changed.error()).join(QLatin1Char('\n'));
        QVERIFY2(problem.isEmpty() ? changed.ok() : problems.contains(problem),
                 qPrintable(problems));
        if (changed) {
            const auto again = scenarioFromJson(toJson(changed.value()));
            QVERIFY(again);
            QVERIFY(again.value() == changed.value());
        }
    }

    void targetsHaveNoLoopToLookAt() {
        Scenario scenario;
        scenario.name = QStringLiteral("load");
        scenario.targets = {{QStringLiteral("it"), QStringLiteral("http://127.0.0.1:1/")}};
        scenario.thresholds = {read(QStringLiteral("loop lag < 5 ms"))};
        const QStringList problems = toStrings(check(scenario));
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems[0].contains("only Quadrant's own server"), qPrintable(problems[0]));
        scenario.thresholds = {read(QStringLiteral("it: in flight < 5"))};
        QVERIFY(check(scenario).empty());
    }
};

QUADRANT_TEST(TestThreshold)
#include "tst_threshold.moc"
