// SPDX-License-Identifier: GPL-3.0-or-later
// In what runs differ before anything is measured: scenario, host, program. Pure; any thread.
#pragma once

#include "core/run/run_record.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace quadrant {

struct ScenarioDifference {
    QString key;        ///< as `--set` has it, "host.cores" and the like, or "program"
    QStringList values; ///< of each run, in JSON's form; empty where it has none
    friend bool operator==(const ScenarioDifference&, const ScenarioDifference&) = default;
};

/// Keys whose value isn't the same in all of them. Texts that only describe are left out, and
/// figures that somebody has published.
std::vector<ScenarioDifference> scenarioDifferences(const std::vector<const RunRecord*>& runs);

} // namespace quadrant
