// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/variations.h"

#include "core/base/language.h"
#include "core/base/version.h"

#include <QCoreApplication>

#include <functional>
#include <utility>

namespace quadrant {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quadrant::Variations)
};

/// All its digits: a setting is not a measurement.
QString exactly(Seconds duration) {
    const double seconds = duration.count();
    if (seconds < 1)
        return Words::tr("%1 ms").arg(wordsLocale().toString(seconds * 1000, 'g', 6));
    return Words::tr("%1 s").arg(wordsLocale().toString(seconds, 'g', 6));
}

bool always(const Scenario& /*scenario*/, Mode /*mode*/) {
    return true;
}

bool usesPool(const Scenario& /*scenario*/, Mode mode) {
    return isSync(mode);
}

/// One thread alone never waits for the lock.
bool sharesTheLock(const Scenario& scenario, Mode mode) {
    const bool severalThreads = isSync(mode) || scenario.profile.loops > 1;
    return severalThreads && scenario.profile.setupCost.count() > 0;
}

bool asksDownstream(const Scenario& scenario, Mode /*mode*/) {
    return traitsOf(scenario.io.kind).asksDownstream;
}

bool polls(const Scenario& scenario, Mode mode) {
    return traitsOf(mode).waiting == Waiting::Polling && traitsOf(scenario.io.kind).takesTime;
}

struct Setting {
    QString path;
    bool (*matters)(const Scenario& scenario, Mode mode);
    std::function<void(Profile&)> switchOff;
    QString (*change)(const Profile& own, const Profile& native);
};

template <class T>
Setting setting(const QString& path, T Profile::*at, decltype(Setting::matters) matters,
                decltype(Setting::change) change) {
    return {path, matters, [at](Profile& profile) { profile.*at = Profile().*at; }, change};
}

std::vector<Setting> settings() {
    return {
        setting(
            QStringLiteral("profile.poolSize"), &Profile::poolSize, usesPool,
            [](const Profile& own, const Profile& native) {
                return Words::tr("pool of %1 instead of %2").arg(native.poolSize).arg(own.poolSize);
            }),
        setting(QStringLiteral("profile.queueOrder"), &Profile::queueOrder, usesPool,
                [](const Profile&, const Profile&) {
                    return Words::tr("queue order fifo instead of lifo");
                }),
        setting(QStringLiteral("profile.setupCostMs"), &Profile::setupCost, always,
                [](const Profile& own, const Profile&) {
                    return Words::tr("no setup cost (%1)").arg(exactly(own.setupCost));
                }),
        setting(
            QStringLiteral("profile.setupCostSerialised"), &Profile::setupCostSerialised,
            sharesTheLock,
            [](const Profile&, const Profile&) { return Words::tr("setup cost not serialised"); }),
        setting(QStringLiteral("profile.networkDelayMs"), &Profile::networkDelay, asksDownstream,
                [](const Profile& own, const Profile&) {
                    return Words::tr("no network delay (%1)").arg(exactly(own.networkDelay));
                }),
        setting(
            QStringLiteral("profile.downstreamKeepAlive"), &Profile::downstreamKeepAlive,
            asksDownstream,
            [](const Profile&, const Profile&) { return Words::tr("downstream keep-alive off"); }),
        setting(
            QStringLiteral("profile.downstreamTimeoutMs"), &Profile::downstreamTimeout,
            asksDownstream,
            [](const Profile& own, const Profile&) {
                return Words::tr("no downstream time-out (%1)").arg(exactly(own.downstreamTimeout));
            }),
        setting(QStringLiteral("profile.pollIntervalMs"), &Profile::pollInterval, polls,
                [](const Profile& own, const Profile& native) {
                    return Words::tr("polls every %1 instead of %2")
                        .arg(exactly(native.pollInterval), exactly(own.pollInterval));
                }),
        setting(QStringLiteral("profile.watchdogS"), &Profile::watchdog, always,
                [](const Profile& own, const Profile&) {
                    return Words::tr("no watchdog (%1)").arg(exactly(own.watchdog));
                }),
        setting(QStringLiteral("profile.backlog"), &Profile::backlog, always,
                [](const Profile& own, const Profile& native) {
                    return Words::tr("listen backlog of %1 instead of %2")
                        .arg(native.backlog)
                        .arg(own.backlog);
                }),
        setting(QStringLiteral("profile.loops"), &Profile::loops, always,
                [](const Profile& own, const Profile&) {
                    return Words::tr("one event loop instead of %1").arg(own.loops);
                }),
    };
}

Scenario alone(const Scenario& scenario, Mode mode) {
    Scenario single = scenario;
    single.modes = {mode};
    single.arrangement = Arrangement::Sequential;
    single.load.share.clear(); // it has all users
    return single;
}

/// Without the unchanged one.
std::vector<Variation> variationsOf(const Scenario& scenario, Mode mode) {
    std::vector<Variation> all;
    for (const Setting& setting : settings()) {
        Variation varied{mode, setting.path, {}, alone(scenario, mode)};
        setting.switchOff(varied.scenario.profile);
        if (varied.scenario.profile == scenario.profile || !setting.matters(scenario, mode))
            continue;
        varied.change = setting.change(scenario.profile, varied.scenario.profile);
        all.push_back(std::move(varied));
    }
    return all;
}

} // namespace

Result<std::vector<Variation>> variations(const Scenario& scenario) {
    if (!scenario.targets.empty())
        return Error{Words::tr("running servers cannot be explained, only the embedded one: its "
                               "settings can be switched off")};
    std::vector<Variation> all;
    for (const Mode mode : scenario.modes) {
        auto ofMode = variationsOf(scenario, mode);
        if (ofMode.empty())
            continue;
        all.push_back({mode, {}, Words::tr("nothing"), alone(scenario, mode)});
        std::move(ofMode.begin(), ofMode.end(), std::back_inserter(all));
    }
    if (all.empty())
        return Error{
            Words::tr("the profile %1 has nothing to switch off").arg(scenario.profile.name)};
    return all;
}

Explanation planned(const Scenario& scenario, double timeScale,
                    const std::vector<Variation>& steps) {
    Explanation explanation;
    explanation.program = programName();
    explanation.scenario = scenario;
    explanation.timeScale = timeScale;
    for (const Variation& step : steps) {
        explanation.steps.push_back(
            {step.mode, step.setting, step.change, EndpointStatus::Pending, {}, {}});
        explanation.expected += step.scenario.duration * timeScale;
    }
    return explanation;
}

} // namespace quadrant
