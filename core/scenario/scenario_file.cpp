// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/scenario_file.h"

#include "core/base/language.h"
#include "core/scenario/json_text.h"
#include "core/scenario/load_level.h"
#include "core/scenario/scenario_keys.h"
#include "core/scenario/stage_keys.h"
#include "core/scenario/threshold_keys.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

constexpr qint64 mostBytes = 4 * 1024 * 1024; // a run file of a great many targets is far smaller

bool hasMode(const Scenario& scenario, Mode mode) {
    return std::find(scenario.modes.begin(), scenario.modes.end(), mode) != scenario.modes.end();
}

/// Of load.share, which only modes have that run together.
void checkShare(const Scenario& scenario, Problems& problems) {
    if (scenario.load.share.empty() || !scenario.targets.empty())
        return;
    if (scenario.arrangement != Arrangement::Together && !concerns(problems, u"arrangement")) {
        problems.push_back(
            {u"load.share"_s, Core::tr("only means something where arrangement is \"together\"")});
    }
    for (const auto& [mode, weight] : scenario.load.share) {
        if (!hasMode(scenario, mode) && !concerns(problems, u"modes")) {
            problems.push_back({joinPath(u"load.share"_s, modeId(mode)),
                                Core::tr("is the share of a mode that is not in modes")});
        }
    }
}

/// No endpoint, and no thread of an open loop, may go without.
void checkEnoughForAll(const Scenario& scenario, Problems& problems) {
    const int together =
        scenario.arrangement == Arrangement::Together ? endpointCount(scenario) : 1;
    if (concerns(problems, u"stages") || concerns(problems, u"load"))
        return;
    if (isOpen(scenario)) {
        const int least = std::max(together, 1) * scenario.load.threads;
        if (scenario.load.maxConnections < least)
            problems.push_back(
                {u"load.maxConnections"_s,
                 Core::tr(
                     "must be at least %1, one for each thread and for each that runs together")
                     .arg(least)});
    } else if (mostUsers(scenario) < together) {
        problems.push_back(
            scenario.stages.empty()
                ? Problem{u"load.users"_s,
                          Core::tr("must be at least %1, one for each that runs together")
                              .arg(together)}
                : Problem{u"stages"_s, Core::tr("must at some time have at least %1 users, one for "
                                                "each that runs together")
                                           .arg(together)});
    }
}

/// What no single key can tell.
void checkTogether(const Scenario& scenario, Problems& problems) {
    if (scenario.modes.empty() && scenario.targets.empty() && !concerns(problems, u"modes"))
        problems.push_back({u"modes"_s, Core::tr("must name at least one mode")});
    if (scenario.warmUp >= scenario.duration && !concerns(problems, u"warmUpS") &&
        !concerns(problems, u"durationS")) {
        problems.push_back(
            {u"warmUpS"_s, Core::tr("must be less than durationS (%1 is not less than %2)")
                               .arg(scenario.warmUp.count())
                               .arg(scenario.duration.count())});
    }
    checkStages(scenario, problems);
    checkThresholds(scenario, problems);
    checkEnoughForAll(scenario, problems);
    checkShare(scenario, problems);
}

Result<Scenario, Problems> notReadable(const QString& message) {
    return Problems{{QString(), message}};
}

} // namespace

Result<Scenario, Problems> scenarioFromJson(const QJsonObject& json) {
    Scenario scenario;
    if (auto native = builtInProfile(scenario.profile.name))
        scenario.profile = native.take(); // with its title, too
    Problems problems;
    readObject(json, scenarioKeys(), scenario, {}, problems);
    checkTogether(scenario, problems);
    if (!problems.empty())
        return problems;
    return scenario;
}

Result<Scenario, Problems> parseScenario(const QByteArray& json) {
    const auto document = parseJsonObject(json);
    if (!document)
        return notReadable(document.error().message);
    if (document.value().value(u"format"_s) != u"quadrant-run"_s)
        return scenarioFromJson(document.value());
    const QJsonValue scenario = document.value().value(u"scenario"_s);
    if (!scenario.isObject())
        return Problems{{u"scenario"_s, Core::tr("is missing from this run file")}};
    return scenarioFromJson(scenario.toObject());
}

Result<Scenario, Problems> loadScenario(const QString& nameOrPath) {
    const bool builtIn = builtInScenarios().contains(nameOrPath);
    const QString path = builtIn ? u":/scenarios/%1.json"_s.arg(nameOrPath) : nameOrPath;
    const QFileInfo info(path);
    if (!info.exists())
        return notReadable(
            Core::tr("there is neither a file nor a built-in scenario \"%1\"; built in are %2")
                .arg(nameOrPath, builtInScenarios().join(u", "_s)));
    if (info.isDir())
        return notReadable(Core::tr("%1 is a folder, not a scenario file").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return notReadable(Core::tr("cannot read %1: %2").arg(path, file.errorString()));
    const QByteArray json = file.read(mostBytes + 1);
    if (json.size() > mostBytes)
        return notReadable(Core::tr("%1 is larger than 4 MiB and no scenario file").arg(path));
    return parseScenario(json);
}

QJsonObject toJson(const Scenario& scenario) {
    return writeObject(scenarioKeys(), scenario);
}

QJsonObject toJson(const Profile& profile) {
    return writeObject(profileKeys(), profile);
}

Problems check(const Scenario& scenario) {
    const auto checked = scenarioFromJson(toJson(scenario));
    return checked ? Problems{} : checked.error();
}

} // namespace quadrant
