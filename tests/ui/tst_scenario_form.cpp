// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/form/number_box.h"
#include "ui/form/problem_label.h"
#include "ui/form/quiet_label.h"
#include "ui/form/scenario_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>
#include <QtTest>

using namespace quadrant;

namespace {

/// Unlike the defaults in everything the form shows.
Scenario unusual() {
    Scenario s;
    s.name = QStringLiteral("odd");
    s.title = QStringLiteral("A title");
    s.description = QStringLiteral("Two\nlines");
    s.modes = {Mode::AsyncNonBlocking, Mode::SyncBlocking};
    s.arrangement = Arrangement::Together;
    s.server = ServerPlacement::ChildProcess;
    s.io.kind = IoKind::None;
    s.io.wait = std::chrono::milliseconds(250);
    s.load.users = 12345;
    s.load.spawnRate = 0.125;
    s.load.thinkTime = Millis(1.23456);
    s.load.requestTimeout = Seconds(7.5);
    s.load.keepAlive = false;
    s.load.threads = 2;
    s.load.share = {{Mode::AsyncNonBlocking, 9}};
    s.warmUp = Seconds(1.5);
    s.duration = Seconds(90);
    s.profile.name = QStringLiteral("mine");
    s.profile.poolSize = 3;
    s.profile.queueOrder = QueueOrder::Lifo;
    s.profile.setupCost = Millis(18.8);
    s.profile.setupCostSerialised = true;
    s.profile.networkDelay = Millis(120);
    s.profile.downstreamKeepAlive = true;
    s.profile.downstreamTimeout = Millis(5000);
    s.profile.pollInterval = Millis(0.5);
    s.profile.backlog = 100;
    s.profile.loops = 5;
    return s;
}

struct FormFixture {
    ScenarioModel model;
    ScenarioForm form{model};

    FormFixture() {
        model.set(unusual(), {});
        form.resize(form.sizeHint());
        form.show();
    }
    template <class T>
    T* editor(const char* key) {
        return form.findChild<T*>(QLatin1String(key));
    }
    ProblemLabel* problem(const char* key) {
        return form.findChild<ProblemLabel*>(QStringLiteral("problem:") + QLatin1String(key));
    }
};

} // namespace

class TestScenarioForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thresholdsAreTyped() {
        FormFixture f;
        auto* editor = f.editor<QPlainTextEdit>("thresholds");
        QVERIFY(editor);
        const auto& thresholds = [&]() -> const auto& {
            return f.model.scenario().thresholds;
        };
        editor->setFocus();
        QTest::keyClicks(editor, QStringLiteral("p99<250ms"));
        QCOMPARE(thresholds().size(), std::size_t{1});
        QCOMPARE(toText(thresholds()[0]), QStringLiteral("p99 < 250 ms"));
        QCOMPARE(editor->toPlainText(), QStringLiteral("p99<250ms")); // as it was typed
        QVERIFY(f.problem("thresholds")->isHidden());

        QTest::keyClick(editor, Qt::Key_Return);
        QTest::keyClicks(editor, QStringLiteral("latency < 5"));
        QCOMPARE(editor->toPlainText(), QStringLiteral("p99<250ms\nlatency < 5"));
        QVERIFY(!f.model.problems().empty());
        QVERIFY(f.problem("thresholds")
                    ->text()
                    .contains(QStringLiteral("Line 2, column 1: there is no figure \"latency\"")));
        QCOMPARE(thresholds().size(), std::size_t{1});

