// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/files/comparison_json.h"

#include "core/base/language.h"
#include "core/base/version.h"
#include "core/report/files/json_parts.h"
#include "core/report/tables/comparison_table.h"
#include "core/report/words/wall_time.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

QString outcomeId(GateOutcome::Kind kind) {
    switch (kind) {
    case GateOutcome::Kind::Passed:
        return u"passed"_s;
    case GateOutcome::Kind::Failed:
        return u"failed"_s;
    case GateOutcome::Kind::NotMeasured:
        return u"not measured"_s;
    case GateOutcome::Kind::Missing:
        return u"missing"_s;
    case GateOutcome::Kind::FromZero:
        break;
    }
    return u"from zero"_s;
}

QJsonObject sideJson(const Side& side) {
    QJsonArray runs;
    for (const auto& run : side.runs)
        runs.append(QJsonObject{{u"started"_s, toIso8601(run->started)},
                                {u"program"_s, run->program},
                                {u"host"_s, hostJson(run->host)},
                                {u"scenario"_s, run->scenario.name},
                                {u"status"_s, statusId(run->status)}});
    return {{u"label"_s, side.label},
            {u"endpoint"_s, side.endpoint.isEmpty() ? QJsonValue() : QJsonValue(side.endpoint)},
            {u"runs"_s, runs}};
}

QJsonObject differenceJson(const Figure& figure, const Difference& difference) {
    const auto& interval = difference.confidence.interval;
    const auto& missing = difference.confidence.missing;
    QJsonValue range;
    if (interval)
        range = QJsonObject{{u"from"_s, rounded(interval->from)}, {u"to"_s, rounded(interval->to)}};
    return {{u"change"_s, orNull(difference.change)},
            {u"interval"_s, range},
            {u"noInterval"_s, missing ? QJsonValue(reasonText(*missing)) : QJsonValue()},
            {u"seen"_s, seenId(seen(figure, difference))}};
}

QJsonObject figureJson(const ComparedFigure& compared) {
    const Figure& figure = *compared.figure;
    QJsonArray values;
    for (const auto& value : compared.values)
        values.append(orNull(value));
    QJsonArray differences;
    for (const Difference& difference : compared.differences)
        differences.append(differenceJson(figure, difference));
    return {
        {u"id"_s, figure.id},
        {u"name"_s, figure.name()},
        {u"unit"_s, unitId(figure.unit)},
        {u"unitOfChange"_s, figure.unit == Figure::Unit::Percent ? u"percentage points"_s : u"%"_s},
        {u"better"_s, figure.better == Figure::Better::Lower ? u"lower"_s : u"higher"_s},
        {u"values"_s, values},
        {u"differences"_s, differences}};
}

QJsonArray endpointsJson(const Comparison& comparison) {
    QJsonArray endpoints;
    for (const ComparedEndpoint& endpoint : comparison.endpoints) {
        QJsonArray all;
        for (const ComparedFigure& compared : endpoint.figures)
            all.append(figureJson(compared));
        endpoints.append(QJsonObject{{u"names"_s, QJsonArray::fromStringList(endpoint.names)},
                                     {u"figures"_s, all}});
    }
    return endpoints;
}

QJsonArray gatesJson(const std::vector<GateOutcome>& gates, const Comparison& comparison) {
    QJsonArray all;
    for (const GateOutcome& gate : gates) {
        const bool measured =
            gate.kind == GateOutcome::Kind::Passed || gate.kind == GateOutcome::Kind::Failed;
        all.append(
            QJsonObject{{u"figure"_s, gate.gate.figure->id},
                        {u"allowed"_s, gate.gate.percent},
                        {u"endpoint"_s, comparison.endpoints[gate.endpoint].names[0]},
                        {u"side"_s, static_cast<qint64>(gate.side)},
                        {u"worse"_s, measured ? QJsonValue(rounded(gate.worse)) : QJsonValue()},
                        {u"outcome"_s, outcomeId(gate.kind)},
                        {u"sentence"_s, gateSentence(gate, comparison)}});
    }
    return all;
}

} // namespace

QByteArray comparisonJson(const Comparison& comparison, const std::vector<GateOutcome>& gates) {
    const InEnglish english;
    QJsonArray sides;
    for (const Side& side : comparison.sides)
        sides.append(sideJson(side));
    QJsonArray onlyThere;
    for (const QStringList& names : comparison.onlyThere)
        onlyThere.append(QJsonArray::fromStringList(names));
    QJsonArray differences;
    for (const ScenarioDifference& difference : comparison.differences)
        differences.append(
            QJsonObject{{u"key"_s, difference.key},
                        {u"values"_s, QJsonArray::fromStringList(difference.values)}});
    const bool byRepeats = comparison.method == Comparison::Method::ByRepeats;
    return QJsonDocument(
               QJsonObject{
                   {u"format"_s, u"quadrant-comparison"_s},
                   {u"version"_s, 1},
                   {u"program"_s, programName()},
                   {u"method"_s, byRepeats ? u"repeats"_s : u"seconds"_s},
                   {u"confidencePercent"_s, confidencePercent},
                   {u"sides"_s, sides},
                   {u"endpoints"_s, endpointsJson(comparison)},
                   {u"onlyThere"_s, onlyThere},
                   {u"scenarioDifferences"_s, differences},
                   {u"cautions"_s, QJsonArray::fromStringList(cautionSentences(comparison))},
                   {u"notes"_s, QJsonArray::fromStringList(methodSentences(comparison))},
                   {u"failOver"_s, gatesJson(gates, comparison)}})
        .toJson(QJsonDocument::Indented);
}

} // namespace quadrant
