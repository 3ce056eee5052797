// SPDX-License-Identifier: GPL-3.0-or-later
// What a person has set, in the user's settings file. What the window remembers by itself is
// WindowMemory's. Plain values; GUI thread.
#pragma once

#include <QLocale>
#include <QString>

#include <array>
#include <chrono>

namespace quadrant {

enum class ThemeChoice { System, Light, Dark };

struct Settings {
    ThemeChoice theme = ThemeChoice::System;
    QString language{}; ///< "en" or "ko"; empty: the system's
    /// From one drawing of the charts to the next while a run goes on.
    std::chrono::milliseconds refreshEvery{250};
    QString library{}; ///< the file where runs are kept; empty: usualLibraryPath()
    int mostRunsKept = 0;
    bool confirmRemote = true; ///< before a host is loaded that isn't this machine
    bool operator==(const Settings&) const = default;
};

inline constexpr std::array<std::chrono::milliseconds, 3> refreshChoices{
    std::chrono::milliseconds(250), std::chrono::milliseconds(500),
    std::chrono::milliseconds(1000)};

/// What can't be read is as if it were not set.
Settings loadSettings();
void saveSettings(const Settings& settings);

/// The locale of the window: of the language that is set, in the country of the system where it is
/// spoken there.
QLocale localeFor(const Settings& settings);

} // namespace quadrant
