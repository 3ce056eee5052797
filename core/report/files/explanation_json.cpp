// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/files/explanation_json.h"

#include "core/base/language.h"
#include "core/report/files/json_parts.h"
#include "core/report/words/wall_time.h"
#include "core/scenario/scenario_file.h"
#include "core/stats/summary_figures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

QJsonObject stepJson(const Explanation& explanation, const Step& step) {
    const Effect effect = effectOf(explanation, step);
    const SummaryFigures& of = summaryFigures();
    const auto valueOf = [&step](const Figure& figure) {
        return toJson(figure, step.isMeasured() ? figure.value(step.summary) : std::nullopt);
    };
    QJsonObject json{
        {u"mode"_s, modeId(step.mode)},
        {u"setting"_s, step.isBaseline() ? QJsonValue() : QJsonValue(step.setting)},
        {u"change"_s, step.change},
        {u"status"_s, statusId(step.status)},
        {u"medianMs"_s, valueOf(ofPercent(of.percentiles, 50))},
        {u"requestsPerSRatio"_s, orNull(effect.requestsPerS)},
        {u"medianRatio"_s, orNull(effect.median)},
    };
    for (const Figure* figure : {&of.requests, &of.failures, &of.unfinished, &of.oldestUnfinished,
                                 &of.requestsPerS, &of.failuresPerS, &of.mean, &of.max})
        json.insert(figure->key, valueOf(*figure));
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