        Scenario other = unusual();
        other.thresholds = thresholds();
        f.model.set(other, {});
        QCOMPARE(editor->toPlainText(), QStringLiteral("p99 < 250 ms"));
        QVERIFY(f.model.problems().empty());
        QVERIFY(f.problem("thresholds")->isHidden());
    }

    void showsEveryKey() {
        FormFixture f;
        QCOMPARE(f.editor<QLineEdit>("name")->text(), QStringLiteral("odd"));
        QCOMPARE(f.editor<QLineEdit>("title")->text(), QStringLiteral("A title"));
        QCOMPARE(f.editor<QPlainTextEdit>("description")->toPlainText(),
                 QStringLiteral("Two\nlines"));
        QVERIFY(f.editor<QCheckBox>("sync-blocking")->isChecked());
        QVERIFY(!f.editor<QCheckBox>("async-blocking")->isChecked());
        QCOMPARE(f.editor<QComboBox>("arrangement")->currentIndex(), 1);
        QCOMPARE(f.editor<QComboBox>("server")->currentIndex(), 1);
        QCOMPARE(f.editor<QComboBox>("io.kind")->currentText(), QStringLiteral("none"));
        QCOMPARE(f.editor<NumberBox>("io.waitMs")->text(), QStringLiteral("250 ms"));
        QCOMPARE(f.editor<NumberBox>("load.users")->text(), QStringLiteral("12345"));
        QCOMPARE(f.editor<NumberBox>("load.spawnRate")->value(), 0.125);
        QCOMPARE(f.editor<NumberBox>("load.requestTimeoutS")->value(), 7.5);
        QVERIFY(!f.editor<QCheckBox>("load.keepAlive")->isChecked());
        QCOMPARE(f.editor<NumberBox>("load.threads")->value(), 2.0);
        QCOMPARE(f.editor<NumberBox>("load.share.async-nonblocking")->value(), 9.0);
        QCOMPARE(f.editor<NumberBox>("load.share.sync-blocking")->value(), 1.0);
        QCOMPARE(f.editor<NumberBox>("warmUpS")->value(), 1.5);
        QCOMPARE(f.editor<NumberBox>("durationS")->text(), QStringLiteral("90 s"));
        QVERIFY(f.editor<QComboBox>("profile")->currentText().contains(QStringLiteral("mine")));
        QCOMPARE(f.editor<QLineEdit>("profile.name")->text(), QStringLiteral("mine"));
        QCOMPARE(f.editor<NumberBox>("profile.poolSize")->text(), QStringLiteral("3"));
        QCOMPARE(f.editor<QComboBox>("profile.queueOrder")->currentIndex(), 1);
        QCOMPARE(f.editor<NumberBox>("profile.setupCostMs")->text(), QStringLiteral("18.8 ms"));
        QVERIFY(f.editor<QCheckBox>("profile.setupCostSerialised")->isChecked());
        QCOMPARE(f.editor<NumberBox>("profile.networkDelayMs")->text(), QStringLiteral("120 ms"));
        QVERIFY(f.editor<QCheckBox>("profile.downstreamKeepAlive")->isChecked());
        QCOMPARE(f.editor<NumberBox>("profile.downstreamTimeoutMs")->text(),
                 QStringLiteral("5000 ms"));
        QCOMPARE(f.editor<NumberBox>("profile.pollIntervalMs")->text(), QStringLiteral("0.5 ms"));
        QCOMPARE(f.editor<NumberBox>("profile.watchdogS")->text(), QStringLiteral("0 s"));
        QCOMPARE(f.editor<NumberBox>("profile.backlog")->text(), QStringLiteral("100"));
        QCOMPARE(f.editor<NumberBox>("profile.loops")->text(), QStringLiteral("5"));
    }

    /// A key that joins later must not be forgotten here.
    void everyProfileKeyHasARowAndASentence() {
        FormFixture f;
        f.model.edit([](Scenario& s) { s.profile.poolSize = 0; }); // opens the part
        QStringList keys = toJson(Profile()).keys();
        for (const char* none : {"format", "version", "title"})
            keys.removeAll(QLatin1String(none));
        QVERIFY(keys.size() >= 11);
        for (const QString& key : keys) {
            auto* editor = f.form.findChild<QWidget*>(QStringLiteral("profile.") + key);
            QVERIFY2(editor && editor->isVisible(), qPrintable(key));
            QVERIFY2(!editor->toolTip().isEmpty(), qPrintable(key));
            const auto notes = f.form.findChildren<QuietLabel*>();
            QVERIFY2(std::any_of(notes.begin(), notes.end(),
                                 [&](const QuietLabel* note) {
                                     return note->isVisible() && note->text() == editor->toolTip();
                                 }),
                     qPrintable(key));
        }
    }

    void showingChangesNothing() {
        FormFixture f;
        QCOMPARE(f.model.scenario(), unusual());
    }

    /// What an editor can't show to its last digit stays as it was until that editor is used.
    void anEditorWritesOnlyItsOwnKey() {
        FormFixture f;
        Scenario expected = unusual();
        expected.load.users = 7;
        f.editor<NumberBox>("load.users")->setValue(7);
        QCOMPARE(f.model.scenario(), expected);
    }

    void typingWrites_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("json");
        QTest::newRow("users") << "load.users"
                               << "64"
                               << "64";
        QTest::newRow("spawn rate") << "load.spawnRate"
                                    << "12.5"
                                    << "12.5";
        QTest::newRow("wait") << "io.waitMs"
                              << "30"
                              << "30";
        QTest::newRow("think time") << "load.thinkTimeMs"
                                    << "0.5"
                                    << "0.5";
        QTest::newRow("time-out") << "load.requestTimeoutS"
                                  << "3"
                                  << "3";
        QTest::newRow("threads") << "load.threads"
                                 << "4"
                                 << "4";
        QTest::newRow("pool size") << "profile.poolSize"
                                   << "12"
                                   << "12";
        QTest::newRow("setup cost") << "profile.setupCostMs"
                                    << "2.25"
                                    << "2.25";
        QTest::newRow("watchdog") << "profile.watchdogS"
                                  << "2.5"
                                  << "2.5";
        QTest::newRow("warm-up") << "warmUpS"
                                 << "2"
                                 << "2";
        QTest::newRow("duration") << "durationS"
                                  << "10.25"
                                  << "10.25";
    }
    void typingWrites() {
        QFETCH(QString, key);
        QFETCH(QString, typed);
        QFETCH(QString, json);
        FormFixture f;
        auto* box = f.form.findChild<NumberBox*>(key);
        box->selectAll();
        QTest::keyClicks(box, typed);
        QJsonValue value = toJson(f.model.scenario());
        for (const QString& part : key.split(u'.'))
            value = value.toObject()[part];
        QCOMPARE(QString::number(value.toDouble()), json);
        // What is being typed is not rewritten under the person's fingers.
        QVERIFY(box->text().startsWith(typed));
    }

    void choicesWrite() {
        FormFixture f;
        QTest::mouseClick(f.editor<QCheckBox>("async-blocking"), Qt::LeftButton);
        QCOMPARE(f.model.scenario().modes,
                 (std::vector{Mode::AsyncBlocking, Mode::AsyncNonBlocking, Mode::SyncBlocking}));
        auto* arrangement = f.editor<QComboBox>("arrangement");
        arrangement->setFocus();
        QTest::keyClick(arrangement, Qt::Key_Up);
        QCOMPARE(f.model.scenario().arrangement, Arrangement::Sequential);
        auto* server = f.editor<QComboBox>("server");
        QTest::keyClick(server, Qt::Key_Up);
        QCOMPARE(f.model.scenario().server, ServerPlacement::InProcess);
        auto* profile = f.editor<QComboBox>("profile");
        QTest::keyClick(profile, Qt::Key_Home);
        QCOMPARE(f.model.scenario().profile, Profile(builtInProfile(builtInProfiles()[0]).value()));
        QCOMPARE(profile->count(), int(builtInProfiles().size()));
    }

    void problemsStandNextToTheirField_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<double>("bad");
        QTest::addColumn<double>("good");
        QTest::newRow("users") << "load.users" << 0.0 << 2.0;
        QTest::newRow("wait") << "io.waitMs" << 600'001.0 << 600'000.0;
        QTest::newRow("spawn rate") << "load.spawnRate" << 0.0 << 1.0;
        QTest::newRow("threads") << "load.threads" << 1e6 << 1.0;
        QTest::newRow("duration") << "durationS" << 0.0 << 100.0;
        QTest::newRow("pool size") << "profile.poolSize" << 0.0 << 1.0;
        QTest::newRow("network delay") << "profile.networkDelayMs" << 600'001.0 << 1.0;
        QTest::newRow("poll interval") << "profile.pollIntervalMs" << 0.0 << 1.0;
        QTest::newRow("backlog") << "profile.backlog" << 0.0 << 1.0;
        QTest::newRow("loops") << "profile.loops" << 65.0 << 64.0;
        QTest::newRow("warm-up as long as the run") << "warmUpS" << 90.0 << 89.0;
    }
    void problemsStandNextToTheirField() {
        QFETCH(QString, key);
        QFETCH(double, bad);
        QFETCH(double, good);
        FormFixture f;
        auto* box = f.form.findChild<NumberBox*>(key);
        ProblemLabel* problem = f.problem(qPrintable(key));
        QVERIFY(!problem->isVisible());
        box->setValue(bad);
        QVERIFY(problem->isVisible());
        QVERIFY(problem->text().size() > 5);
        QVERIFY(!box->accessibleDescription().isEmpty());
        box->setValue(good);
        QVERIFY(!problem->isVisible());
        QVERIFY(box->accessibleDescription().isEmpty());
    }

    void noModeIsAProblem() {
        FormFixture f;
        f.model.edit([](Scenario& s) { s.modes.clear(); });
        QVERIFY(f.problem("modes")->isVisible());
    }

    void aProblemInTheClosedPartOpensIt() {
        FormFixture f;
        QVERIFY(!f.editor<QLineEdit>("name")->isVisible());
        f.model.edit([](Scenario& s) { s.name.clear(); });
        QVERIFY(f.editor<QLineEdit>("name")->isVisible());
        QVERIFY(f.problem("name")->isVisible());
    }

    void aProblemInTheProfileOpensItsSettings() {
        FormFixture f;
        auto* pool = f.editor<NumberBox>("profile.poolSize");
        QVERIFY(!pool->isVisible());
        f.model.edit([](Scenario& s) { s.profile.poolSize = 0; });
        QVERIFY(pool->isVisible());
        QVERIFY(f.problem("profile.poolSize")->isVisible());
        QVERIFY(!f.problem("profile.backlog")->isVisible());
    }

    void aChangedProfileSaysSoAndHasAWayBack() {
        FormFixture f;
        const Profile native = builtInProfile(QStringLiteral("native")).value();
        f.model.edit([&](Scenario& s) { s.profile = native; });
        auto* profile = f.editor<QComboBox>("profile");
        auto* changed = f.editor<QuietLabel>("profileChanged");
        QCOMPARE(profile->currentText(), QStringLiteral("native"));
        QVERIFY(!changed->isVisible());

        f.editor<NumberBox>("profile.poolSize")->setValue(7);
        QCOMPARE(profile->currentText(), QStringLiteral("native (changed)"));
        QVERIFY(changed->isVisible());
        QVERIFY(changed->text().contains(QStringLiteral("native")));
        QCOMPARE(f.model.scenario().profile.name, QStringLiteral("native"));

        auto* name = f.editor<QLineEdit>("profile.name");
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("mine"));
        QCOMPARE(profile->currentText(), QStringLiteral("mine (this scenario's)"));
        QVERIFY(!changed->isVisible());

        profile->setFocus();
        while (profile->currentIndex() != profile->findText(QStringLiteral("native")))
            QTest::keyClick(profile, Qt::Key_Up);
        QCOMPARE(f.model.scenario().profile, native);
        QCOMPARE(f.editor<NumberBox>("profile.poolSize")->value(), 40.0);
    }

    void runningServersComeAndGo() {
        FormFixture f;
        f.editor<QRadioButton>("running")->click();
        QCOMPARE(f.model.scenario().targets.size(), std::size_t{1});
        QVERIFY(f.model.problems().empty());
        QVERIFY(!f.editor<QCheckBox>("sync-blocking")->isVisible());

        f.editor<QPushButton>("addTarget")->click();
        QCOMPARE(f.model.scenario().targets.size(), std::size_t{2});
        QVERIFY(f.model.problems().empty()); // a new row has a name of its own
        auto* url = f.editor<QLineEdit>("targets[1].url");
        url->selectAll();
        QTest::keyClicks(url, QStringLiteral("https://127.0.0.1/"));
        QCOMPARE(f.model.scenario().targets[1].url, QStringLiteral("https://127.0.0.1/"));
        QTRY_VERIFY(f.problem("targets[1].url")->isVisible());

        // Removing the first moves the second up.
        f.form.findChild<QLineEdit*>(QStringLiteral("targets[0].name"))
            ->parentWidget()
            ->findChild<QToolButton*>()
            ->click();
        QCOMPARE(f.model.scenario().targets.size(), std::size_t{1});
        QCOMPARE(f.editor<QLineEdit>("targets[0].url")->text(),
                 QStringLiteral("https://127.0.0.1/"));

        // Back and forth keeps the rows.
        f.editor<QRadioButton>("embedded")->click();
        QVERIFY(f.model.scenario().targets.empty());
        QVERIFY(f.editor<QCheckBox>("sync-blocking")->isVisible());
        f.editor<QRadioButton>("running")->click();
        QCOMPARE(f.model.scenario().targets.size(), std::size_t{1});
        QCOMPARE(f.model.scenario().targets[0].url, QStringLiteral("https://127.0.0.1/"));
    }

    void whatBelongsToAChoiceStandsBelowIt() {
        FormFixture f;
        const auto yOf = [&f](const char* name) {
            return f.editor<QWidget>(name)->mapTo(f.form.widget(), QPoint()).y();
        };
        QVERIFY(yOf("embedded") < yOf("sync-blocking"));
        QVERIFY(yOf("async-nonblocking") < yOf("running"));
        f.editor<QRadioButton>("running")->click();
        QCoreApplication::processEvents();
        QVERIFY(yOf("embedded") < yOf("running"));
        QVERIFY(yOf("running") < yOf("addTarget"));
    }

    void tabGoesDownTheForm_data() {
        QTest::addColumn<int>("servers");
        QTest::addColumn<QStringList>("order");
        const QStringList load{
            QStringLiteral("closedLoop"),       QStringLiteral("load.users"),
            QStringLiteral("addStage"),         QStringLiteral("load.spawnRate"),
            QStringLiteral("load.thinkTimeMs"), QStringLiteral("load.requestTimeoutS"),
            QStringLiteral("load.threads"),     QStringLiteral("load.keepAlive"),
            QStringLiteral("arrangement")};
        const QStringList shares{QStringLiteral("load.share.sync-blocking"),
                                 QStringLiteral("load.share.async-nonblocking")};
        const QStringList time{QStringLiteral("warmUpS"), QStringLiteral("durationS")};
        QStringList modes;
        for (const Mode mode : allModes)
            modes << modeId(mode);
        QTest::newRow("embedded") << 0
                                  << QStringList{QStringLiteral("embedded")} + modes +
                                         QStringList{QStringLiteral("io.kind"),
                                                     QStringLiteral("io.waitMs"),
                                                     QStringLiteral("profile"),
                                                     QStringLiteral("partHeader")} +
                                         load + shares + time;
        QTest::newRow("three servers")
            << 3
            << QStringList{QStringLiteral("running"),         QStringLiteral("targets[0].name"),
                           QStringLiteral("targets[0].url"),  QStringLiteral("remove"),
                           QStringLiteral("targets[1].name"), QStringLiteral("targets[1].url"),
                           QStringLiteral("remove"),          QStringLiteral("targets[2].name"),
                           QStringLiteral("targets[2].url"),  QStringLiteral("remove"),
                           QStringLiteral("addTarget")} +
                   load + time;
    }
    void tabGoesDownTheForm() {
        QFETCH(int, servers);
        QFETCH(QStringList, order);
        FormFixture f;
        if (servers > 0)
            f.editor<QRadioButton>("running")->click();
        for (int i = 1; i < servers; ++i)
            f.editor<QPushButton>("addTarget")->click();
        QCoreApplication::processEvents(); // new rows are shown
        QApplication::setActiveWindow(&f.form);
        f.form.findChild<QWidget*>(order.front())->setFocus();
        for (const QString& name : order) {
            QVERIFY(QApplication::focusWidget());
            QCOMPARE(QApplication::focusWidget()->objectName(), name);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
    }

    void fitsANarrowColumn() {
        FormFixture f;
        f.model.edit([](Scenario& s) { s.profile.poolSize = 0; }); // opens the profile's settings
        for (const bool servers : {false, true}) {
            if (servers)
                f.editor<QRadioButton>("running")->click();
            QVERIFY2(f.form.widget()->minimumSizeHint().width() <= 280,
                     qPrintable(QString::number(f.form.widget()->minimumSizeHint().width())));
        }
    }

    void theWheelScrollsInsteadOfChanging_data() {
        QTest::addColumn<QString>("key");
        QTest::newRow("number") << "load.users";
        QTest::newRow("choice") << "arrangement";
        QTest::newRow("profile") << "profile";
    }
    void theWheelScrollsInsteadOfChanging() {
        QFETCH(QString, key);
        FormFixture f;
        auto* editor = f.form.findChild<QWidget*>(key);
        f.editor<QCheckBox>("load.keepAlive")->setFocus();
        const QPointF middle(editor->rect().center());
        QWheelEvent wheel(middle, editor->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(editor, &wheel);
        QCOMPARE(f.model.scenario(), unusual());
        QVERIFY(!editor->hasFocus());
    }
};

QUADRANT_TEST(TestScenarioForm)
#include "tst_scenario_form.moc"
