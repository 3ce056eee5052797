// SPDX-License-Identifier: GPL-3.0-or-later
// What the program's exit codes mean.
#pragma once

namespace quadrant {

enum ExitCode {
    Ran = 0,
    WrongUsage = 2,  ///< or an invalid scenario
    CouldNotRun = 3, ///< or could not write what was asked for
    GateFailed = 4,  ///< ran, but a threshold was broken, or a figure worse than allowed
    Interrupted = 130,
};

} // namespace quadrant
