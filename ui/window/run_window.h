// SPDX-License-Identifier: GPL-3.0-or-later
// The program with its window: makes the QApplication, shows the window, returns when it is closed.
#pragma once

namespace quadrant {

/// To be called from main(); returns the program's exit code.
int runWindow(int argc, char** argv);

} // namespace quadrant
