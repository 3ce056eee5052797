// SPDX-License-Identifier: GPL-3.0-or-later
// What a person has set for the run library: which file it is, and how many runs it keeps. Read
// from the user's settings file, by window and command line alike.
#pragma once

#include <QSettings>
#include <QString>

#include <memory>

namespace quadrant {

/// `given` where it isn't empty, else what QUADRANT_LIBRARY names, else what is set, else
/// usualLibraryPath().
QString libraryPath(const QString& given = {});
/// One in the user's data folder.
QString usualLibraryPath();

/// Of those that aren't starred; 0: all of them.
int mostRunsKept();

// Where these two stand in the settings.
inline const QString libraryKey = QStringLiteral("runs/library");
inline const QString mostKeptKey = QStringLiteral("runs/mostKept");

/// The program's, whatever is called an application.
std::unique_ptr<QSettings> programSettings();

} // namespace quadrant
