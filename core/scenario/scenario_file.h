// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios and profiles as JSON, in and out. Reading checks the whole text and reports every
// problem at once: unknown keys, wrong types, values out of range, each with its path and what
// would be right. Also reads a run file (format "quadrant-run"): the scenario that it holds.
#pragma once

#include "core/base/result.h"
#include "core/scenario/problem.h"
#include "core/scenario/scenario.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace quadrant {

Result<Scenario, Problems> parseScenario(const QByteArray& json);
/// The name of a built-in scenario (which goes first), or a file's path.
Result<Scenario, Problems> loadScenario(const QString& nameOrPath);
Result<Scenario, Problems> scenarioFromJson(const QJsonObject& json);
/// The whole scenario, its profile resolved, with every key.
QJsonObject toJson(const Scenario& scenario);
QJsonObject toJson(const Profile& profile);

/// One `--set KEY=VALUE`: `assignments` are applied in order, the outcome is checked whole.
/// "profile=NAME" takes a built-in profile; load.rate and load.users take the stages' place.
Result<Scenario, Problems> withSettings(const Scenario& scenario, const QStringList& assignments);

/// What would stop this scenario from being run: for values that did not come from JSON (the form).
Problems check(const Scenario& scenario);

/// Built into the program, from resources/.
QStringList builtInScenarios();
QStringList builtInProfiles();
Result<Profile, Problems> builtInProfile(const QString& name);

} // namespace quadrant
