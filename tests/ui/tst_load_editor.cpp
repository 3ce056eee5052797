// SPDX-License-Identifier: GPL-3.0-or-later
// The load in the form: closed loop or open, and its stages.
#include "tests/support/test_main.h"
#include "ui/form/load_editor.h"
#include "ui/form/number_box.h"
#include "ui/form/problem_label.h"

#include <QComboBox>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>
#include <QtTest>

using namespace quadrant;

class TestLoadEditor : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ScenarioModel> m_model;
    std::unique_ptr<LoadEditor> m_editor; ///< goes first

    template <class T>
    T* find(const char* name) const {
        return m_editor->findChild<T*>(QLatin1String(name));
    }
    NumberBox* box(const char* name) const { return find<NumberBox>(name); }
    bool isShown(const char* name) const { return find<QWidget>(name)->isVisible(); }
    void click(const char* name) const { find<QAbstractButton>(name)->click(); }
    void remove(int stage) const {
        const QString level = QStringLiteral("stages[%1].level").arg(stage);
        m_editor->findChild<NumberBox*>(level)->parentWidget()->findChild<QToolButton*>()->click();
    }
    static void type(NumberBox* box, const char* text) {
        box->selectAll();
        QTest::keyClicks(box, QLatin1String(text));
    }
    const Scenario& scenario() const { return m_model->scenario(); }

private Q_SLOTS:
    void init() {
        Scenario scenario;
        scenario.name = QStringLiteral("loaded");
        scenario.load.users = 20;
        scenario.duration = Seconds(40);
        m_model = std::make_unique<ScenarioModel>();
        m_model->set(scenario, {});
        m_editor = std::make_unique<LoadEditor>(*m_model);
        m_editor->show();
    }
    void cleanup() { m_editor.reset(); }

    void aClosedLoopHasUsers() {
        QVERIFY(find<QRadioButton>("closedLoop")->isChecked());
        for (const char* shown : {"load.users", "load.spawnRate", "load.thinkTimeMs"})
            QVERIFY2(isShown(shown), shown);
        for (const char* hidden : {"load.rate", "load.arrivals", "load.maxConnections"})
            QVERIFY2(!isShown(hidden), hidden);
        QVERIFY(isShown("load.requestTimeoutS"));
    }

    void anOpenLoopHasARate() {
        m_model->edit([](Scenario& s) {
            s.load.rate = 250.5;
            s.load.arrivals = Arrivals::Poisson;
            s.load.maxConnections = 70;
        });
        QVERIFY(find<QRadioButton>("openLoop")->isChecked());
        QCOMPARE(box("load.rate")->text(), QStringLiteral("250.5 /s"));
        QCOMPARE(find<QComboBox>("load.arrivals")->currentText(), QStringLiteral("Poisson"));
        QCOMPARE(box("load.maxConnections")->text(), QStringLiteral("70"));
        for (const char* shown : {"load.rate", "load.arrivals", "load.maxConnections"})
            QVERIFY2(isShown(shown), shown);
        for (const char* hidden : {"load.users", "load.spawnRate", "load.thinkTimeMs"})
            QVERIFY2(!isShown(hidden), hidden);
        QVERIFY(isShown("load.requestTimeoutS"));
    }

    void eachLoopKeepsItsOwnWhileTheOtherIsChosen() {
        const Scenario before = scenario();
        click("openLoop");
        QVERIFY(isOpen(scenario()));
        QVERIFY(m_model->problems().empty());
        box("load.rate")->setValue(300);
        click("closedLoop");
        QCOMPARE(scenario(), before);
        click("openLoop");
        QCOMPARE(scenario().load.rate, 300.0);
    }

    /// A rate of 0 would be a closed loop, and the form another one under the person's fingers.
    void typingARateThatBeginsWithZeroStaysOpen() {
        click("openLoop");
        type(box("load.rate"), "0");
        QVERIFY(isOpen(scenario()));
        type(box("load.rate"), "0.25");
        QCOMPARE(scenario().load.rate, 0.25);
        QVERIFY(isShown("load.rate"));
    }

    void choicesWrite() {
        click("openLoop");
        QTest::keyClick(find<QComboBox>("load.arrivals"), Qt::Key_Down);
        QCOMPARE(scenario().load.arrivals, Arrivals::Poisson);
        type(box("load.maxConnections"), "12");
        QCOMPARE(scenario().load.maxConnections, 12);
    }

    void stagesTakeOverFromTheLoad() {
        click("addStage");
        const std::vector<Stage> two{{.users = 20, .length = Seconds(20)},
                                     {.users = 40, .length = Seconds(20)}};
        QCOMPARE(scenario().stages, two);
        QVERIFY(m_model->problems().empty());
        QVERIFY(!isShown("load.users"));
        QVERIFY(isShown("load.spawnRate"));
        QCOMPARE(box("stages[1].level")->text(), QStringLiteral("40 users"));
        QCOMPARE(box("stages[1].for")->text(), QStringLiteral("20 s"));

        click("addStage");
        QCOMPARE(scenario().stages.size(), std::size_t{3});
        QCOMPARE(scenario().stages[1].length, Seconds(10));
        QVERIFY(m_model->problems().empty());

        remove(0);
        remove(0);
        QCOMPARE(scenario().stages, (std::vector<Stage>{{.users = 80, .length = Seconds(10)}}));
        remove(0);
        QVERIFY(scenario().stages.empty());
        QCOMPARE(scenario().load.users, 80);
        QVERIFY(isShown("load.users"));
    }

    void stagesOfAnOpenLoopAreRates() {
        click("openLoop");
        box("load.rate")->setValue(12.5);
        click("addStage");
        QCOMPARE(scenario().stages[1].rate, std::optional(25.0));
        QCOMPARE(box("stages[0].level")->text(), QStringLiteral("12.5 /s"));
        QVERIFY(!isShown("load.rate"));
        click("closedLoop");
        QVERIFY(!isOpen(scenario()));
        QCOMPARE(scenario().stages[0].users, std::optional(13));
        QCOMPARE(box("stages[1].level")->text(), QStringLiteral("25 users"));
        QVERIFY(m_model->problems().empty());
        click("openLoop");
        QCOMPARE(scenario().stages[1].rate, std::optional(25.0));
        remove(1);
        remove(0);
        QVERIFY(isOpen(scenario()));
        QCOMPARE(scenario().load.rate, 13.0);
    }

    void typingWritesStages() {
        click("addStage");
        type(box("stages[0].level"), "7");
        type(box("stages[1].for"), "2.5");
        QCOMPARE(scenario().stages[0].users, std::optional(7));
        QCOMPARE(scenario().stages[1].length, Seconds(2.5));
        QVERIFY(box("stages[1].for")->text().startsWith(QStringLiteral("2.5")));
    }

    void whatIsWrongWithAStageStandsBelowIt() {
        click("addStage");
        const auto* problem = find<ProblemLabel>("problem:stages[1]");
        QVERIFY(!problem->isVisible());
        box("stages[0].for")->setValue(40); // all of the time there is
        QVERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains(QStringLiteral("Begins after 40 s")),
                 qPrintable(problem->text()));
        box("stages[0].for")->setValue(39);
        QVERIFY(!problem->isVisible());
    }
};

QUADRANT_TEST(TestLoadEditor)
#include "tst_load_editor.moc"
