// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearance.h"

#include "core/base/language.h"
#include "ui/settings/outlined_style.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QPalette>
#include <QStyle>

#include <optional>

namespace quadrant {
namespace {

QPalette lightPalette() {
    QPalette palette(QColor(0xEF, 0xF0, 0xF1));
    palette.setColor(QPalette::Highlight, QColor(0x00, 0x72, 0xB2));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x00, 0x72, 0xB2));
    return palette;
}

QPalette darkPalette() {
    const QColor window(0x23, 0x26, 0x2A);
    const QColor text(0xEC, 0xEE, 0xF0);
    const QColor quiet(0x8A, 0x91, 0x99);
    QPalette palette(QColor(0x32, 0x37, 0x3D), window);
    palette.setColor(QPalette::Base, QColor(0x1B, 0x1E, 0x22));
    palette.setColor(QPalette::AlternateBase, QColor(0x22, 0x26, 0x2B));
    palette.setColor(QPalette::ToolTipBase, QColor(0x32, 0x37, 0x3D));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::ToolTipText, QPalette::BrightText})
        palette.setColor(role, text);
    palette.setColor(QPalette::PlaceholderText, quiet);
    palette.setColor(QPalette::Highlight, QColor(0x2D, 0x6F, 0xB0));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x56, 0xB4, 0xE9));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, quiet);
    return palette;
}

/// As the desktop had it when the program started.
struct SystemLook {
    QString style = QApplication::style()->name();
    QPalette palette = QApplication::palette();
};

} // namespace

void applyTheme(ThemeChoice theme) {
    static const SystemLook system;
    static std::optional<ThemeChoice> applied;
    if (theme == applied)
        return;
    applied = theme;
    const auto fusion = QStringLiteral("fusion");
    // A style of the desktop's own may draw parts in its own colours, whatever the palette.
    if (const QString style = theme == ThemeChoice::System ? system.style : fusion; style == fusion)
        QApplication::setStyle(new OutlinedStyle);
    else
        QApplication::setStyle(style);
    QApplication::setPalette(theme == ThemeChoice::System  ? system.palette
                             : theme == ThemeChoice::Light ? lightPalette()
                                                           : darkPalette());
}

void speak(QApplication& application, const QLocale& locale) {
    QLocale::setDefault(locale);
    const auto install = [&](const QString& name, const QString& folder) {
        auto* translator = new WordsTranslator(&application);
        if (translator->load(locale, name, QStringLiteral("_"), folder))
            QApplication::installTranslator(translator);
    };
    // Qt's own: buttons of dialogs, the file dialog, and reasons within our sentences.
    install(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("quadrant"), QStringLiteral(":/translations"));
}

} // namespace quadrant
