// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/stage_keys.h"

#include "core/scenario/plain_keys.h"

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

const Keys<Stage>& stageKeys() {
    static const Keys<Stage> keys{
        number(u"rate"_s, &Stage::rate, anyRate),
        wholeNumber(u"users"_s, &Stage::users, anyUsers),
        required(number(u"for"_s, &Stage::length, {0.001, longestDurationS})),
    };
    return keys;
}

void checkLevel(const Stage& stage, const Scenario& before, const QString& at, Problems& problems) {
    const bool mixed =
        !before.stages.empty() && before.stages.front().rate.has_value() != stage.rate.has_value();
    if (stage.rate && stage.users)
        problems.push_back(
            {at, Core::tr("must have a rate (open loop) or users (closed loop), not both")});
    else if (!stage.rate && !stage.users)
        problems.push_back({at, Core::tr("must have a rate (open loop) or users (closed loop)")});
    else if (mixed)
        problems.push_back({at, stage.rate ? Core::tr("must have users, as the first stage has")
                                           : Core::tr("must have a rate, as the first stage has")});
}

void readStages(const QJsonValue& value, Scenario& into, const QString& path,
                const Expected& expected, Problems& problems) {
    into.stages.clear();
    readList(value, path, expected, problems, [&](const QJsonValue& element, const QString& at) {
        Stage stage;
        const std::size_t problemsBefore = problems.size();
        readObject(element, stageKeys(), stage, at, problems);
        if (problems.size() == problemsBefore)
            checkLevel(stage, into, at, problems);
        into.stages.push_back(stage);
    });
}

QJsonValue writeStages(const Scenario& from) {
    QJsonArray stages;
    for (const Stage& stage : from.stages)
        stages.append(writeObject(stageKeys(), stage));
    return stages;
}

} // namespace

Key<Scenario> stagesKey() {
    Key<Scenario> key;
    key.name = u"stages"_s;
    key.expected = [] {
        return Core::tr(R"(must be a list of {"rate": …, "for": …} or of {"users": …, "for": …})");
    };
    key.leaves = {{key.name, TextForm::Json}};
    key.read = [expected = key.expected](const QJsonValue& value, Scenario& into,
                                         const QString& path, Problems& problems) {
        readStages(value, into, path, expected, problems);
    };
    key.write = writeStages;
    return key;
}

void checkStages(const Scenario& scenario, Problems& problems) {
    if (concerns(problems, u"stages") || concerns(problems, u"durationS"))
        return;
    Seconds begins{0};
    for (std::size_t i = 0; i < scenario.stages.size(); ++i) {
        if (begins >= scenario.duration)
            problems.push_back({elementPath(u"stages"_s, static_cast<qsizetype>(i)),
                                Core::tr("begins after %1 s, when durationS (%2) is over")
                                    .arg(begins.count())
                                    .arg(scenario.duration.count())});
        begins += scenario.stages[i].length;
    }
}

} // namespace quadrant
