// SPDX-License-Identifier: GPL-3.0-or-later
// What the two themes draw, measured: WCAG 2.1 asks 4.5:1 of text (1.4.3), 3:1 of what shows where
// a control is and that it has the focus (1.4.11).
#include "tests/support/test_main.h"
#include "tests/ui/contrast.h"
#include "ui/settings/appearance.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>

#include <functional>

using namespace quadrant;

namespace {

constexpr double ofText = 4.5;
constexpr double ofControls = 3;

struct Named {
    const char* name;
    ThemeChoice theme;
};
constexpr Named themes[] = {{"light", ThemeChoice::Light}, {"dark", ThemeChoice::Dark}};

/// The best that a row of pixels through the middle of the left part has against the window's
/// colour, and its least best of three rows: an outline is in all of them.
double outlineContrast(QWidget& widget) {
    const QImage picture = widget.grab().toImage();
    const QColor window = widget.palette().color(QPalette::Window);
    double least = 100;
    for (const int y : {picture.height() / 2 - 2, picture.height() / 2, picture.height() / 2 + 2}) {
        double best = 1;
        for (int x = 0; x < 5; ++x)
            best = std::max(best, contrast(picture.pixelColor(x, y), window));
        least = std::min(least, best);
    }
    return least;
}

} // namespace

class TestAppearance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsRead_data() {
        using Role = QPalette::ColorRole;
        struct Pair {
            const char* name;
            Role text;
            Role behind;
        };
        constexpr Pair pairs[] = {
            {"text on the window", QPalette::WindowText, QPalette::Window},
            {"text in fields", QPalette::Text, QPalette::Base},
            {"text in every other row", QPalette::Text, QPalette::AlternateBase},
            {"text on buttons", QPalette::ButtonText, QPalette::Button},
            {"what is selected", QPalette::HighlightedText, QPalette::Highlight},
            {"tool tips", QPalette::ToolTipText, QPalette::ToolTipBase},
            {"links", QPalette::Link, QPalette::Base},
            {"placeholders", QPalette::PlaceholderText, QPalette::Base},
        };
        QTest::addColumn<ThemeChoice>("theme");
        QTest::addColumn<Role>("text");
        QTest::addColumn<Role>("behind");
        for (const Named& theme : themes) {
            for (const Pair& pair : pairs)
                QTest::addRow("%s, %s", theme.name, pair.name)
                    << theme.theme << pair.text << pair.behind;
        }
    }
    void textIsRead() {
        QFETCH(ThemeChoice, theme);
        QFETCH(QPalette::ColorRole, text);
        QFETCH(QPalette::ColorRole, behind);
        applyTheme(theme);
        for (const auto group : {QPalette::Active, QPalette::Inactive}) {
            const QPalette palette = QApplication::palette();
            const double ratio = contrast(palette.color(group, text), palette.color(group, behind));
            QVERIFY2(ratio >= ofText, QByteArray::number(ratio).constData());
        }
    }

    void controlsAreSeen_data() {
        struct Kind {
            const char* name;
            std::function<QWidget*()> make;
        };
        const Kind kinds[] = {
            {"box that is not ticked", [] { return new QCheckBox; }},
            {"choice that is not made", [] { return new QRadioButton; }},
            {"empty field", [] { return new QLineEdit; }},
            {"number", [] { return new QSpinBox; }},
            {"list to choose from", [] { return new QComboBox; }},
        };
        QTest::addColumn<ThemeChoice>("theme");
        QTest::addColumn<std::function<QWidget*()>>("make");
        QTest::addColumn<bool>("focused");
        for (const Named& theme : themes) {
            for (const Kind& kind : kinds) {
                QTest::addRow("%s, %s", theme.name, kind.name) << theme.theme << kind.make << false;
                QTest::addRow("%s, %s, focused", theme.name, kind.name)
                    << theme.theme << kind.make << true;
            }
        }
    }
    void controlsAreSeen() {
        QFETCH(ThemeChoice, theme);
        QFETCH(std::function<QWidget*()>, make);
        QFETCH(bool, focused);
        applyTheme(theme);
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        QWidget* control = make();
        auto* other = new QLineEdit;
        column->addWidget(control);
        column->addWidget(other);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        (focused ? control : other)->setFocus(Qt::TabFocusReason);
        QCOMPARE(control->hasFocus(), focused);
        const double ratio = outlineContrast(*control);
        QVERIFY2(ratio >= ofControls, QByteArray::number(ratio).constData());
    }

    void focusIsSeen_data() {
        QTest::addColumn<ThemeChoice>("theme");
        for (const Named& theme : themes)
            QTest::newRow(theme.name) << theme.theme;
    }
    /// Not in colour alone either: where it is, the keyboard types.
    void focusIsSeen() {
        QFETCH(ThemeChoice, theme);
        applyTheme(theme);
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* field = new QLineEdit;
        auto* other = new QLineEdit;
        column->addWidget(field);
        column->addWidget(other);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        other->setFocus(Qt::TabFocusReason);
        const QColor without = field->grab().toImage().pixelColor(0, field->height() / 2);
        field->setFocus(Qt::TabFocusReason);
        const QColor with = field->grab().toImage().pixelColor(0, field->height() / 2);
        QVERIFY(with != without);
    }
};

QUADRANT_TEST(TestAppearance)
#include "tst_appearance.moc"
