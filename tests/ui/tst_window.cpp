// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/window_fixture.h"
#include "ui/form/collapsible.h"
#include "ui/form/scenario_form.h"
#include "ui/form/share_editor.h"
#include "ui/form/stage_row.h"
#include "ui/form/target_row.h"
#include "ui/window/run_export.h"
#include "ui/window/scenario_chooser.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QMenuBar>
#include <QSplitter>

using namespace quadrant;

class TestWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theScenarioIsCopiedAsACommand() {
        WindowFixture f;
        QVERIFY(f.scenario().load(QStringLiteral("quick-look")));
        f.scenario().edit([](Scenario& s) { s.load.users = 7; });
        f.press(Qt::CTRL | Qt::SHIFT | Qt::Key_R);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("quadrant run quick-look --set load.users=7"));
        QCOMPARE(f.message(), QStringLiteral("Copied: quadrant run quick-look --set load.users=7"));
        f.scenario().edit([](Scenario& s) { s.load.users = 0; });
        QVERIFY(!f.action("copyCommand")->isEnabled());
    }

    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void firstStartIsReadyToRun() {
        WindowFixture f;
        QCOMPARE(f.scenario().source(), QStringLiteral("quick-look"));
        QVERIFY(f.action("run")->isEnabled());
        QVERIFY(!f.action("stop")->isEnabled());
        QVERIFY(!f.action("exportCsv")->isEnabled());
        QCOMPARE(f.window().windowTitle(), QStringLiteral("quick-look – ready – Quadrant"));
        QCOMPARE(f.strip(), QStringLiteral("Ready: takes 32 s"));
        QCOMPARE(f.table().columnCount(), 4);
        QCOMPARE(f.message(), QString());
    }

    void keys_data() {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("keys");
        QTest::newRow("run") << "run"
                             << "Ctrl+R";
        QTest::newRow("stop") << "stop"
                              << "Esc";
        QTest::newRow("open") << "open"
                              << "Ctrl+O";
        QTest::newRow("save") << "save"
                              << "Ctrl+S";
        QTest::newRow("export") << "exportCsv"
                                << "Ctrl+E";
    }
    void keys() {
        QFETCH(QString, action);
        QFETCH(QString, keys);
        WindowFixture f;
        QAction* found = f.action(qPrintable(action));
        found->setEnabled(true);
        QSignalSpy triggered(found, &QAction::triggered);
        found->disconnect(&f.window()); // the key is what is tested, not what it does
        for (QObject* receiver : f.window().children())
            found->disconnect(receiver);
        f.press(QKeySequence(keys));
        QCOMPARE(triggered.size(), 1);
    }

    void aProblemKeepsRunFromBeingPressed() {
        WindowFixture f;
        f.scenario().edit([](Scenario& s) { s.load.users = 0; });
        QVERIFY(!f.action("run")->isEnabled());
        QVERIFY2(f.strip().startsWith(QStringLiteral("⚠ Cannot run: load.users")),
                 qPrintable(f.strip()));
        f.press(Qt::CTRL | Qt::Key_R);
        QVERIFY(!f.run().isRunning());
        f.scenario().edit([](Scenario& s) { s.load.users = 1; });
        QVERIFY(f.action("run")->isEnabled());
        QVERIFY(f.window().windowTitle().startsWith(QStringLiteral("quick-look (edited) – ready")));
    }

    /// Two of a letter and neither works at once.
    void mnemonicsAreUnique() {
        WindowFixture f;
        for (Collapsible* part : f.window().findChildren<Collapsible*>())
            part->setOpen(true);
        for (const auto& [servers, rate] : {std::pair(0U, 0.0), {0U, 9.0}, {1U, 0.0}, {1U, 9.0}}) {
            f.scenario().edit([servers = servers, rate = rate](Scenario& s) {
                s.targets.resize(servers);
                s.load.rate = rate;
            });
            QCoreApplication::processEvents();
            QStringList texts;
            for (const QAction* menu : f.window().menuBar()->actions())
                texts << menu->text();
            for (const QAbstractButton* button : f.window().findChildren<QAbstractButton*>()) {
                if (button->isVisible())
                    texts << button->text();
            }
            for (const QLabel* label : f.window().findChildren<QLabel*>()) {
                if (label->isVisible() && label->buddy())
                    texts << label->text();
            }
            QMap<QString, QString> users;
            for (const QString& text : texts) {
                const QString key = QKeySequence::mnemonic(text).toString();
                QVERIFY2(key.isEmpty() || !users.contains(key),
                         qPrintable(key + QStringLiteral(": ") + text + QStringLiteral(", ") +
                                    users.value(key)));
                users.insert(key, text);
            }
        }
    }

    void everyEditorHasANameAndAKey() {
        WindowFixture f;
        for (const QWidget* editor :
             f.window().findChild<ScenarioForm*>()->findChildren<QWidget*>()) {
            if (!(editor->focusPolicy() & Qt::TabFocus) || editor->focusProxy() ||
                editor->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(editor);
            const QString name = button ? button->text() : editor->accessibleName();
            QVERIFY2(!name.isEmpty(), qPrintable(editor->objectName()));
            // There are as many rows as servers, stages or modes: they are reached by Tab. So are
            // those of a part that opens, from its header, which has a key.
            bool reachable = (button && !button->shortcut().isEmpty()) ||
                             qobject_cast<TargetRow*>(editor->parentWidget()) ||
                             qobject_cast<StageRow*>(editor->parentWidget()) ||
                             qobject_cast<ShareEditor*>(editor->parentWidget()) ||
                             qobject_cast<Collapsible*>(editor->parentWidget()->parentWidget());
            for (const QLabel* label : f.window().findChildren<QLabel*>())
                reachable = reachable || (label->buddy() == editor &&
                                          !QKeySequence::mnemonic(label->text()).isEmpty());
            QVERIFY2(reachable, qPrintable(editor->objectName()));
        }
    }

    void remembersScenarioAndLayout() {
        WindowFixture f;
        f.scenario().edit([](Scenario& s) { s.load.users = 17; });
        f.window().resize(1400, 900);
        auto* splitter = f.window().findChild<QSplitter*>(QStringLiteral("panelsOverTable"));
        splitter->setSizes({500, 300});
        const QList<int> sizes = splitter->sizes();
        f.action("sharedAxes")->setChecked(false);

        f.openWindow();
        QCOMPARE(f.scenario().scenario().load.users, 17);
        QCOMPARE(f.scenario().source(), QStringLiteral("quick-look"));
        QVERIFY(f.scenario().isModified());
        QCOMPARE(f.window().size(), QSize(1400, 900));
        splitter = f.window().findChild<QSplitter*>(QStringLiteral("panelsOverTable"));
        QCOMPARE(splitter->sizes(), sizes);
        QVERIFY(!f.action("sharedAxes")->isChecked());
    }

    void runsInATenthOfTheTime() {
        WindowFixture f;
        auto* box = f.window().findChild<QCheckBox*>(QStringLiteral("tenthOfTime"));
        auto* total = f.window().findChild<QLabel*>(QStringLiteral("total"));
        QVERIFY(!box->isChecked());
        QCOMPARE(total->text(), QStringLiteral("Takes 32 s in all: 4 × 8 s."));
        box->click();
        QVERIFY(f.action("tenthOfTime")->isChecked());
        QCOMPARE(total->text(), QStringLiteral("Takes 4 s in all: 4 × 0.8 s."));
        QCOMPARE(f.strip(), QStringLiteral("Ready: takes 4 s"));
        QCOMPARE(f.window().windowTitle(),
                 QStringLiteral("quick-look, time × 0.1 – ready – Quadrant"));
        QVERIFY(!f.scenario().isModified());
        QCOMPARE(f.scenario().toRun(), scaled(f.scenario().scenario(), 0.1));

        f.openWindow(); // it is remembered, and the scenario was not changed by it
        box = f.window().findChild<QCheckBox*>(QStringLiteral("tenthOfTime"));
        QVERIFY(box->isChecked());
        QCOMPARE(f.scenario().scenario().duration, Seconds(8));
        f.press(Qt::CTRL | Qt::Key_T);
        QVERIFY(!box->isChecked());
        QCOMPARE(f.strip(), QStringLiteral("Ready: takes 32 s"));
    }

    /// As a run file holds it: in a tenth of its time it would be run in a hundredth.
    void whatIsScaledAlreadyIsRunAsItIs() {
        WindowFixture f;
        f.scenario().edit([](Scenario& s) { s = scaled(s, 0.1); });
        QVERIFY(f.scenario().save(f.file("scaled.json")).ok());
        QVERIFY(f.scenario().load(QStringLiteral("quick-look")).ok());
        f.action("tenthOfTime")->setChecked(true);
        f.press(Qt::CTRL | Qt::Key_O);
        QVERIFY(f.chooseFile(f.file("scaled.json")));
        QVERIFY(!f.action("tenthOfTime")->isChecked());
        QCOMPARE(f.scenario().toRun(), f.scenario().scenario());
        QCOMPARE(f.window().windowTitle(),
                 QStringLiteral("quick-look, time × 0.1 – ready – Quadrant"));
        f.action("tenthOfTime")->setChecked(true); // whoever wants that can have it
        QCOMPARE(f.window().windowTitle(),
                 QStringLiteral("quick-look, time × 0.01 – ready – Quadrant"));
    }

    void whatIsTooShortForATenthIsSaid() {
        WindowFixture f;
        f.scenario().edit([](Scenario& s) { s.load.requestTimeout = Seconds(0.002); });
        f.action("tenthOfTime")->setChecked(true);
        QVERIFY(f.action("run")->isEnabled());
        f.press(Qt::CTRL | Qt::Key_R);
        QVERIFY(!f.run().isRunning());
        QVERIFY2(f.message().contains(QStringLiteral("load.requestTimeoutS")),
                 qPrintable(f.message()));
    }

    void forgetsWhatCannotBeRun() {
        WindowFixture f;
        f.scenario().edit([](Scenario& s) { s.load.users = 17; });
        f.scenario().edit([](Scenario& s) { s.modes.clear(); });
        f.openWindow();
        QCOMPARE(f.scenario().scenario().load.users, 17);
        QVERIFY(f.action("run")->isEnabled());
    }

    void remoteTargetAsks_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("asks");
        QTest::newRow("another machine") << "http://192.0.2.1:9/" << true;
        QTest::newRow("this machine") << "http://127.0.0.1:9/" << false;
    }
    void remoteTargetAsks() {
        QFETCH(QString, url);
        QFETCH(bool, asks);
        WindowFixture f;
        f.makeShort();
        f.scenario().edit([&url](Scenario& s) { s.targets = {{QStringLiteral("there"), url}}; });
        if (!asks) {
            QVERIFY(f.startRun());
            QVERIFY(!f.question());
            return;
        }
        f.action("run")->trigger();
        QVERIFY(f.question());
        QVERIFY(!f.run().isRunning());
        QVERIFY(f.question()->text().contains(QStringLiteral("192.0.2.1 is not this machine")));
        QCOMPARE(f.question()->defaultButton(), f.question()->button(QMessageBox::No));
        f.question()->button(QMessageBox::No)->click();
        QVERIFY(!f.question());
        QVERIFY(!f.run().isRunning());
        f.action("run")->trigger(); // a no is not remembered
        QVERIFY(f.question());
    }

    void opensAScenario() {
        WindowFixture f;
        QFile file(f.file("mine.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        Scenario mine = f.scenario().scenario();
        mine.name = QStringLiteral("mine");
        file.write(QJsonDocument(toJson(mine)).toJson());
        file.close();
        f.press(Qt::CTRL | Qt::Key_O);
        QVERIFY(f.chooseFile(file.fileName()));
        QCOMPARE(f.scenario().scenario().name, QStringLiteral("mine"));
        auto* chooser = f.window().findChild<ScenarioChooser*>();
        QCOMPARE(chooser->currentText(), QStringLiteral("mine"));
        f.openWindow();
        QVERIFY(f.window().findChild<ScenarioChooser*>()->findData(file.fileName()) > 0);
    }

    void aFileThatCannotBeReadIsSaidInTheWindow() {
        WindowFixture f;
        QFile file(f.file("broken.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format": "quadrant-scenario", "version": 1, "name": "x", "usres": 3})");
        file.close();
        Q_EMIT f.window().findChild<ScenarioChooser*>()->chosen(file.fileName());
        QVERIFY2(f.message().contains(QStringLiteral("usres")), qPrintable(f.message()));
        QCOMPARE(f.scenario().source(), QStringLiteral("quick-look"));
        f.window().findChild<QAbstractButton*>(QStringLiteral("dismissMessage"))->click();
        QCOMPARE(f.message(), QString());
    }

    void droppedEditsCanBeBroughtBack() {
        WindowFixture f;
        f.scenario().edit([](Scenario& s) { s.load.users = 17; });
        Q_EMIT f.window().findChild<ScenarioChooser*>()->chosen(QStringLiteral("overhead"));
        QCOMPARE(f.scenario().scenario().name, QStringLiteral("overhead"));
        f.window().findChild<QPushButton*>(QStringLiteral("messageOffer"))->click();
        QCOMPARE(f.scenario().scenario().load.users, 17);
        QCOMPARE(f.scenario().source(), QStringLiteral("quick-look"));
        QVERIFY(f.scenario().isModified());
    }

    void savingAsksWhereForABuiltIn() {
        WindowFixture f;
        f.press(Qt::CTRL | Qt::Key_S);
        QVERIFY(f.openDialog<QFileDialog>());
    }

    void savesInItsOwnFile() {
        WindowFixture f;
        QVERIFY(f.scenario().save(f.file("own.json")).ok());
        f.scenario().edit([](Scenario& s) { s.load.users = 3; });
        f.press(Qt::CTRL | Qt::Key_S);
        QVERIFY(!f.openDialog<QFileDialog>());
        QVERIFY(f.message().contains(QStringLiteral("own.json")));
        QCOMPARE(loadScenario(f.file("own.json")).value().load.users, 3);
    }

    void exportFailuresAreTold() {
        const QTemporaryDir folder;
        QFile blocker(folder.filePath(QStringLiteral("blocker")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        Exporter exporter;
        QSignalSpy written(&exporter, &Exporter::written);
        QSignalSpy failed(&exporter, &Exporter::failed);
        const auto record = std::make_shared<RunRecord>();
        exporter.writeRun(*exportFormat(QStringLiteral("csv")), record,
                          folder.filePath(QStringLiteral("blocker/q")));
        exporter.writeRun(*exportFormat(QStringLiteral("json")), record,
                          folder.filePath(QStringLiteral("q.json")));
        QVERIFY(exporter.isBusy());
        QTRY_VERIFY(!exporter.isBusy());
        QCOMPARE(failed.size(), 1);
        QVERIFY(failed[0][0].toString().contains(QStringLiteral("blocker")));
        QCOMPARE(written.size(), 1);
        QCOMPARE(written[0][0].toStringList().size(), 1);
    }

    void fitsALaptop() {
        WindowFixture f;
        QVERIFY2(f.window().minimumSizeHint().width() <= 1280,
                 qPrintable(QString::number(f.window().minimumSizeHint().width())));
        QVERIFY2(f.window().minimumSizeHint().height() <= 720,
                 qPrintable(QString::number(f.window().minimumSizeHint().height())));
    }
};

QUADRANT_TEST(TestWindow)
#include "tst_window.moc"
