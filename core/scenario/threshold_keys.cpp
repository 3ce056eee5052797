// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/threshold_keys.h"

#include "core/scenario/threshold_parser.h"

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

void readThresholds(const QJsonValue& value, Scenario& into, const QString& path,
                    const QString& expected, Problems& problems) {
    into.thresholds.clear();
    readList(value, path, expected, problems, [&](const QJsonValue& element, const QString& at) {
        if (!element.isString()) {
            problems.push_back(
                {at, u"must be a text such as \"p99 < 250 ms\", not "_s + describe(element)});
            return;
        }
        const auto threshold = parseThreshold(element.toString());
        if (threshold)
            into.thresholds.push_back(threshold.value());
        else
            problems.push_back({at, threshold.error().toString()});
    });
}

QJsonValue writeThresholds(const Scenario& from) {
    QJsonArray thresholds;
    for (const Threshold& threshold : from.thresholds)
        thresholds.append(toText(threshold));
    return thresholds;
}

void check(const Threshold& threshold, const Scenario& scenario, const QString& at,
           Problems& problems) {
    const auto complain = [&](const QString& why) {
        problems.push_back({at, u"\"%1\" "_s.arg(toText(threshold)) + why});
    };
    const std::vector<QString> all = endpointNames(scenario);
    const QStringList names(all.begin(), all.end());
    if (!threshold.endpoint.isEmpty() && !names.contains(threshold.endpoint)) {
        const QString nearest = nearestName(threshold.endpoint, names);
        complain(u"is of what is not part of the run"_s +
                 (nearest.isEmpty() ? QString() : u" (did you mean %1?)"_s.arg(nearest)));
    }
    if (isOfServer(threshold.what) && !scenario.targets.empty())
        complain(u"is of what only Quadrant's own server tells"_s);
    const Seconds measured = scenario.duration - scenario.warmUp;
    if (threshold.window > measured)
        complain(u"looks at more than the %1 s that are measured (durationS without warmUpS)"_s.arg(
            measured.count()));
}

} // namespace

Key<Scenario> thresholdsKey() {
    Key<Scenario> key;
    key.name = u"thresholds"_s;
    key.expected = u"must be a list of texts such as \"p99 < 250 ms\""_s;
    key.leaves = {{key.name, TextForm::Json}};
    key.read = [expected = key.expected](const QJsonValue& value, Scenario& into,
                                         const QString& path, Problems& problems) {
        readThresholds(value, into, path, expected, problems);
    };
    key.write = writeThresholds;
    return key;
}

void checkThresholds(const Scenario& scenario, Problems& problems) {
    if (concerns(problems, u"modes") || concerns(problems, u"targets") ||
        concerns(problems, u"durationS") || concerns(problems, u"warmUpS"))
        return;
    for (std::size_t i = 0; i < scenario.thresholds.size(); ++i)
        check(scenario.thresholds[i], scenario,
              elementPath(u"thresholds"_s, static_cast<qsizetype>(i)), problems);
}

} // namespace quadrant
