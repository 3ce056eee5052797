// SPDX-License-Identifier: GPL-3.0-or-later
// The list of runs: what it holds, finds and wants.
#include "tests/support/test_main.h"
#include "ui/history/history_pane.h"
#include "ui/history/history_words.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace quadrant;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(std::vector<quadrant::LibraryEntry>)

namespace {

LibraryEntry entry(qint64 id, const QString& name, RunStatus status = RunStatus::Finished) {
    LibraryEntry made;
    made.id = id;
    made.labels.name = name;
    made.started = WallTime() + std::chrono::seconds(id);
    made.ended = made.started + std::chrono::seconds(32);
    made.status = status;
    return made;
}

std::vector<LibraryEntry> three() {
    std::vector<LibraryEntry> entries{entry(7, QStringLiteral("quick-look")),
                                      entry(5, QStringLiteral("overhead"), RunStatus::Stopped),
                                      entry(2, QStringLiteral("Quick but long"))};
    entries[0].labels.tags = {QStringLiteral("nightly")};
    entries[1].labels.note = QStringLiteral("before the fix");
    entries[2].labels.starred = true;
    return entries;
}

class Shown {
public:
    Shown() {
        pane.resize(340, 600);
        pane.setRuns(three());
        pane.show();
    }
    template <class Widget = QWidget>
    Widget* find(const char* name) {
        return pane.findChild<Widget*>(QLatin1String(name));
    }
    QAction* action(const char* name) { return find<QAction>(name); }
    QListView& list() { return *find<QListView>("history"); }
    QStringList names() {
        QStringList shown;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            shown << list().model()->index(row, 0).data().toString();
        return shown;
    }

    HistoryPane pane;
};

} // namespace

class TestHistoryPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theModelKeepsItsRules() {
        HistoryModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        HistoryFilter filter;
        filter.setSourceModel(&model);
        QAbstractItemModelTester filterTester(
            &filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto entries = three();
        model.set(entries);
        QPersistentModelIndex overhead = model.indexOf(5);
        entries.erase(entries.begin());                                   // gone
        entries.insert(entries.begin(), entry(9, QStringLiteral("new"))); // come
        entries[1].labels.name = QStringLiteral("renamed");
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.set(entries);
        QCOMPARE(changed.count(), 1);
        QVERIFY(overhead.isValid()); // it has not been taken out in between
        QCOMPARE(overhead.data().toString(), QStringLiteral("renamed"));
        QCOMPARE(model.rowCount(), 3);
        model.set({});
        QCOMPARE(model.rowCount(), 0);
    }

