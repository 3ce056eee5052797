// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/run_window.h"

#include "core/base/version.h"
#include "ui/settings/appearance.h"
#include "ui/settings/settings_model.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QIcon>

namespace quadrant {

namespace {

/// The PNG shows where Qt's SVG plugin is missing.
QIcon programIcon() {
    QIcon icon(QStringLiteral(":/icons/quadrant.png"));
    const QIcon sharp(QStringLiteral(":/icons/quadrant.svg"));
    return sharp.pixmap(64).isNull() ? icon : sharp;
}

} // namespace

int runWindow(int argc, char** argv, const QString& file) {
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Quadrant"));
    QApplication::setApplicationName(QStringLiteral("quadrant"));
    QApplication::setApplicationDisplayName(QStringLiteral("Quadrant"));
    QApplication::setApplicationVersion(programVersion());
    QApplication::setDesktopFileName(QStringLiteral("quadrant")); // by which Wayland finds the icon
    QApplication::setWindowIcon(programIcon());

    const auto settings = SettingsModel::shared();
    speak(application, localeFor(settings->settings()));
    applyTheme(settings->settings().theme); // before anything is made that would change with it
    MainWindow window;
    window.show();
    if (!file.isEmpty())
        window.openFile(file);
    return QApplication::exec();
}

} // namespace quadrant
