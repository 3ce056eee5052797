// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings.h"

#include "core/library/library_settings.h"

#include <algorithm>

namespace quadrant {
namespace {

const QString themeKey = QStringLiteral("window/theme");
const QString languageKey = QStringLiteral("window/language");
const QString refreshKey = QStringLiteral("window/refreshMs");
const QString confirmKey = QStringLiteral("load/confirmRemote");

QString nameOf(ThemeChoice theme) {
    switch (theme) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

} // namespace

Settings loadSettings() {
    const auto stored = programSettings();
    Settings settings;
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
        if (stored->value(themeKey).toString() == nameOf(theme))
            settings.theme = theme;
    }
    const QString language = stored->value(languageKey).toString();
    if (language == QStringLiteral("en") || language == QStringLiteral("ko"))
        settings.language = language;
    const std::chrono::milliseconds refresh(stored->value(refreshKey).toInt());
    if (std::find(refreshChoices.begin(), refreshChoices.end(), refresh) != refreshChoices.end())
        settings.refreshEvery = refresh;
    settings.library = stored->value(libraryKey).toString();
    settings.mostRunsKept = std::max(0, stored->value(mostKeptKey).toInt());
    settings.confirmRemote = stored->value(confirmKey, true).toBool();
    return settings;
}

void saveSettings(const Settings& settings) {
    const auto stored = programSettings();
    stored->setValue(themeKey, nameOf(settings.theme));
    stored->setValue(languageKey, settings.language);
    stored->setValue(refreshKey, static_cast<int>(settings.refreshEvery.count()));
    stored->setValue(libraryKey, settings.library);
    stored->setValue(mostKeptKey, settings.mostRunsKept);
    stored->setValue(confirmKey, settings.confirmRemote);
}

QLocale localeFor(const Settings& settings) {
    const QLocale system = QLocale::system();
    if (settings.language.isEmpty())
        return system;
    const QLocale chosen(settings.language);
    return chosen.language() == system.language() ? system : chosen;
}

} // namespace quadrant