    void allWordsAreSearchedFor_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("case does not matter")
            << "QUICK" << QStringList{u"quick-look"_s, u"Quick but long"_s};
        QTest::newRow("both words") << "long  quick" << QStringList{u"Quick but long"_s};
        QTest::newRow("tag") << "nightly" << QStringList{u"quick-look"_s};
        QTest::newRow("note") << "fix" << QStringList{u"overhead"_s};
        QTest::newRow("status") << "stopped" << QStringList{u"overhead"_s};
        QTest::newRow("id") << "7" << QStringList{u"quick-look"_s};
        QTest::newRow("none") << "zebra" << QStringList{};
    }
    void allWordsAreSearchedFor() {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        Shown shown;
        QTest::keyClicks(shown.find("historySearch"), text);
        QCOMPARE(shown.names(), found);
        QCOMPARE(shown.find("historyEmpty")->isVisible(), found.isEmpty());
    }

    void enterGoesFromTheSearchToWhatWasFound() {
        Shown shown;
        QTest::keyClicks(shown.find("historySearch"), u"but"_s);
        QTest::keyClick(shown.find("historySearch"), Qt::Key_Return);
        QCOMPARE(shown.pane.selected().size(), std::size_t{1});
        QCOMPARE(shown.pane.selected()[0].id, 2);
    }

    void starredOnesAlone() {
        Shown shown;
        QTest::mouseClick(shown.find("starredOnly"), Qt::LeftButton);
        QCOMPARE(shown.names(), QStringList{u"Quick but long"_s});
    }

    void anEmptyHistorySaysWhatWillBeThere() {
        Shown shown;
        shown.pane.setRuns({});
        QVERIFY(shown.find("historyEmpty")->isVisible());
        QVERIFY(shown.find<QLabel>("historyEmpty")->text().contains(QStringLiteral("quadrant")));
    }

    void oneIsOpenedByAKeyOrADoubleClick() {
        Shown shown;
        QSignalSpy wanted(&shown.pane, &HistoryPane::openWanted);
        const QPoint second = shown.list().visualRect(shown.list().model()->index(1, 0)).center();
        QTest::mouseClick(shown.list().viewport(), Qt::LeftButton, {}, second);
        QVERIFY(wanted.isEmpty());
        QTest::mouseDClick(shown.list().viewport(), Qt::LeftButton, {}, second);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toLongLong(), 5);
        shown.pane.select(7);
        shown.action("openRun")->trigger();
        QCOMPARE(wanted[1][0].toLongLong(), 7);

        shown.pane.setHeldBackBy(QStringLiteral("A run goes on."));
        QVERIFY(!shown.action("openRun")->isEnabled());
        QTest::mouseDClick(shown.list().viewport(), Qt::LeftButton, {}, second);
        QCOMPARE(wanted.count(), 2);
    }

    void theStarIsClicked() {
        Shown shown;
        QSignalSpy labelled(&shown.pane, &HistoryPane::labelled);
        const QRect row = shown.list().visualRect(shown.list().model()->index(0, 0));
        QTest::mouseClick(shown.list().viewport(), Qt::LeftButton, {},
                          row.topLeft() + QPoint(12, 12));
        QCOMPARE(labelled.count(), 1);
        QCOMPARE(labelled[0][0].toLongLong(), 7);
        QVERIFY(labelled[0][1].value<RunLabels>().starred);
        QTest::mouseClick(shown.list().viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(labelled.count(), 1); // beside it
    }

    void severalAreDeletedAtOnce() {
        Shown shown;
        QVERIFY(!shown.action("deleteRun")->isEnabled());
        shown.list().selectAll();
        QVERIFY(!shown.action("openRun")->isEnabled());
        QSignalSpy wanted(&shown.pane, &HistoryPane::deleteWanted);
        shown.action("deleteRun")->trigger();
        QCOMPARE(wanted[0][0].value<std::vector<LibraryEntry>>().size(), std::size_t{3});
    }

    void labelsAreTyped() {
        Shown shown;
        QSignalSpy labelled(&shown.pane, &HistoryPane::labelled);
        QVERIFY(!shown.find("runName")->isEnabled());
        shown.pane.select(5);
        auto* name = shown.find<QLineEdit>("runName");
        QCOMPARE(name->text(), QStringLiteral("overhead"));
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("pool of 4"));
        QTest::keyClicks(shown.find("runTags"), QStringLiteral("a, b  a"));
        QVERIFY(labelled.isEmpty());
        QTest::keyClick(shown.find("runTags"), Qt::Key_Return);
        QCOMPARE(labelled.count(), 1);
        RunLabels labels = labelled[0][1].value<RunLabels>();
        QCOMPARE(labels.name, QStringLiteral("pool of 4"));
        QCOMPARE(labels.tags, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(labels.note, QStringLiteral("before the fix"));

        shown.find<QPlainTextEdit>("runNote")->setPlainText(QStringLiteral("after"));
        shown.pane.select(7); // what was typed is not lost
        QCOMPARE(labelled.count(), 2);
        QCOMPARE(labelled[1][0].toLongLong(), 5);
        QCOMPARE(labelled[1][1].value<RunLabels>().note, QStringLiteral("after"));

        auto* nameless = shown.find<QLineEdit>("runName");
        nameless->clear();
        shown.pane.commit();
        QCOMPARE(labelled.count(), 2); // a run has a name
    }

    void aListThatComesWhileSomebodyTypesDisturbsNothing() {
        Shown shown;
        shown.pane.select(5);
        auto* name = shown.find<QLineEdit>("runName");
        name->setText(QStringLiteral("half a na"));
        shown.pane.setRuns(three());
        QCOMPARE(name->text(), QStringLiteral("half a na"));
    }

    void oneThatGoesOnIsNotOpened() {
        Shown shown;
        auto entries = three();
        entries.insert(entries.begin(), entry(8, QStringLiteral("on"), RunStatus::Running));
        shown.pane.setRuns(entries);
        shown.pane.select(8);
        QVERIFY(!shown.action("openRun")->isEnabled());
        QVERIFY(!shown.action("exportRun")->isEnabled());
    }

    void timesAreShort_data() {
        QTest::addColumn<QDateTime>("time");
        QTest::addColumn<QString>("text");
        const QTime clock(8, 12, 33);
        QTest::newRow("today") << QDateTime({2026, 11, 26}, clock) << "today 08:12";
        QTest::newRow("this year") << QDateTime({2026, 3, 4}, clock) << "4 Mar 08:12";
        QTest::newRow("before") << QDateTime({2025, 11, 26}, clock) << "26 Nov 2025 08:12";
    }
    void timesAreShort() {
        QFETCH(QDateTime, time);
        QFETCH(QString, text);
        QCOMPARE(timeText(time, QDateTime({2026, 11, 26}, {23, 59})), text);
    }
};

QUADRANT_TEST(TestHistoryPane)
#include "tst_history_pane.moc"
