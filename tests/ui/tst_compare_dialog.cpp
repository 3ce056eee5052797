// SPDX-License-Identifier: GPL-3.0-or-later
// The page on which runs are compared: curves, table, and what is said of them.
#include "core/plot/nines.h"
#include "tests/core/compare/synthetic.h"
#include "tests/support/test_main.h"
#include "ui/compare/compare_dialog.h"
#include "ui/compare/overlay_chart.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace quadrant;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The second is twice as slow, and has another setting.
std::shared_ptr<const Comparison> twiceAsSlow() {
    const auto seconds = synthetic::dependent(20, 0, 1);
    const auto made = [&](double factor) {
        auto run = synthetic::run({
            synthetic::endpoint(synthetic::scaled(seconds, factor), u"sync-blocking"_s),
            synthetic::endpoint(seconds, u"async-blocking"_s),
        });
        run->scenario.duration = Seconds(20);
        run->scenario.io.wait = std::chrono::milliseconds(factor > 1 ? 200 : 100);
        return run;
    };
    auto compared = compare({{u"before"_s, {made(1)}, {}}, {u"after"_s, {made(2)}, {}}});
    return std::make_shared<Comparison>(compared.take());
}

class Shown {
public:
    Shown() {
        dialog.setComparison(twiceAsSlow());
        dialog.show();
    }
    template <class Widget>
    Widget& find(const char* name) {
        return *dialog.findChild<Widget*>(QLatin1String(name));
    }
    QAbstractItemModel& table() { return *find<QTableView>("comparison").model(); }
    QModelIndex index(const QString& figure, int column) {
        for (int row = 0; row < table().rowCount(); ++row) {
            if (table().index(row, 0).data() == figure)
                return table().index(row, column);
        }
        return {};
    }
    QString cell(const QString& figure, int column) {
        return index(figure, column).data().toString();
    }
    QList<OverlayChart*> charts() { return dialog.findChildren<OverlayChart*>(); }

    CompareDialog dialog;
};

} // namespace

class TestCompareDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void theTableTellsTheDifference() {
        Shown shown;
        QAbstractItemModelTester tester(&shown.table(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(shown.table().columnCount(), 6);
        QCOMPARE(shown.cell(u"Median response time"_s, 3), u"+100 %"_s);
        QCOMPARE(shown.cell(u"Median response time"_s, 5), u"slower"_s);
        const QModelIndex seen = shown.index(u"Median response time"_s, 5);
        QVERIFY(seen.data(Qt::FontRole).value<QFont>().bold());
        QCOMPARE(seen.data(Qt::AccessibleTextRole).toString(),
                 u"Median response time, Seen: slower"_s);
        shown.find<QComboBox>("comparedEndpoint").setCurrentIndex(1);
        QVERIFY(!shown.index(u"Median response time"_s, 5).data(Qt::FontRole).isValid());
        QCOMPARE(shown.cell(u"Median response time"_s, 3), u"0.0 %"_s);
        QCOMPARE(shown.cell(u"Median response time"_s, 5), u"no difference seen"_s);
    }

    void sidesAndWhatElseDiffersAreNamed() {
        Shown shown;
        QCOMPARE(shown.find<QLabel>("comparedSides").text(),
                 u"A = before (baseline)     B = after"_s);
        auto& differences = *shown.find<QTableView>("whatElseDiffers").model();
        QCOMPARE(differences.rowCount(), 1);
        QCOMPARE(differences.index(0, 0).data().toString(), u"io.waitMs"_s);
        QCOMPARE(differences.index(0, 2).data().toString(), u"200"_s);
        QVERIFY(shown.find<QLabel>("comparisonMethod").text().contains(u"bootstrap"_s));
    }

    void eachChartHasATable() {
        Shown shown;
        auto& percentiles = *shown.find<QTableView>("percentileTable").model();
        auto& overTime = *shown.find<QTableView>("overTimeTable").model();
        for (auto* model : {&percentiles, &overTime}) {
            const QAbstractItemModelTester tester(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest);
            QCOMPARE(model->columnCount(), 3);
            QCOMPARE(model->headerData(1, Qt::Horizontal).toString(), u"A"_s);
        }
        QCOMPARE(percentiles.index(3, 0).data().toString(), u"p50"_s);
        const QString median = shown.cell(u"Median response time"_s, 1);
        QVERIFY2(percentiles.index(3, 1).data().toString().startsWith(median.section(u' ', 0, 0)),
                 qPrintable(median));
        QCOMPARE(percentiles.rowCount(), 10); // of 800 requests, up to p99.9
        QCOMPARE(overTime.rowCount(), 20);
        QVERIFY(overTime.index(19, 2).data().toString().contains(u"ms"_s));

        auto& endpoint = shown.find<QComboBox>("comparedEndpoint");
        endpoint.setCurrentIndex(1);
        QCOMPARE(percentiles.index(3, 1).data(), percentiles.index(3, 2).data());
    }

    void theCurvesAreReadByKeys() {
        Shown shown;
        QCOMPARE(shown.charts().size(), 2);
        OverlayChart& curves = *shown.charts()[0];
        QCOMPARE(curves.readout(), u"A, B"_s);
        curves.setCursor(ninesOf(50));
        const QString median = shown.cell(u"Median response time"_s, 1);
        QVERIFY2(curves.readout().startsWith(u"p50, A "_s + median.section(u' ', 0, 0).left(2)),
                 qPrintable(curves.readout()));
        curves.setFocus();
        QTest::keyClick(&curves, Qt::Key_End); // beyond the last request there is nothing to tell
        QVERIFY2(curves.readout().endsWith(u"B –"_s), qPrintable(curves.readout()));
        QTest::keyClick(&curves, Qt::Key_Home);
        QVERIFY(curves.readout().startsWith(u"p0, A "_s));
        OverlayChart& time = *shown.charts()[1];
        const QPointF middle = time.rect().center();
        QMouseEvent move(QEvent::MouseMove, middle, time.mapToGlobal(middle), Qt::NoButton,
                         Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(time.viewport(), &move);
        QVERIFY2(time.readout().startsWith(u"at "_s), qPrintable(time.readout()));
    }

    void theAxisOfNinesReachesAsFarAsThereAreRequests() {
        const OverlayAxis axis = ninesAxis(5000);
        QCOMPARE(axis.end, 4.0);
        QCOMPARE(axis.ticks[3].label, u"99.9 %"_s);
        QCOMPARE(ninesAxis(0).end, 1.0);
    }

    void aModeIsHeldAgainstAnother() {
        Shown shown;
        auto& against = shown.find<QComboBox>("comparedAgainst");
        QVERIFY(against.isVisible());
        QCOMPARE(against.count(), 3);
        QSignalSpy worked(&shown.dialog, &CompareDialog::shown);
        against.setCurrentIndex(2); // async-blocking of the second, which is as fast as the first
        QVERIFY(worked.wait(30'000));
        QVERIFY(shown.find<QLabel>("comparedSides").text().contains(u"B = after, async"_s));
        QCOMPARE(shown.cell(u"Median response time"_s, 3), u"0.0 %"_s);
        against.setCurrentIndex(0);
        QCOMPARE(shown.cell(u"Median response time"_s, 3), u"+100 %"_s);
        QCOMPARE(shown.find<QLabel>("comparedSides").text(),
                 u"A = before (baseline)     B = after"_s);
    }

    void itIsWrittenAsAPageOrJson() {
        Shown shown;
        QTemporaryDir folder;
        for (const QString& name : {u"c.html"_s, u"c.json"_s}) {
            shown.find<QPushButton>("exportComparison").click();
            auto* dialog = shown.dialog.findChild<QFileDialog*>();
            QVERIFY(dialog);
            const QString path = folder.filePath(name);
            Q_EMIT dialog->fileSelected(path);
            delete dialog;
            QTRY_VERIFY(QFile::exists(path));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.readAll().startsWith(name == u"c.json" ? "{" : "<!DOCTYPE html>"));
        }
    }

    /// Both charts, with what their letters stand for.
    void itsChartsAreCopiedAsPictures() {
        Shown shown;
        shown.find<QPushButton>("comparisonPictures").click();
        auto* menu = shown.dialog.findChild<QMenu*>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 4);
        for (const int copy : {1, 3}) {
            QGuiApplication::clipboard()->clear();
            menu->actions().at(copy)->trigger();
            QVERIFY(QGuiApplication::clipboard()->image().width() > 400);
        }
        QVERIFY(menu->actions().at(0)->text().contains(u"latency by percentile"_s));
    }

    void itIsCopiedAsText() {
        Shown shown;
        shown.find<QPushButton>("copyComparison").click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"slower"_s));
    }
};

QUADRANT_TEST(TestCompareDialog)
#include "tst_compare_dialog.moc"
