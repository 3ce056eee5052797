// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/scenario_difference.h"

#include "core/scenario/json_key.h"
#include "core/scenario/scenario_file.h"

#include <QJsonDocument>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

using Values = std::map<QString, QString>;

QString textOf(const QJsonValue& value) {
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.isString() ? value.toString() : describe(value);
}

void addLeaves(const QJsonObject& object, const QString& path, Values& into) {
    static const QStringList left{u"format"_s, u"version"_s, u"title"_s, u"description"_s,
                                  u"published"_s};
    for (auto each = object.begin(); each != object.end(); ++each) {
        if (left.contains(each.key()))
            continue;
        const QString at = joinPath(path, each.key());
        if (each.value().isObject())
            addLeaves(each.value().toObject(), at, into);
        else
            into[at] = textOf(each.value());
    }
}

Values valuesOf(const RunRecord& run) {
    Values values;
    addLeaves(toJson(run.scenario), {}, values);
    values[u"host.cores"_s] = QString::number(run.host.cores);
    values[u"host.kernel"_s] = run.host.kernel;
    values[u"host.qt"_s] = run.host.qt;
    values[u"host.descriptorLimit"_s] = QString::number(run.host.descriptorLimit);
    values[u"program"_s] = run.program;
    return values;
}

} // namespace

std::vector<ScenarioDifference> scenarioDifferences(const std::vector<const RunRecord*>& runs) {
    std::vector<Values> all;
    std::map<QString, bool> keys;
    for (const RunRecord* run : runs) {
        all.push_back(valuesOf(*run));
        for (const auto& [key, value] : all.back())
            keys[key] = true;
    }
    std::vector<ScenarioDifference> differences;
    for (const auto& [key, known] : keys) {
        ScenarioDifference difference{key, {}};
        for (const Values& values : all) {
            const auto found = values.find(key);
            difference.values.append(found == values.end() ? QString() : found->second);
        }
        if (std::any_of(difference.values.begin(), difference.values.end(),
                        [&](const QString& value) { return value != difference.values[0]; }))
            differences.push_back(difference);
    }
    return differences;
}

} // namespace quadrant
