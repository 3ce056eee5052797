// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/format.h"
#include "tests/support/test_main.h"
#include "tests/ui/synthetic_intervals.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/latency_chart.h"
#include "ui/charts/throughput_chart.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineSeries>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace quadrant;

namespace {

QList<QLineSeries*> linesOf(const TimeChart& chart, const QString& name) {
    QList<QLineSeries*> lines;
    const auto all = chart.chart()->series();
    for (QAbstractSeries* series : all) {
        auto* line = qobject_cast<QLineSeries*>(series);
        if (line && line->name() == name && line->count() > 0)
            lines += line;
    }
    return lines;
}

const auto p50 = QStringLiteral("p50");
const auto p99 = QStringLiteral("p99");

} // namespace

class TestCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void latencyIsDrawnAsLog10() {
        Timeline timeline(Seconds(8));
        LatencyChart chart(timeline);
        for (int i = 0; i < 4; ++i)
            timeline.add(syntheticInterval(i, 10, Millis(100)));
        chart.refresh();

        const auto lines = linesOf(chart, p50);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines[0]->count(), 4);
        QCOMPARE(lines[0]->at(1).x(), 0.375);
        QVERIFY(std::abs(lines[0]->at(1).y() - -1) < 0.001);
        QCOMPARE(linesOf(chart, p99).size(), 1);
    }

    void timeAxisIsTheWholeDurationFromTheStart() {
        Timeline timeline(Seconds(8));
        LatencyChart chart(timeline);
        timeline.add(syntheticInterval(0, 10));
        chart.refresh();
        const auto* axis =
            qobject_cast<QValueAxis*>(chart.chart()->axes(Qt::Horizontal).constFirst());
        QCOMPARE(axis->min(), 0.0);
        QCOMPARE(axis->max(), 8.0);
    }

    void lineBreaksAtAStallAndIsMendedByANewRun() {
        Timeline timeline(Seconds(8));
        LatencyChart chart(timeline);
        for (int i = 0; i < 20; ++i)
            timeline.add(syntheticInterval(i, i < 4 || i == 10 || i > 16 ? 5 : 0));
        chart.refresh();

        const auto parts = linesOf(chart, p50);
        QCOMPARE(parts.size(), 3);
        QCOMPARE(parts[0]->count(), 4);
        QCOMPARE(parts[1]->count(), 2); // a lone interval is drawn as long as it lasted
        QCOMPARE(parts[1]->at(1).x() - parts[1]->at(0).x(), 0.25);
        QCOMPARE(parts[2]->count(), 3);

        timeline = Timeline(Seconds(8));
        timeline.add(syntheticInterval(0, 5));
        chart.refresh();
        QCOMPARE(linesOf(chart, p50).size(), 1);
        timeline = Timeline(Seconds(8));
        chart.refresh();
        QCOMPARE(linesOf(chart, p50).size(), 0);
    }

    void seriesAreReplacedOnceARefresh() {
        Timeline timeline(Seconds(8));
        LatencyChart chart(timeline);
        timeline.add(syntheticInterval(0, 10));
        chart.refresh();
        QSignalSpy replaced(linesOf(chart, p50).constFirst(), &QXYSeries::pointsReplaced);
        QSignalSpy added(linesOf(chart, p50).constFirst(), &QXYSeries::pointAdded);
        for (int i = 1; i < 9; ++i)
            timeline.add(syntheticInterval(i, 10));
        chart.refresh();
        QCOMPARE(replaced.count(), 1);
        QCOMPARE(added.count(), 0);
        QCOMPARE(linesOf(chart, p50).constFirst()->count(), 9);
    }

    void openLoopShowsServiceTimesAndTheRateAsked() {
        Timeline timeline(Seconds(8));
        LatencyChart latency(timeline);
        ThroughputChart throughput(timeline);
        timeline.add(openInterval(0, 10, 50, Millis(1000), Millis(100)));
        timeline.add(openInterval(1, 10, 80, Millis(1000), Millis(100)));
        latency.refresh();
        throughput.refresh();
        const auto service = linesOf(latency, QStringLiteral("service p99"));
        QCOMPARE(service.size(), 1);
        QVERIFY(std::abs(service[0]->at(1).y() - -1) < 0.001);
        QCOMPARE(linesOf(latency, p99).size(), 1);
        QCOMPARE(latency.readout(), QStringLiteral("p50 1.00 s, p95 1.00 s, p99 1.00 s, "
                                                   "service p99 100 ms"));
        const auto asked = linesOf(throughput, QStringLiteral("asked"));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(
            asked[0]->points(),
            QList<QPointF>({{0, 50}, {0.25, 50}, {0.25, 50}, {0.5, 50}, {0.5, 80}})); // in steps
        QCOMPARE(timeline.peakPerS(), 80.0); // the axis holds it
        QVERIFY(timeline.latencySpan()->first < Millis(101));

        timeline = Timeline(Seconds(8));
        timeline.add(syntheticInterval(0, 10));
        latency.refresh();
        throughput.refresh();
        QVERIFY(linesOf(latency, QStringLiteral("service p99")).isEmpty());
        QVERIFY(linesOf(throughput, QStringLiteral("asked")).isEmpty());
    }

    void changesOfTheLoadAreMarkedAndSaid() {
        Timeline timeline(Seconds(8));
        LatencyChart chart(timeline);
        chart.resize(400, 200);
        chart.show();
        for (int i = 0; i < 20; ++i)
            timeline.add(syntheticInterval(i, 10));
        chart.refresh();
        const QImage before = chart.toPicture().image;
        timeline.addChange(Seconds(2), QStringLiteral("200/s"));
        chart.refresh();
        QVERIFY(chart.readout().endsWith(QStringLiteral(", from 2.00 s on 200/s")));
        QVERIFY(chart.toPicture().image != before);
    }

    void successesAndFailuresByKind() {
        Timeline timeline(Seconds(8));
        ThroughputChart chart(timeline);
        Interval first = syntheticInterval(0, 10);
        timeline.add(first);
        Interval second = syntheticInterval(1, 10);
        addFailures(second, FailureKind::ReadTimeout, 3);
        addFailures(second, FailureKind::Status5xx, 1);
        timeline.add(second);
        chart.refresh();

        const auto ok = linesOf(chart, QStringLiteral("ok"));
        QCOMPARE(ok.size(), 1);
        QCOMPARE(ok[0]->points(), QList<QPointF>({{0.125, 40}, {0.375, 40}}));
        const auto timeouts = linesOf(chart, QStringLiteral("read time-out"));
        QCOMPARE(timeouts.size(), 1);
        QCOMPARE(timeouts[0]->points(), QList<QPointF>({{0.125, 0}, {0.375, 12}}));
        QCOMPARE(linesOf(chart, QStringLiteral("status 5xx")).size(), 1);
        QCOMPARE(chart.chart()->series().size(), 3); // kinds that didn't occur have none
        QCOMPARE(chart.readout(),
                 QStringLiteral("ok 40.0/s, read time-out 12.0/s, status 5xx 4.00/s"));
    }

    void nothingEndedIsNoThroughput() {
        Timeline timeline(Seconds(8));
        ThroughputChart chart(timeline);
        for (int i = 0; i < 3; ++i)
            timeline.add(syntheticInterval(i, i == 1 ? 0 : 5));
        chart.refresh();
        const auto ok = linesOf(chart, QStringLiteral("ok"));
        QCOMPARE(ok.size(), 1); // unbroken: none is a figure, too
        QCOMPARE(ok[0]->at(1).y(), 0.0);
    }

    void theoryIsALineThatSaysItsValue_data() {
        QTest::addColumn<double>("predicted");
        QTest::addColumn<bool>("line");
        QTest::newRow("on the axis") << 60.0 << true;
        QTest::newRow("at its end") << 100.0 << true;
        QTest::newRow("beyond it") << 560.0 << false;
    }
    void theoryIsALineThatSaysItsValue() {
        QFETCH(double, predicted);
        QFETCH(bool, line);
        Timeline timeline(Seconds(8));
        timeline.add(syntheticInterval(0, 10));
        ThroughputChart chart(timeline);
        chart.resize(300, 160);
        chart.setRange(100);
        chart.refresh();
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        const QImage without = chart.toPicture().image;
        chart.setTheory(predicted);
        QVERIFY2(chart.readout().endsWith(QStringLiteral("theory %1/s").arg(formatRate(predicted))),
                 qPrintable(chart.readout()));
        const QImage with = chart.toPicture().image;
        QVERIFY(with != without); // the label is always there

        // How many pixels at the right, where the label never is, have the line's colour.
        const auto drawn = [](const QImage& image) {
            int pixels = 0;
            for (int y = 80; y < image.height() - 60; ++y)
                for (int x = image.width() - 200; x < image.width() - 100; ++x)
                    pixels += image.pixelColor(x, y) == lightTheme().theory.colour ? 1 : 0;
            return pixels;
        };
        QCOMPARE(drawn(with) > drawn(without), line);
        chart.setTheory(std::nullopt);
        QCOMPARE(chart.toPicture().image, without);
    }

    void readsOutTheValuesAtTheCursor() {
        Timeline timeline(Seconds(8));
        LatencyChart chart(timeline);
        chart.setHint(QStringLiteral("nothing yet"));
        chart.refresh();
        QCOMPARE(chart.readout(), QStringLiteral("nothing yet"));

        timeline.add(syntheticInterval(0, 10, Millis(2)));
        timeline.add(syntheticInterval(1, 0));
        timeline.add(syntheticInterval(2, 10, Millis(5)));
        chart.refresh();
        QCOMPARE(chart.readout(), QStringLiteral("p50 5.00 ms, p95 5.00 ms, p99 5.00 ms"));
        QCOMPARE(chart.accessibleDescription(), chart.readout());
        chart.setCursorTime(Seconds(0.1));
        QCOMPARE(chart.readout(), QStringLiteral("p50 2.00 ms, p95 2.00 ms, p99 2.00 ms"));
        chart.setCursorTime(Seconds(0.3));
        QCOMPARE(chart.readout(), QStringLiteral("p50 –, p95 –, p99 –"));
    }

    void arrowKeysAndPointerMoveTheCursor() {
        Timeline timeline(Seconds(1));
        for (int i = 0; i < 4; ++i)
            timeline.add(syntheticInterval(i, 10, Millis(i + 1)));
        LatencyChart chart(timeline);
        chart.resize(400, 200);
        chart.refresh();
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));

        const auto median = [&chart] { return chart.readout().section(QLatin1Char(','), 0, 0); };
        QTest::keyClick(&chart, Qt::Key_Home);
        QCOMPARE(median(), QStringLiteral("p50 1.00 ms"));
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(median(), QStringLiteral("p50 2.00 ms"));
        QTest::keyClick(&chart, Qt::Key_End);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(median(), QStringLiteral("p50 4.00 ms"));
        QTest::keyClick(&chart, Qt::Key_Left);
        QCOMPARE(median(), QStringLiteral("p50 3.00 ms"));

        const QRectF plot = chart.chart()->plotArea();
        QTest::mouseMove(chart.viewport(),
                         QPoint(static_cast<int>(plot.left() + plot.width() * 0.3),
                                static_cast<int>(plot.center().y())));
        QTRY_COMPARE(median(), QStringLiteral("p50 2.00 ms"));
        // Beside the plot, there is no time to read at.
        QTest::mouseMove(chart.viewport(), QPoint(1, 1));
        QTRY_COMPARE(median(), QStringLiteral("p50 4.00 ms"));
    }

    void picturesAreSavedWholeOrNotAtAll() {
        Timeline timeline(Seconds(1));
        timeline.add(syntheticInterval(0, 10));
        timeline.add(syntheticInterval(1, 10));
        LatencyChart chart(timeline);
        chart.setTitle(QStringLiteral("title"));
        chart.resize(400, 200);
        chart.refresh();
        chart.show(); // has its size from now on

        const ChartPicture picture = chart.toPicture();
        QCOMPARE(picture.image.width(), 2 * (400 + 2 * 8));  // twice as fine, with margins
        QVERIFY(picture.image.height() > 2 * (200 + 3 * 8)); // and room for the title

        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("chart.png"));
        QVERIFY(savePicture(picture, path));
        QImage saved(path);
        saved.setDevicePixelRatio(2); // a PNG has none
        QCOMPARE(saved.convertToFormat(picture.image.format()), picture.image);

        const QString drawing = folder.filePath(QStringLiteral("chart.svg"));
        QVERIFY(savePicture(picture, drawing));
        QFile file(drawing);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader svg(file.readAll());
        QVERIFY(svg.readNextStartElement());
        QCOMPARE(svg.name().toString(), QStringLiteral("svg"));
        QStringList texts;
        int polylines = 0;
        while (!svg.atEnd()) {
            svg.readNext();
            polylines += svg.isStartElement() && svg.name() == QLatin1String("polyline");
            if (svg.isCharacters() && !svg.isWhitespace())
                texts += svg.text().toString().trimmed();
        }
        QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
        QCOMPARE(texts.count(QStringLiteral("title")), 2); // its name, and what is drawn
        QVERIFY2(texts.contains(p50) && texts.contains(QStringLiteral("latency (log)")),
                 qPrintable(texts.join(u'|')));
        QVERIFY(polylines > 0);

        const QString nowhere = path + QStringLiteral("/below.png"); // no folder, but a picture
        const auto failed = savePicture(picture, nowhere);
        QVERIFY(!failed);
        QVERIFY(failed.error().message.contains(nowhere));
    }

    /// A picture is of what was measured, not of what a person looks at at the moment.
    void picturesHaveATitleButNoCursor() {
        Timeline timeline(Seconds(1));
        for (int i = 0; i < 4; ++i)
            timeline.add(syntheticInterval(i, 10, Millis(i + 1)));
        LatencyChart chart(timeline);
        chart.resize(400, 200);
        chart.refresh();
        chart.show();
        chart.setTitle(QStringLiteral("title"));
        const QImage image = chart.toPicture().image;
        chart.setTitle(QStringLiteral("elite")); // of the same height
        const QImage another = chart.toPicture().image;
        QCOMPARE(another.size(), image.size());
        QVERIFY(another != image);
        chart.setTitle(QStringLiteral("title"));

        const QImage before = chart.grab().toImage();
        chart.setCursorTime(Seconds(0.3));
        QVERIFY(chart.grab().toImage() != before);
        QCOMPARE(chart.toPicture().image, image);
    }

    /// A window's part, with a caption and what is in it.
    void pictureOfAWidget() {
        QLabel label(QStringLiteral("what is shown"));
        label.resize(300, 100);
        const ChartPicture picture = pictureOf(label, QStringLiteral("title\nA = one"));
        QVERIFY(picture.image.height() > 2 * (100 + 2 * label.fontMetrics().height()));
        QXmlStreamReader svg(picture.svg);
        QStringList texts;
        while (!svg.atEnd()) {
            svg.readNext();
            if (svg.isCharacters() && !svg.isWhitespace())
                texts += svg.text().toString().trimmed();
        }
        QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
        QCOMPARE(texts, QStringList({QStringLiteral("title"), // its name, and what is drawn
                                     QStringLiteral("title"), QStringLiteral("A = one"),
                                     QStringLiteral("what is shown")}));
    }

    void menuCopiesThePicture() {
        Timeline timeline(Seconds(1));
        timeline.add(syntheticInterval(0, 10));
        LatencyChart chart(timeline);
        chart.setTitle(QStringLiteral("sync: latency"));
        chart.resize(400, 200);
        chart.refresh();
        QMenu menu;
        addPictureActions(menu, &chart);
        QCOMPARE(menu.actions().size(), 2);
        menu.actions().at(1)->trigger();
        const QImage picture = chart.toPicture().image;
        QImage copied = QGuiApplication::clipboard()->image().convertToFormat(picture.format());
        copied.setDevicePixelRatio(picture.devicePixelRatio());
        QCOMPARE(copied, picture);
    }

    void paletteRecoloursTheLines() {
        Timeline timeline(Seconds(1));
        timeline.add(syntheticInterval(0, 10));
        LatencyChart chart(timeline);
        chart.refresh();
        QPalette dark;
        dark.setColor(QPalette::Window, Qt::black);
        dark.setColor(QPalette::WindowText, Qt::white);
        chart.setPalette(dark);
        QCOMPARE(linesOf(chart, p50).constFirst()->pen().color(), darkTheme().p50.colour);
        QPalette light;
        light.setColor(QPalette::Window, Qt::white);
        light.setColor(QPalette::WindowText, Qt::black);
        chart.setPalette(light);
        QCOMPARE(linesOf(chart, p50).constFirst()->pen().color(), lightTheme().p50.colour);
    }
};

QUADRANT_TEST(TestCharts)
#include "tst_charts.moc"
