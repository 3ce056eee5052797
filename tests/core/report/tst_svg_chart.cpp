// SPDX-License-Identifier: GPL-3.0-or-later
// Whether what a chart names can be read: each name within the picture, and none over another.
#include "core/report/pages/chart_axis.h"
#include "core/report/pages/svg_chart.h"
#include "tests/support/test_main.h"

#include <QRectF>
#include <QTest>
#include <QXmlStreamReader>

using namespace quadrant;

namespace {

constexpr int width = 800;
constexpr int height = 300;

/// All of its lines end at the same place.
SvgChart chartOf(int lines, const QString& name) {
    SvgChart chart;
    chart.id = QStringLiteral("chart");
    chart.x = secondsAxis(10);
    chart.y = rateAxis(10);
    chart.nameWidth = 190;
    for (int i = 0; i < lines; ++i)
        chart.lines.push_back({name.arg(i),
                               chartStyle(static_cast<std::size_t>(i)),
                               {{QPointF(0, 5), QPointF(10, 5)}}});
    return chart;
}

struct Picture {
    QSizeF size;
    QStringList names;
    QList<QRectF> boxes; ///< of the names, as far as that is known without a font
};

Picture drawn(const SvgChart& chart) {
    Markup markup;
    writeChart(markup, chart, width, height);
    Picture picture;
    QXmlStreamReader svg(markup.bytes());
    while (svg.readNextStartElement() || !svg.atEnd()) {
        if (!svg.isStartElement())
            continue;
        const auto attributes = svg.attributes();
        if (svg.name() == QLatin1String("svg")) {
            const QStringList box =
                attributes.value(QLatin1String("viewBox")).toString().split(u' ');
            picture.size = {box[2].toDouble(), box[3].toDouble()};
        } else if (attributes.value(QLatin1String("class")) == QLatin1String("name")) {
            const QPointF at(attributes.value(QLatin1String("x")).toDouble(),
                             attributes.value(QLatin1String("y")).toDouble());
            picture.names += svg.readElementText();
            picture.boxes +=
                QRectF(at - QPointF(0, 10),
                       QSizeF(5.0 * static_cast<double>(picture.names.last().size()), 13));
        }
    }
    return picture;
}

} // namespace

class TestSvgChart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesFitWhateverTheirNumber_data() {
        QTest::addColumn<int>("lines");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("below");
        const QString brief = QStringLiteral("mode %1");
        const QString url = QStringLiteral("http://127.0.0.1:8080/some/where?item=%1");
        QTest::newRow("one") << 1 << brief << false;
        QTest::newRow("as many as there is room for") << 18 << brief << false;
        QTest::newRow("one more") << 19 << brief << true;
        QTest::newRow("fifty URLs") << 50 << url << true;
        QTest::newRow("hundreds") << 400 << brief << true;
        QTest::newRow("as wide as the picture") << 30 << url.repeated(3) << true;
    }
    void namesFitWhateverTheirNumber() {
        QFETCH(int, lines);
        QFETCH(QString, name);
        QFETCH(bool, below);
        const Picture picture = drawn(chartOf(lines, name));
        QCOMPARE(picture.names.size(), lines);
        QCOMPARE(picture.size.height() > height, below);
        QCOMPARE(picture.size.width(), double(width));
        for (int i = 0; i < lines; ++i) {
            const QRectF& box = picture.boxes[i];
            QVERIFY2(box.top() >= 0 && box.bottom() <= picture.size.height() && box.left() > 0 &&
                         box.left() < width,
                     qPrintable(picture.names[i]));
            for (int other = 0; other < i; ++other)
                QVERIFY2(!box.intersects(picture.boxes[other]), qPrintable(picture.names[i]));
        }
    }
};

QUADRANT_TEST(TestSvgChart)
#include "tst_svg_chart.moc"
