// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/explanation_json.h"

#include "core/base/language.h"
#include "core/report/json_parts.h"
#include "core/report/wall_time.h"
#include "core/scenario/scenario_file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

QJsonValue countOrNull(std::uint64_t count, bool measured) {
    return measured ? QJsonValue(static_cast<qint64>(count)) : QJsonValue();
}

QJsonObject stepJson(const Explanation& explanation, const Step& step) {
    const Summary& summary = step.summary;
    const Effect effect = effectOf(explanation, step);
    const bool measured = step.isMeasured();
    const auto figure = [](bool there, double value) {
        return orNull(there ? std::optional(value) : std::nullopt);
    };
    const bool anyEnded = measured && summary.requests > 0;
    QJsonObject json{
        {u"mode"_s, modeId(step.mode)},
        {u"setting"_s, step.isBaseline() ? QJsonValue() : QJsonValue(step.setting)},
        {u"change"_s, step.change},
        {u"status"_s, statusId(step.status)},
        {u"requests"_s, countOrNull(summary.requests, measured)},
        {u"failures"_s, countOrNull(summary.failures, measured)},
        {u"unfinished"_s, countOrNull(summary.unfinished, measured)},
        {u"oldestUnfinishedS"_s, figure(measured, summary.oldestUnfinished.count())},
        {u"requestsPerS"_s, figure(measured, summary.requestsPerS)},
        {u"failuresPerS"_s, figure(measured, summary.failuresPerS)},
        {u"medianMs"_s, figure(anyEnded, summary.percentileMs(50))},
        {u"meanMs"_s, figure(anyEnded, summary.meanMs)},
        {u"maxMs"_s, figure(anyEnded, summary.maxMs)},
        {u"requestsPerSRatio"_s, orNull(effect.requestsPerS)},
        {u"medianRatio"_s, orNull(effect.median)},
    };
    if (!step.error.isEmpty())
        json.insert(u"error"_s, step.error);
    return json;
}

} // namespace

QByteArray explanationJson(const Explanation& explanation) {
    const InEnglish english;
    QJsonArray steps;
    for (const Step& step : explanation.steps)
        steps.append(stepJson(explanation, step));
    QJsonObject json{
        {u"format"_s, u"quadrant-explanation"_s},
        {u"version"_s, 1},
        {u"program"_s, explanation.program},
        {u"started"_s, toIso8601(explanation.started)},
        {u"host"_s, hostJson(explanation.host)},
        {u"scenario"_s, toJson(explanation.scenario)},
        {u"timeScale"_s, explanation.timeScale},
        {u"status"_s, statusId(explanation.status)},
        {u"steps"_s, steps},
    };
    if (!explanation.error.isEmpty())
        json.insert(u"error"_s, explanation.error);
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

} // namespace quadrant
