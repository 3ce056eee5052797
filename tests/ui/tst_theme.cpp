// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/contrast.h"
#include "ui/theme/theme.h"

#include <QTest>

using namespace quadrant;

namespace {

QPalette paletteOf(const QColor& window, const QColor& text) {
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    return palette;
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contrastFormula() {
        QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    }

    void contrasts_data() {
        QTest::addColumn<QColor>("colour");
        QTest::addColumn<QColor>("behind");
        QTest::addColumn<double>("least");
        for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
            const QByteArray name = theme->dark ? "dark " : "light ";
            const auto text = [&](const char* what, const QColor& colour, const QColor& behind) {
                QTest::newRow(name + what) << colour << behind << 4.5;
            };
            const auto line = [&](const QByteArray& what, const QColor& colour) {
                QTest::newRow(name + what) << colour << theme->surface << 3.0;
            };
            text("text", theme->text, theme->surface);
            text("quiet text", theme->quietText, theme->surface);
            text("quiet text on shade", theme->quietText, theme->shade);
            text("warning", theme->warning, theme->surface);
            line("running", theme->running);
            line("outline", theme->outline);
            line("p50", theme->p50.colour);
            line("p95", theme->p95.colour);
            line("p99", theme->p99.colour);
            line("succeeded", theme->succeeded.colour);
            text("theory", theme->theory.colour, theme->surface);
            for (std::size_t kind = 0; kind < failureKindCount; ++kind)
                line("failures " + QByteArray::number(kind), theme->failures[kind].colour);
        }
    }
    void contrasts() {
        QFETCH(QColor, colour);
        QFETCH(QColor, behind);
        QFETCH(double, least);
        QVERIFY2(contrast(colour, behind) >= least,
                 QByteArray::number(contrast(colour, behind)).constData());
    }

    void nothingRestsOnColourAlone() {
        for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
            QVERIFY(theme->p50.dashes != theme->p95.dashes);
            QVERIFY(theme->p95.dashes != theme->p99.dashes);
            QVERIFY(theme->p50.dashes != theme->p99.dashes);
            std::vector<LineStyle> together{theme->succeeded};
            together.insert(together.end(), theme->failures.begin(), theme->failures.end());
            for (std::size_t i = 0; i < together.size(); ++i) {
                QVERIFY(together[i].dashes != theme->theory.dashes);
                for (std::size_t j = 0; j < i; ++j)
                    QVERIFY(together[i].dashes != together[j].dashes ||
                            together[i].colour != together[j].colour);
            }
            for (std::size_t kind = 1; kind < failureKindCount; ++kind) {
                QVERIFY(theme->failures[kind].dashes != theme->failures[kind - 1].dashes);
                QVERIFY(theme->failures[kind].colour != theme->failures[kind - 1].colour);
            }
        }
    }

    void followsThePalettesLightness() {
        QVERIFY(!themeFor(paletteOf(QColor(0xEF, 0xEF, 0xEF), Qt::black)).dark);
        QVERIFY(themeFor(paletteOf(QColor(0x30, 0x30, 0x30), Qt::white)).dark);
    }
};

QUADRANT_TEST(TestTheme)
#include "tst_theme.moc"
