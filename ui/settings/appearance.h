// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the program look and speak as it is set. GUI thread.
#pragma once

#include "ui/settings/settings.h"

class QApplication;

namespace quadrant {

/// At once, for all windows: a palette of our own, or the system's again.
void applyTheme(ThemeChoice theme);

/// Before the first window: words, numbers and dates.
void speak(QApplication& application, const QLocale& locale);

} // namespace quadrant
