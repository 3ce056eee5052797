// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader is told: asked of Qt's accessibility tree, which is what it reads.
#include "tests/support/test_main.h"
#include "tests/ui/window_fixture.h"
#include "ui/compare/compare_dialog.h"
#include "ui/explain/explain_dialog.h"
#include "ui/explore/track.h"
#include "ui/help/help_dialog.h"
#include "ui/history/history_pane.h"
#include "ui/settings/settings_dialog.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QListView>
#include <QTabBar>

using namespace quadrant;

namespace {

constexpr int patience = 30'000; ///< ms, for a busy machine

/// Which of a window's own widgets take the focus and have no name; where there is only a frame
/// around others, they have theirs.
QStringList namelessIn(const QWidget& window) {
    QStringList nameless;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->window() != &window || !widget->isVisible() || widget->focusProxy() ||
            !(widget->focusPolicy() & Qt::TabFocus) || qobject_cast<QTabBar*>(widget))
            continue; // a tab bar's tabs are what is read
        if (widget->objectName().startsWith("qt_"))
            continue; // a part of a control of Qt's
        const auto* read = QAccessible::queryAccessibleInterface(widget);
        if (!read || read->text(QAccessible::Name).isEmpty())
            nameless << QString("%1 \"%2\"")
                            .arg(widget->metaObject()->className(), widget->objectName());
    }
    return nameless;
}

} // namespace

class TestAccessibility : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void whateverTakesTheFocusHasAName() {
        WindowFixture f;
        QSettings().remove("window/welcomed");
        f.openWindow();
        QVERIFY2(namelessIn(f.window()).isEmpty(), // with the first page
                 qPrintable(namelessIn(f.window()).join("; ")));
        f.makeShort();
        QVERIFY(f.startRun());
        QTRY_VERIFY_WITH_TIMEOUT(f.run().record() && !f.run().isRunning(), patience);
        for (const char* view :
             {"showOverview", "showExplore", "showFailures", "showTable", "showHistory"}) {
            f.action(view)->trigger();
            QCoreApplication::processEvents();
            QVERIFY2(namelessIn(f.window()).isEmpty(),
                     qPrintable(QString("%1: %2").arg(view, namelessIn(f.window()).join("; "))));
        }
    }

    void dialogsToo() {
        WindowFixture f;
        f.makeShort();
        QVERIFY(f.startRun());
        QTRY_VERIFY_WITH_TIMEOUT(f.run().record() && !f.run().isRunning(), patience);
        for (const char* action : {"settings", "help"})
            f.action(action)->trigger();
        f.window().findChild<ExplainDialog*>()->show(); // there is nothing to explain of this run
        auto& pane = *f.window().findChild<HistoryPane*>();
        f.action("showHistory")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT((pane.select(1), f.action("compareRuns")->isEnabled()), patience);
        f.action("compareRuns")->trigger();
        auto* compare = f.window().findChild<CompareDialog*>();
        QTRY_VERIFY_WITH_TIMEOUT(compare->isVisible(), patience);
        const std::initializer_list<const QWidget*> dialogs{compare, f.openDialog<SettingsDialog>(),
                                                            f.openDialog<HelpDialog>(),
                                                            f.openDialog<ExplainDialog>()};
        for (const QWidget* dialog : dialogs) {
            QVERIFY(dialog);
            QVERIFY2(namelessIn(*dialog).isEmpty(),
                     qPrintable(QString("%1: %2").arg(dialog->windowTitle(),
                                                      namelessIn(*dialog).join("; "))));
        }
    }

    /// The charts are drawn: what they show is their description.
    void chartsAreDescribed() {
        WindowFixture f;
        f.makeShort();
        QVERIFY(f.startRun());
        QTRY_VERIFY_WITH_TIMEOUT(f.run().record() && !f.run().isRunning(), patience);
        f.action("showExplore")->trigger();
        const auto tracks = f.window().findChildren<Track*>();
        QVERIFY(tracks.size() > 8);
        for (Track* track : tracks) {
            auto* read = QAccessible::queryAccessibleInterface(track);
            QVERIFY(!read->text(QAccessible::Name).isEmpty());
            const bool described = !read->text(QAccessible::Description).isEmpty();
            QVERIFY2(described, qPrintable(read->text(QAccessible::Name)));
        }
    }
};

QUADRANT_TEST(TestAccessibility)
#include "tst_accessibility.moc"
