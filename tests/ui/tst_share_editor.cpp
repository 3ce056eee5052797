// SPDX-License-Identifier: GPL-3.0-or-later
// Shares of the load in the form: there where modes run together, and gone with what they are of.
#include "tests/support/test_main.h"
#include "ui/form/number_box.h"
#include "ui/form/problem_label.h"
#include "ui/form/scenario_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QtTest>

using namespace quadrant;

class TestShareEditor : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ScenarioModel> m_model;
    std::unique_ptr<ScenarioForm> m_form; ///< goes first

    NumberBox* box(Mode mode) const {
        return m_form->findChild<NumberBox*>(QStringLiteral("load.share.") + modeId(mode));
    }
    QString parts() const {
        return m_form->findChild<QLabel*>(QStringLiteral("partsOfLoad"))->text();
    }
    bool saysWhatIsWrong() const {
        return m_form->findChild<ProblemLabel*>(QStringLiteral("problem:load.share"))->isVisible();
    }
    void click(Mode mode) const {
        QTest::mouseClick(m_form->findChild<QCheckBox*>(modeId(mode)), Qt::LeftButton);
    }
    const std::map<Mode, double>& share() const { return m_model->scenario().load.share; }

private Q_SLOTS:
    void init() {
        Scenario scenario;
        scenario.name = QStringLiteral("shared");
        scenario.arrangement = Arrangement::Together;
        scenario.modes = {Mode::AsyncNonBlocking, Mode::SyncBlocking};
        scenario.load.users = 100;
        scenario.load.share = {{Mode::AsyncNonBlocking, 9}};
        m_model = std::make_unique<ScenarioModel>();
        m_model->set(scenario, {});
        m_form = std::make_unique<ScenarioForm>(*m_model);
        m_form->show();
    }
    void cleanup() { m_form.reset(); }

    void thereAreThoseOfTheChosenModes() {
        for (const Mode mode : allModes) {
            const bool chosen = mode == Mode::SyncBlocking || mode == Mode::AsyncNonBlocking;
            QCOMPARE(box(mode)->isVisible(), chosen);
        }
        QCOMPARE(box(Mode::AsyncNonBlocking)->value(), 9.0);
        QCOMPARE(box(Mode::SyncBlocking)->value(), 1.0);
        QCOMPARE(parts(), QStringLiteral("= 10 + 90 users"));
    }

    void typingWrites() {
        box(Mode::SyncBlocking)->selectAll();
        QTest::keyClicks(box(Mode::SyncBlocking), QStringLiteral("0.5"));
        QCOMPARE(share().at(Mode::SyncBlocking), 0.5);
        QCOMPARE(parts(), QStringLiteral("= 5 + 95 users"));
        box(Mode::SyncBlocking)->setValue(1); // which is what a mode has that isn't named
        QVERIFY(share() == (std::map<Mode, double>{{Mode::AsyncNonBlocking, 9}}));
    }

    void arrivalsAreSharedToo() {
        m_model->edit([](Scenario& s) { s.load.rate = 250; });
        QCOMPARE(parts(), QStringLiteral("= 25.0 + 225 per second"));
        m_model->edit([](Scenario& s) {
            s.stages = {{.rate = 10, .length = Seconds(1)}, {.rate = 30, .length = Seconds(1)}};
        });
        QCOMPARE(parts(), QStringLiteral("= 3.00 + 27.0 per second")); // at the highest
    }

    void whatIsWrongStandsBelow() {
        QVERIFY(!saysWhatIsWrong());
        box(Mode::SyncBlocking)->setValue(0);
        QVERIFY(saysWhatIsWrong());
        QCOMPARE(parts(), QString());
        box(Mode::SyncBlocking)->setValue(2);
        QVERIFY(!saysWhatIsWrong());
    }

    void aModeThatGoesTakesItsShareAlong() {
        click(Mode::AsyncNonBlocking);
        QVERIFY(share().empty());
        QVERIFY(!box(Mode::SyncBlocking)->isVisible()); // there is nothing to share
        click(Mode::AsyncBlocking);
        QVERIFY(box(Mode::AsyncBlocking)->isVisible());
        QCOMPARE(parts(), QStringLiteral("= 50 + 50 users"));
        QVERIFY(m_model->problems().empty());
    }

    void oneAfterTheOtherNothingIsShared() {
        auto* arrangement = m_form->findChild<QComboBox*>(QStringLiteral("arrangement"));
        QTest::keyClick(arrangement, Qt::Key_Up);
        QVERIFY(m_model->scenario().arrangement == Arrangement::Sequential);
        QVERIFY(share().empty());
        QVERIFY(!box(Mode::SyncBlocking)->isVisible());
        QVERIFY(m_model->problems().empty());
    }
};

QUADRANT_TEST(TestShareEditor)
#include "tst_share_editor.moc"
