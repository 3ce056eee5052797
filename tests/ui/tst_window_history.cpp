// SPDX-License-Identifier: GPL-3.0-or-later
// The history through the window: a run is kept, found, opened as it looked, labelled, deleted and
// brought back, sent as a file and dropped onto the window.
#include "core/report/files/report_files.h"
#include "tests/support/test_main.h"
#include "tests/ui/window_fixture.h"
#include "ui/compare/compare_dialog.h"
#include "ui/history/history_pane.h"
#include "ui/panels/mode_panel.h"
#include "ui/panels/panel_grid.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/settings_model.h"
#include "ui/window/run_export.h"

#include <QDialogButtonBox>

#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QSpinBox>
#include <QTabWidget>

using namespace quadrant;

namespace {

constexpr int patience = 30'000; ///< ms, for a busy machine

class HistoryFixture : public WindowFixture {
public:
    HistoryPane& pane() { return *window().findChild<HistoryPane*>(); }
    QAbstractItemModel& list() {
        return *window().findChild<QListView*>(QStringLiteral("history"))->model();
    }
    bool runShort(const QString& name) {
        makeShort();
        scenario().edit([&name](Scenario& s) {
            s.name = name;
            s.modes = {Mode::SyncBlocking, Mode::AsyncNonBlocking};
        });
        if (!startRun())
            return false;
        return QTest::qWaitFor([this] { return !run().isRunning(); }, patience);
    }
    bool waitForRuns(int count) {
        return QTest::qWaitFor([this, count] { return list().rowCount() == count; }, patience);
    }
    /// The list is told of a run's end a moment later.
    bool selectEnded(qint64 id) {
        return QTest::qWaitFor(
            [this, id] {
                pane().select(id);
                return action("openRun")->isEnabled();
            },
            patience);
    }
    /// What else is above the panels is put away.
    void makeRoom() {
        window().findChild<MessageBar*>()->dismiss();
        whichRun().hide();
    }
    QLabel& whichRun() { return *window().findChild<QLabel*>(QStringLiteral("whichRun")); }
    QPushButton& offer() {
        return *window().findChild<QPushButton*>(QStringLiteral("messageOffer"));
    }
    /// Of the panels, once they have been drawn.
    QImage picture() {
        auto* panels = window().findChild<PanelGrid*>();
        const bool drawn = QTest::qWaitFor(
            [panels] {
                for (const auto* panel : panels->findChildren<ModePanel*>()) {
                    if (panel->hasChanged())
                        return false;
                }
                return true;
            },
            patience);
        QApplication::sendPostedEvents(); // and laid out
        return drawn ? panels->grab().toImage() : QImage();
    }
    QStringList tableText() {
        QStringList cells;
        for (int row = 0; row < table().rowCount(); ++row) {
            for (int column = 0; column < table().columnCount(); ++column)
                cells << table().index(row, column).data().toString();
        }
        return cells;
    }
    bool drop(const QString& path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({400, 300}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&window(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent dropped({400, 300}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&window(), &dropped);
        return true;
    }
};

} // namespace

class TestWindowHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void aRunIsOpenedExactlyAsItLooked() {
        HistoryFixture f;
        QVERIFY(f.runShort(QStringLiteral("first")));
        const QImage looked = f.picture();
        const QStringList table = f.tableText();
        const QString strip = f.strip();
        QVERIFY(!looked.isNull());
        QVERIFY(f.whichRun().isHidden());
        QVERIFY(f.waitForRuns(1));

        f.openWindow(); // another start of the program
        f.makeShort();
        f.scenario().edit([](Scenario& s) { s.name = QStringLiteral("being edited"); });
        QVERIFY(f.waitForRuns(1));
        f.action("showHistory")->trigger();
        QVERIFY(f.pane().isVisible());
        QVERIFY(f.selectEnded(1));
        f.action("openRun")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(f.scenario().scenario().name, QStringLiteral("first"), patience);
        QVERIFY(f.whichRun().text().startsWith(QStringLiteral("Run 1: first, today")));
        QVERIFY(f.whichRun().isVisible());
        QCOMPARE(f.tableText(), table);
        QCOMPARE(f.strip(), strip);
        f.makeRoom();
        QTRY_COMPARE_WITH_TIMEOUT(f.picture(), looked, patience);
        exportsAll(f);
    }

