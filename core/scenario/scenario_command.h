// SPDX-License-Identifier: GPL-3.0-or-later
// The command line that runs a scenario as it stands without a window. Pure.
#pragma once

#include "core/scenario/scenario.h"

#include <QStringList>

#include <optional>

namespace quadrant {

/// `--set` assignments that make the scenario `to` of `from`; none where some of it cannot be set.
std::optional<QStringList> settingsBetween(const Scenario& from, const Scenario& to);

/// "quadrant run quick-look --set io.waitMs=200 --time-scale 0.1", quoted for a POSIX shell.
/// `source` is what loadScenario() takes, `from` what that gives. None as above.
std::optional<QString> commandToRun(const QString& source, const Scenario& from, const Scenario& to,
                                    double timeScale);

} // namespace quadrant
