// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/threshold_keys.h"

#include "core/scenario/threshold_parser.h"

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

void readThresholds(const QJsonValue& value, Scenario& into, const QString& path,
                    const Expected& expected, Problems& problems) {
    into.thresholds.clear();
    readList(value, path, expected, problems, [&](const QJsonValue& element, const QString& at) {
        if (!element.isString()) {
            problems.push_back(
                wrongValue(at, Core::tr("must be a text such as \"p99 < 250 ms\""), element));
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
    const QString text = toText(threshold);
    const auto complain = [&](const QString& why) { problems.push_back({at, why}); };
    const std::vector<QString> all = endpointNames(scenario);
    const QStringList names(all.begin(), all.end());
    if (!threshold.endpoint.isEmpty() && !names.contains(threshold.endpoint)) {
        const QString nearest = nearestName(threshold.endpoint, names);
        complain(nearest.isEmpty()
                     ? Core::tr("\"%1\" is of what is not part of the run").arg(text)
                     : Core::tr("\"%1\" is of what is not part of the run (did you mean %2?)")
                           .arg(text, nearest));
    }
    if (isOfServer(threshold.what) && !scenario.targets.empty())
        complain(Core::tr("\"%1\" is of what only Quadrant's own server tells").arg(text));
    const Seconds measured = scenario.duration - scenario.warmUp;
    if (threshold.window > measured)
        complain(Core::tr("\"%1\" looks at more than the %2 s that are measured (durationS without "
                          "warmUpS)")
                     .arg(text, QString::number(measured.count())));
}

} // namespace

Key<Scenario> thresholdsKey() {
    Key<Scenario> key;
    key.name = u"thresholds"_s;
    key.expected = [] { return Core::tr("must be a list of texts such as \"p99 < 250 ms\""); };
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