    void editsThatWereDroppedForOneCanBeHadAgain() {
        HistoryFixture f;
        QVERIFY(f.runShort(QStringLiteral("first")));
        f.scenario().edit([](Scenario& s) { s.name = QStringLiteral("being edited"); });
        f.action("showHistory")->trigger();
        QVERIFY(f.selectEnded(1));
        f.action("openRun")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(f.message().contains(QStringLiteral("being edited")), patience);
        QCOMPARE(f.scenario().scenario().name, QStringLiteral("first"));
        f.offer().click();
        QCOMPARE(f.scenario().scenario().name, QStringLiteral("being edited"));
        QVERIFY(f.whichRun().isVisible()); // still what is shown
    }

    void labelsDeletionAndUndo() {
        HistoryFixture f;
        QVERIFY(f.runShort(QStringLiteral("first")));
        QVERIFY(f.runShort(QStringLiteral("second")));
        QVERIFY(f.waitForRuns(2));
        QTRY_COMPARE_WITH_TIMEOUT(f.list().index(0, 0).data().toString(), QStringLiteral("second"),
                                  patience);
        f.action("showHistory")->trigger();
        f.pane().select(2);
        auto* name = f.window().findChild<QLineEdit*>(QStringLiteral("runName"));
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("renamed"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(f.list().index(0, 0).data().toString(), QStringLiteral("renamed"),
                                  patience);

        f.action("deleteRun")->trigger();
        QVERIFY(f.waitForRuns(1));
        QCOMPARE(f.message(), QStringLiteral("Deleted run 2, renamed."));
        f.offer().click();
        QVERIFY(f.waitForRuns(2));
        QCOMPARE(f.pane().selected().front().id, 2);

        // Also once other messages have taken the place of the offer.
        QVERIFY(!f.action("undoDelete")->isEnabled());
        f.action("deleteRun")->trigger();
        QVERIFY(f.waitForRuns(1));
        f.pane().select(1);
        f.action("deleteRun")->trigger();
        QVERIFY(f.waitForRuns(0));
        f.window().findChild<MessageBar*>()->dismiss();
        f.action("undoDelete")->trigger();
        QVERIFY(f.waitForRuns(1));
        f.action("undoDelete")->trigger();
        QVERIFY(f.waitForRuns(2));
        QVERIFY(!f.action("undoDelete")->isEnabled());
    }

    /// Escape in the search is the search's; what is measured goes on.
    void theSearchKeepsItsKeys() {
        HistoryFixture f;
        f.makeShort();
        f.scenario().edit([](Scenario& s) { s.duration = Seconds(60); });
        QVERIFY(f.startRun());
        f.action("showHistory")->trigger();
        auto* search = f.window().findChild<QLineEdit*>(QStringLiteral("historySearch"));
        QTest::keyClicks(search, QStringLiteral("short"));
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(search->text(), QString());
        QVERIFY(f.run().isRunning());
        QVERIFY(f.waitForRuns(1));
        QTest::keyClick(search, Qt::Key_Down);
        QVERIFY(f.window().findChild<QListView*>(QStringLiteral("history"))->hasFocus());
        QCOMPARE(f.pane().selected().size(), std::size_t{1});
        f.action("renameRun")->trigger();
        QVERIFY(f.window().findChild<QLineEdit*>(QStringLiteral("runName"))->hasFocus());
        f.action("stop")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!f.run().isRunning(), patience);
    }

    void fewerRunsKeptIsSaid() {
        HistoryFixture f;
        QVERIFY(f.runShort(QStringLiteral("first")));
        QVERIFY(f.runShort(QStringLiteral("second")));
        QVERIFY(f.waitForRuns(2));
        f.action("settings")->trigger();
        auto* dialog = f.openDialog<SettingsDialog>();
        QVERIFY(dialog);
        dialog->findChild<QSpinBox*>(QStringLiteral("mostKept"))->setValue(1);
        dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            f.message().startsWith(QStringLiteral("When the next run is recorded, 2 of your 2")),
            patience);
        SettingsModel::shared()->set({});
    }

    void runsAreCompared() {
        HistoryFixture f;
        QVERIFY(f.runShort(QStringLiteral("first")));
        QVERIFY(f.runShort(QStringLiteral("second")));
        f.action("showHistory")->trigger();
        QVERIFY(f.selectEnded(2));
        auto* list = f.window().findChild<QListView*>(QStringLiteral("history"));
        f.action("compareRuns")->trigger(); // its modes
        QTRY_VERIFY_WITH_TIMEOUT(f.openDialog<CompareDialog>(), patience);
        auto* sides = f.window().findChild<QLabel*>(QStringLiteral("comparedSides"));
        QVERIFY2(sides->text().startsWith(QStringLiteral("A = sync + blocking I/O (baseline)")),
                 qPrintable(sides->text()));
        list->selectAll();
        f.action("compareRuns")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(
            sides->text(), QStringLiteral("A = #1, first (baseline)     B = #2, second"), patience);
    }

