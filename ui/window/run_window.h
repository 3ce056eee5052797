// SPDX-License-Identifier: GPL-3.0-or-later
// The program with its window: makes the QApplication, shows the window, returns when it is closed.
#pragma once

#include <QString>

namespace quadrant {

/// To be called from main(); returns the program's exit code. `file` is a scenario or a run to
/// open, or empty.
int runWindow(int argc, char** argv, const QString& file);

} // namespace quadrant
