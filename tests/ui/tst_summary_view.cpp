// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/panels/summary_pane.h"
#include "ui/panels/summary_table_model.h"
#include "ui/panels/summary_view.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QTest>
#include <QTextBrowser>

using namespace quadrant;

namespace {

SummaryTable table() {
    SummaryTable table;
    table.columns = {QStringLiteral("sync-blocking"), QStringLiteral("my server")};
    table.rows = {{QStringLiteral("Requests/s"), {QStringLiteral("392"), QStringLiteral("905")}},
                  {QStringLiteral("Failures"), {QStringLiteral("0"), QStringLiteral("3")}},
                  {QStringLiteral("Short"), {QStringLiteral("1")}}};
    return table;
}

} // namespace

class TestSummaryView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void modelIsConsistent() {
        SummaryTableModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setTable(table());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.columnCount(), 2);
        model.setTable({});
        QCOMPARE(model.rowCount(), 0);
    }

    void newValuesKeepTheSelection() {
        SummaryView view;
        view.setTable(table());
        view.selectionModel()->select(view.model()->index(1, 1),
                                      QItemSelectionModel::ClearAndSelect);
        SummaryTable later = table();
        later.rows[1].cells[1] = QStringLiteral("4");
        view.setTable(later);
        QCOMPARE(view.selectionModel()->selectedIndexes().size(), 1);
        QCOMPARE(view.model()->index(1, 1).data().toString(), QStringLiteral("4"));
        later.columns[1] = QStringLiteral("another");
        view.setTable(later);
        QVERIFY(view.selectionModel()->selectedIndexes().isEmpty());
    }

    void modelShowsTheTable() {
        SummaryTableModel model;
        model.setTable(table());
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("905"));
        QCOMPARE(model.index(2, 1).data().toString(), QString()); // a row that is too short
        QCOMPARE(model.headerData(0, Qt::Horizontal).toString(),
                 QStringLiteral("sync + blocking I/O"));
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("my server"));
        QCOMPARE(model.headerData(1, Qt::Vertical).toString(), QStringLiteral("Failures"));
        QVERIFY(model.index(0, 0)
                    .data(Qt::TextAlignmentRole)
                    .value<Qt::Alignment>()
                    .testFlag(Qt::AlignRight));
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Requests/s, sync + blocking I/O: 392"));
    }

    void headingsStandOut() {
        SummaryTable withHeading = table();
        const QStringList noCells{QString(), QString()};
        withHeading.rows.insert(withHeading.rows.begin(),
                                {QStringLiteral("What was measured"), noCells, true});
        SummaryTableModel model;
        model.setTable(withHeading);
        QCOMPARE(model.headerData(0, Qt::Vertical).toString(), QStringLiteral("What was measured"));
        QVERIFY(model.headerData(0, Qt::Vertical, Qt::FontRole).value<QFont>().bold());
        QVERIFY(!model.headerData(1, Qt::Vertical, Qt::FontRole).isValid());
        QCOMPARE(model.flags(model.index(0, 0)), Qt::ItemIsEnabled);
        QVERIFY(model.flags(model.index(1, 0)).testFlag(Qt::ItemIsSelectable));
        QCOMPARE(model.index(0, 0).data().toString(), QString());
        QVERIFY(model.index(0, 0).data(Qt::BackgroundRole).isValid());
        QVERIFY(!model.index(1, 0).data(Qt::BackgroundRole).isValid());
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("What was measured"));
    }

    void whyAndNotesStandBesideTheTable() {
        SummaryPane pane;
        pane.resize(1000, 200);
        pane.show();
        auto* notes = pane.findChild<QTextBrowser*>(QStringLiteral("summaryNotes"));
        auto* view = pane.findChild<SummaryView*>();
        pane.setTable(table());
        QCOMPARE(view->model()->rowCount(), 3);
        QVERIFY(notes->isHidden()); // the table has all the room

        SummaryTable told = table();
        told.why = {{QStringLiteral("The pool < the users.")}, {}};
        told.notes = {QStringLiteral("Published by A & B.")};
        pane.setTable(told);
        QVERIFY(notes->isVisible());
        QVERIFY(view->width() > notes->width());
        QCOMPARE(
            notes->toPlainText(),
            QString::fromUtf8("sync + blocking I/O\nThe pool < the users.\nPublished by A & B."));
        QVERIFY(notes->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
        pane.setTable(table());
        QVERIFY(notes->isHidden());
    }

    void notesThatAreReadStayInPlace() {
        SummaryPane pane;
        pane.resize(600, 100);
        pane.show();
        auto* notes = pane.findChild<QTextBrowser*>(QStringLiteral("summaryNotes"));
        SummaryTable told = table();
        told.notes = {QStringLiteral("A long note. ").repeated(60)};
        pane.setTable(told);
        QTRY_VERIFY(notes->verticalScrollBar()->maximum() > 40);
        notes->verticalScrollBar()->setValue(40);
        told.notes[0] += QStringLiteral("More of it.");
        pane.setTable(told);
        QCOMPARE(notes->verticalScrollBar()->value(), 40);
    }

    void copiesAsTabSeparatedText_data() {
        QTest::addColumn<bool>("select");
        QTest::addColumn<QString>("expected");
        QTest::newRow("all") << false
                             << QStringLiteral(
                                    "\tsync + blocking I/O\tmy server\n"
                                    "Requests/s\t392\t905\nFailures\t0\t3\nShort\t1\t\n");
        QTest::newRow("selected") << true << QStringLiteral("\tmy server\nFailures\t3\n");
    }
    void copiesAsTabSeparatedText() {
        QFETCH(bool, select);
        SummaryView view;
        view.setTable(table());
        view.show();
        view.setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        if (select)
            view.selectionModel()->select(view.model()->index(1, 1),
                                          QItemSelectionModel::ClearAndSelect);
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QFETCH(QString, expected);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), expected);
    }
};

QUADRANT_TEST(TestSummaryView)
#include "tst_summary_view.moc"
