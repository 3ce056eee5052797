// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/scenario_keys.h"

#include "core/scenario/endpoint_keys.h"
#include "core/scenario/plain_keys.h"
#include "core/scenario/published_keys.h"
#include "core/scenario/scenario_file.h"
#include "core/scenario/stage_keys.h"
#include "core/scenario/threshold_keys.h"

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

constexpr Range anyDelayMs{0, 600'000}; // ten minutes, as ?waitms= allows
constexpr Range anyDurationS{0, longestDurationS};

Choices<IoKind> ioKinds() {
    Choices<IoKind> choices;
    for (const IoKind kind : allIoKinds)
        choices.emplace_back(ioKindId(kind), kind);
    return choices;
}

const Keys<IoSettings>& ioKeys() {
    static const Keys<IoSettings> keys{
        choice(u"kind"_s, &IoSettings::kind, ioKinds()),
        wholeNumber(u"waitMs"_s, &IoSettings::wait, anyDelayMs),
    };
    return keys;
}

/// A weight for each mode that is named; left out where none is.
Key<LoadSettings> shareKey() {
    using Share = std::map<Mode, double>;
    constexpr Range anyWeight{0.001, 1'000'000};
    Keys<Share> weights;
    for (const Mode mode : allModes) {
        weights.push_back(plainKey<Share>(
            modeId(mode), TextForm::Number,
            [anyWeight] { return Core::tr("must be a number %1").arg(anyWeight.toString()); },
            [anyWeight](const QJsonValue& value) { return anyWeight.holds(value); },
            [mode](Share& into, const QJsonValue& value) { into[mode] = value.toDouble(); },
            [mode](const Share& from) {
                const auto given = from.find(mode);
                return given == from.end() ? QJsonValue(QJsonValue::Undefined) : given->second;
            }));
    }
    Key<LoadSettings> key = object(u"share"_s, &LoadSettings::share, weights);
    key.write = [write = key.write](const LoadSettings& from) {
        return from.share.empty() ? QJsonValue(QJsonValue::Undefined) : write(from);
    };
    return key;
}

/// Of an open loop, or none.
Key<LoadSettings> rateKey() {
    return plainKey<LoadSettings>(
        u"rate"_s, TextForm::Number,
        [] { return Core::tr("must be 0 (closed loop) or a number %1").arg(anyRate.toString()); },
        [](const QJsonValue& value) { return value == QJsonValue(0) || anyRate.holds(value); },
        [](LoadSettings& into, const QJsonValue& value) { into.rate = value.toDouble(); },
        [](const LoadSettings& from) { return QJsonValue(from.rate); });
}

const Keys<LoadSettings>& loadKeys() {
    static const Keys<LoadSettings> keys{
        rateKey(),
        choice(u"arrivals"_s, &LoadSettings::arrivals,
               Choices<Arrivals>{{u"constant"_s, Arrivals::Constant},
                                 {u"poisson"_s, Arrivals::Poisson}}),
        wholeNumber(u"maxConnections"_s, &LoadSettings::maxConnections, anyUsers),
        wholeNumber(u"users"_s, &LoadSettings::users, anyUsers),
        number(u"spawnRate"_s, &LoadSettings::spawnRate, {0.001, 10'000'000}),
        number(u"thinkTimeMs"_s, &LoadSettings::thinkTime, anyDelayMs),
        number(u"requestTimeoutS"_s, &LoadSettings::requestTimeout, {0.001, 3'600}),
        flag(u"keepAlive"_s, &LoadSettings::keepAlive),
        wholeNumber(u"threads"_s, &LoadSettings::threads, {1, 64}),
        shareKey(),
    };
    return keys;
}

/// None, or as long as a healthy loop can keep.
Key<Profile> watchdogKey() {
    static constexpr Range some{shortestWatchdog.count(), anyDurationS.most};
    return plainKey<Profile>(
        u"watchdogS"_s, TextForm::Number,
        [] { return Core::tr("must be 0 (no watchdog) or a number %1").arg(some.toString()); },
        [](const QJsonValue& value) { return value == QJsonValue(0) || some.holds(value); },
        [](Profile& into, const QJsonValue& value) { into.watchdog = Seconds(value.toDouble()); },
        [](const Profile& from) { return QJsonValue(from.watchdog.count()); });
}

/// A built-in profile's name, or a whole profile.
Key<Scenario> profileKey() {
    Key<Scenario> key = object(u"profile"_s, &Scenario::profile, profileKeys());
    key.expected = [] {
        return Core::tr("must be the name of a built-in profile or a whole profile");
    };
    key.leaves.push_back({key.name, TextForm::Text});
    key.read = [readWhole = key.read, expected = key.expected](const QJsonValue& value,
                                                               Scenario& into, const QString& path,
                                                               Problems& problems) {
        if (value.isObject()) {
            readWhole(value, into, path, problems);
        } else if (!value.isString()) {
            problems.push_back(wrongValue(path, expected(), value));
        } else if (auto profile = builtInProfile(value.toString())) {
            into.profile = profile.take();
        } else {
            for (const Problem& problem : profile.error())
                problems.push_back({path, problem.message});
        }
    };
    return key;
}

} // namespace

const Keys<Profile>& profileKeys() {
    static const Keys<Profile> keys{
        constant<Profile>(u"format"_s, TextForm::Text, u"quadrant-profile"_s),
        constant<Profile>(u"version"_s, TextForm::Number, 1),
        required(nonEmptyText(u"name"_s, &Profile::name)),
        text(u"title"_s, &Profile::title),
        wholeNumber(u"poolSize"_s, &Profile::poolSize, {1, 10'000}),
        choice(u"queueOrder"_s, &Profile::queueOrder,
               Choices<QueueOrder>{{u"fifo"_s, QueueOrder::Fifo}, {u"lifo"_s, QueueOrder::Lifo}}),
        number(u"setupCostMs"_s, &Profile::setupCost, {0, 60'000}),
        flag(u"setupCostSerialised"_s, &Profile::setupCostSerialised),
        number(u"networkDelayMs"_s, &Profile::networkDelay, anyDelayMs),
        flag(u"downstreamKeepAlive"_s, &Profile::downstreamKeepAlive),
        number(u"downstreamTimeoutMs"_s, &Profile::downstreamTimeout, anyDelayMs),
        number(u"pollIntervalMs"_s, &Profile::pollInterval, {0.01, 1'000}),
        watchdogKey(),
        wholeNumber(u"backlog"_s, &Profile::backlog, {1, 65'535}),
        wholeNumber(u"loops"_s, &Profile::loops, {1, 64}),
    };
    return keys;
}

const Keys<Scenario>& scenarioKeys() {
    static const Keys<Scenario> keys{
        required(constant<Scenario>(u"format"_s, TextForm::Text, u"quadrant-scenario"_s)),
        required(constant<Scenario>(u"version"_s, TextForm::Number, 1)),
        required(nonEmptyText(u"name"_s, &Scenario::name)),
        text(u"title"_s, &Scenario::title),
        text(u"description"_s, &Scenario::description),
        modesKey(),
        targetsKey(),
        choice(u"arrangement"_s, &Scenario::arrangement,
               Choices<Arrangement>{{u"sequential"_s, Arrangement::Sequential},
                                    {u"together"_s, Arrangement::Together}}),
        choice(u"server"_s, &Scenario::server,
               Choices<ServerPlacement>{{u"in-process"_s, ServerPlacement::InProcess},
                                        {u"child-process"_s, ServerPlacement::ChildProcess}}),
        object(u"io"_s, &Scenario::io, ioKeys()),
        object(u"load"_s, &Scenario::load, loadKeys()),
        stagesKey(),
        number(u"warmUpS"_s, &Scenario::warmUp, anyDurationS),
        number(u"durationS"_s, &Scenario::duration, {0.01, anyDurationS.most}),
        thresholdsKey(),
        profileKey(),
        number(u"timeScale"_s, &Scenario::timeScale, {1e-6, 1e6}),
        publishedKey(),
    };
    return keys;
}

} // namespace quadrant
