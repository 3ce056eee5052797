// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/library_settings.h"
#include "tests/support/test_main.h"
#include "ui/settings/appearance.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/settings_model.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace quadrant;
using namespace std::chrono_literals;

namespace {

Settings everythingElse() {
    return {.theme = ThemeChoice::Dark,
            .language = "ko",
            .refreshEvery = 1000ms,
            .library = "/tmp/somewhere/runs.sqlite",
            .mostRunsKept = 50,
            .confirmRemote = false};
}

template <class Widget>
Widget& find(QWidget& in, const char* name) {
    return *in.findChild<Widget*>(name);
}

void press(QWidget& dialog, QDialogButtonBox::StandardButton button) {
    dialog.findChild<QDialogButtonBox*>()->button(button)->click();
}

} // namespace

class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        qunsetenv("QUADRANT_LIBRARY");
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
    }

    void theyAreKept() {
        QCOMPARE(loadSettings(), Settings());
        saveSettings(everythingElse());
        QCOMPARE(loadSettings(), everythingElse());
        QCOMPARE(libraryPath(), "/tmp/somewhere/runs.sqlite");
        QCOMPARE(libraryPath("/given"), "/given");
        QCOMPARE(mostRunsKept(), 50);
        saveSettings({});
        QCOMPARE(libraryPath(), usualLibraryPath());
    }

    void whatCannotBeReadIsNotSet() {
        const auto stored = programSettings();
        stored->setValue("window/theme", "pink");
        stored->setValue("window/language", "xx");
        stored->setValue("window/refreshMs", "never");
        stored->setValue("runs/mostKept", -3);
        stored->sync();
        QCOMPARE(loadSettings(), Settings());
        QCOMPARE(mostRunsKept(), 0);
    }

    void theDialogShowsAndGivesThem() {
        SettingsDialog dialog(everythingElse());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy chosen(&dialog, &SettingsDialog::chosen);
        press(dialog, QDialogButtonBox::Ok);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].value<Settings>(), everythingElse());

        find<QComboBox>(dialog, "theme").setCurrentIndex(0);
        find<QSpinBox>(dialog, "mostKept").setValue(0);
        QCOMPARE(find<QSpinBox>(dialog, "mostKept").text(), "all runs");
        find<QCheckBox>(dialog, "confirmRemote").click();
        press(dialog, QDialogButtonBox::Ok);
        Settings expected = everythingElse();
        expected.theme = ThemeChoice::System;
        expected.mostRunsKept = 0;
        expected.confirmRemote = true;
        QCOMPARE(chosen[1][0].value<Settings>(), expected);
        press(dialog, QDialogButtonBox::Cancel);
        QCOMPARE(chosen.size(), 2);
    }

    void aLibraryThatCannotBeIsAnsweredInPlace_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("says");
        QTest::newRow("relative") << "runs.sqlite"
                                  << "whole path";
        QTest::newRow("folder") << "/tmp"
                                << "/tmp is a folder";
        QTest::newRow("no folder can be made") << "/dev/null/none/runs.sqlite"
                                               << "/dev/null is no folder";
    }
    void aLibraryThatCannotBeIsAnsweredInPlace() {
        QFETCH(QString, path);
        QFETCH(QString, says);
        SettingsDialog dialog({});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy chosen(&dialog, &SettingsDialog::chosen);
        find<QLineEdit>(dialog, "library").setText(path);
        press(dialog, QDialogButtonBox::Ok);
        QCOMPARE(chosen.size(), 0);
        const QString message = find<QLabel>(dialog, "settingsMessage").text();
        QVERIFY2(message.contains(says), qPrintable(message));
        find<QLineEdit>(dialog, "library").setText(m_folder->filePath("new/runs.sqlite"));
        press(dialog, QDialogButtonBox::Ok);
        QCOMPARE(chosen.size(), 1);
    }

    /// The system's look comes back.
    void themesAreSwitched() {
        const QPalette before = QApplication::palette();
        applyTheme(ThemeChoice::Dark);
        QVERIFY(themeFor(QApplication::palette()).dark);
        applyTheme(ThemeChoice::Light);
        QVERIFY(!themeFor(QApplication::palette()).dark);
        applyTheme(ThemeChoice::System);
        QCOMPARE(QApplication::palette().color(QPalette::Window), before.color(QPalette::Window));
    }

    void allWindowsShareThem() {
        const auto one = SettingsModel::shared();
        const auto other = SettingsModel::shared();
        QCOMPARE(one.get(), other.get());
        QSignalSpy changed(other.get(), &SettingsModel::changed);
        one->set(everythingElse());
        one->set(everythingElse());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(loadSettings(), everythingElse());
    }

    void theLocaleIsOfTheLanguage() {
        QCOMPARE(localeFor({.language = "ko"}).language(), QLocale::Korean);
        QCOMPARE(localeFor({.language = "en"}).language(), QLocale::English);
        QCOMPARE(localeFor({}), QLocale::system());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QUADRANT_TEST(TestSettings)
#include "tst_settings.moc"
