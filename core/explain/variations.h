// SPDX-License-Identifier: GPL-3.0-or-later
// What an explanation measures: each mode as it is, then with one setting at a time as the profile
// `native` has it, of those settings that can matter to that mode. Pure; any thread.
#pragma once

#include "core/base/result.h"
#include "core/explain/explanation.h"
#include "core/scenario/scenario.h"

#include <QString>

#include <vector>

namespace quadrant {

struct Variation {
    Mode mode = Mode::SyncBlocking;
    QString setting;   ///< its path, "profile.queueOrder"; empty where nothing is changed
    QString change;    ///< in words: "queue order fifo instead of lifo"
    Scenario scenario; ///< to be run: this mode alone, all else as it was
};

/// Mode by mode, in each the unchanged one first. A mode that no setting of the profile matters to
/// is left out. Fails where there is nothing to explain, with a sentence that says why.
Result<std::vector<Variation>> variations(const Scenario& scenario);

/// The explanation that they make, before anything is measured.
Explanation planned(const Scenario& scenario, double timeScale,
                    const std::vector<Variation>& steps);

} // namespace quadrant