    void aRunIsSentAndDropped() {
        HistoryFixture f;
        QVERIFY(f.runShort(QStringLiteral("sent")));
        f.action("showHistory")->trigger();
        QVERIFY(f.selectEnded(1));
        f.action("exportRun")->trigger();
        QVERIFY(f.chooseFile(f.file("sent.quadrant")));
        QTRY_VERIFY_WITH_TIMEOUT(f.message().startsWith(QStringLiteral("Wrote ")), patience);
        f.makeShort(); // its name is another now

        QVERIFY(f.drop(f.file("sent.quadrant")));
        QTRY_COMPARE_WITH_TIMEOUT(f.scenario().scenario().name, QStringLiteral("sent"), patience);
        QVERIFY(f.whichRun().text().startsWith(QStringLiteral("sent.quadrant: sent, today")));
        QCOMPARE(f.list().rowCount(), 1); // shown, not imported

        f.action("importRun")->trigger();
        QVERIFY(f.chooseFile(f.file("sent.quadrant")));
        QVERIFY(f.waitForRuns(2));
        QTRY_COMPARE_WITH_TIMEOUT(
            f.message(), QStringLiteral("Imported as run 2; it was there already, as run 1."),
            patience);
    }

    void aScenarioIsDropped() {
        HistoryFixture f;
        f.makeShort();
        f.scenario().edit([](Scenario& s) { s.name = QStringLiteral("dropped"); });
        QVERIFY(f.scenario().save(f.file("dropped.json")));
        f.makeShort();
        QVERIFY(f.drop(f.file("dropped.json")));
        QCOMPARE(f.scenario().scenario().name, QStringLiteral("dropped"));
        QVERIFY(!f.drop(f.file("picture.png")));
    }

    void aFileIsOpenedAtTheStart() {
        HistoryFixture f;
        f.makeShort();
        f.scenario().edit([](Scenario& s) { s.name = QStringLiteral("named"); });
        QVERIFY(f.scenario().save(f.file("named.json")));
        f.openWindow();
        f.window().openFile(f.file("named.json"));
        QCOMPARE(f.scenario().scenario().name, QStringLiteral("named"));
        f.window().openFile(f.file("gone.quadrant"));
        QTRY_VERIFY_WITH_TIMEOUT(f.message().contains(QStringLiteral("gone.quadrant")), patience);
    }

    void aDamagedFileIsSaid() {
        HistoryFixture f;
        QFile file(f.file("wrong.quadrant"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no run");
        file.close();
        QVERIFY(f.drop(f.file("wrong.quadrant")));
        QTRY_VERIFY_WITH_TIMEOUT(f.message().contains(QStringLiteral("is no run file")), patience);
    }

    void anotherScenarioDoesNotTakeOverWhatIsShown() {
        HistoryFixture f;
        QVERIFY(f.runShort(QStringLiteral("first")));
        QVERIFY(f.whichRun().isHidden());
        f.scenario().edit([](Scenario& s) { s.name = QStringLiteral("other"); });
        QVERIFY(f.whichRun().isVisible());
        QVERIFY(f.whichRun().text().startsWith(QStringLiteral("Still shown: first, today")));
        QVERIFY(f.runShort(QStringLiteral("third")));
        QVERIFY(f.whichRun().isHidden());
    }

private:
    /// In each format, by its action.
    void exportsAll(HistoryFixture& f) {
        QSignalSpy written(f.window().findChild<RunExport*>(), &RunExport::written);
        const Scenario scenario = f.scenario().scenario();
        for (const ExportFormat& format : exportFormats()) {
            const QString name =
                QStringLiteral("export") + format.id.left(1).toUpper() + format.id.mid(1);
            f.action(qPrintable(name))->trigger();
            const QString path =
                f.file(qPrintable(QStringLiteral("as-") + format.id + format.suggestedEnding));
            QVERIFY(f.chooseFile(path));
            QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, patience);
            const QStringList paths = written.takeFirst()[0].toStringList();
            QCOMPARE(paths, exportPaths(format, exportName(format, scenario, path), scenario));
            for (const QString& each : paths)
                QVERIFY2(QFileInfo(each).size() > 0, qPrintable(each));
        }
    }
};

QUADRANT_TEST(TestWindowHistory)
#include "tst_window_history.moc"
