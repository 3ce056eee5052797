// SPDX-License-Identifier: GPL-3.0-or-later
// The box in which the load is changed while a run goes on, by itself.
#include "tests/support/test_main.h"
#include "ui/form/number_box.h"
#include "ui/window/load_control.h"

#include <QtTest>

using namespace quadrant;

class TestLoadControl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    /// What can't be asked for becomes what can, and that is shown.
    void whatIsTyped_data() {
        QTest::addColumn<double>("rate");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<double>("wanted");
        const auto row = [](const char* name, double rate, const char* typed, const char* shown,
                            double wanted) {
            QTest::newRow(name) << rate << QString::fromLatin1(typed) << QString::fromLatin1(shown)
                                << wanted;
        };
        row("users", 0, "20", "20 users", 20);
        row("as many users as may be", 0, "100000", "100000 users", 100'000);
        row("one too many", 0, "100001", "100000 users", 100'000);
        row("far too many", 0, "99999999", "100000 users", 100'000);
        row("more than there is room for", 0, "99999999999", "100000 users", 100'000);
        row("no users", 0, "0", "1 users", 1);
        row("rate", 5, "0.5", "0.5 /s", 0.5);
        row("too high a rate", 5, "99999999", "1000000 /s", 1'000'000);
        row("no rate", 5, "0", "0.001 /s", 0.001);
    }
    void whatIsTyped() {
        QFETCH(double, rate);
        QFETCH(QString, typed);
        QFETCH(QString, shown);
        QFETCH(double, wanted);
        LoadControl control;
        Scenario scenario;
        scenario.load.rate = rate;
        scenario.load.users = 5;
        control.begin(scenario);
        const QSignalSpy told(&control, &LoadControl::levelWanted);
        auto* box = control.findChild<NumberBox*>();
        box->selectAll();
        QTest::keyClicks(box, typed);
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(box->text(), shown);
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(told.front().front().toDouble(), wanted);
    }

    /// A change drops the stages that are still to come: said where there are any.
    void stagesAreDropped() {
        LoadControl control;
        Scenario scenario;
        control.begin(scenario);
        const auto hint = [&control] { return control.findChild<NumberBox*>()->toolTip(); };
        QVERIFY2(!hint().contains(QStringLiteral("Stages")), qPrintable(hint()));
        scenario.stages = {{{}, 5, Seconds(1)}, {{}, 9, Seconds(1)}};
        control.begin(scenario);
        QVERIFY2(hint().contains(QStringLiteral("Stages")), qPrintable(hint()));
    }
};

QUADRANT_TEST(TestLoadControl)
#include "tst_load_control.moc"
