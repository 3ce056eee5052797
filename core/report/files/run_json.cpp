// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/files/run_json.h"

#include "core/base/language.h"
#include "core/report/figures/published_figures.h"
#include "core/report/figures/run_summary.h"
#include "core/report/figures/server_figures.h"
#include "core/report/files/json_parts.h"
#include "core/report/words/failure_text.h"
#include "core/report/words/finding_text.h"
#include "core/report/words/threshold_text.h"
#include "core/report/words/verdict_text.h"
#include "core/report/words/wall_time.h"
#include "core/scenario/scenario_file.h"
#include "core/stats/summary_figures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

QJsonObject failureKindsJson(const SummaryColumn& column) {
    QJsonObject kinds;
    for (std::size_t kind = 0; kind < failureKindCount; ++kind) {
        if (column.failures[kind].count > 0)
            kinds.insert(failureKindId(static_cast<FailureKind>(kind)),
                         static_cast<qint64>(column.failures[kind].count));
    }
    return kinds;
}

QJsonObject percentilesJson(const PercentileFigures& figures, const Summary& summary) {
    QJsonObject percentiles;
    for (const Figure& figure : figures)
        insert(percentiles, figure, summary);
    return percentiles;
}

/// Null for none.
QJsonValue verdictJson(const std::optional<Verdict>& verdict, const QStringList& reasons) {
    if (!verdict)
        return {};
    return QJsonObject{{u"status"_s, verdictId(*verdict)},
                       {u"reasons"_s, QJsonArray::fromStringList(reasons)}};
}

QJsonArray findingsJson(const SummaryColumn& column) {
    QJsonArray sentences;
    for (const Finding& finding : column.findings)
        sentences.append(findingText(finding));
    return sentences;
}

QJsonValue openLoopJson(const Summary& summary) {
    if (!summary.open)
        return {};
    const SummaryFigures& of = summaryFigures();
    QJsonObject json{
        {u"startsInTime"_s, summary.open->startsInTime}, // as it is: its nines tell
        {u"startLatenessMs"_s, percentilesJson(of.startLateness, summary)},
        {u"serviceTimeMs"_s, percentilesJson(of.service, summary)},
    };
    for (const Figure* figure :
         {&of.askedPerS, &of.intended, &of.started, &of.startedPerS, &of.missed, &of.waited,
          &of.late, &of.meanService, &of.meanConnections})
        insert(json, *figure, summary);
    return json;
}

/// Of the load, while it went on.
QJsonArray changesJson(const RunSummary& run, const SummaryColumn& column) {
    const QString what = isOpen(run.scenario) ? u"rate"_s : u"users"_s;
    QJsonArray changes;
    for (const LoadLevel& change : column.changes)
        changes.append(QJsonObject{{u"atS"_s, rounded(change.at.count())},
                                   {what, rounded(change.level)},
                                   {u"byHand"_s, change.byHand}});
    return changes;
}

/// A value is in the unit that the text has first.
QJsonArray thresholdsJson(const SummaryColumn& column) {
    QJsonArray outcomes;
    for (const ThresholdOutcome& outcome : column.thresholds) {
        const bool broke = outcome.state == ThresholdOutcome::State::Broken &&
                           outcome.threshold.window.count() > 0;
        outcomes.append(QJsonObject{
            {u"threshold"_s, toText(outcome.threshold)},
            {u"outcome"_s, stateId(outcome.state)},
            {u"value"_s, orNull(outcome.value)},
            {u"lowerBound"_s, outcome.lowerBound},
            {u"worst"_s, orNull(outcome.worst)},
            {u"brokenAtS"_s, broke ? QJsonValue(rounded(outcome.brokenAt.count())) : QJsonValue()},
        });
    }
    return outcomes;
}

void insertPrediction(QJsonObject& endpoint, const RunSummary& run, const SummaryColumn& column) {
    const auto predicted = predictionFor(run, column);
    if (!predicted) {
        endpoint.insert(u"predicted"_s, QJsonValue());
        endpoint.insert(u"measuredToPredicted"_s, QJsonValue());
        return;
    }
    const PredictionRatio ratio = ratioTo(*predicted, column);
    const QJsonValue latencyMs =
        predicted->latency ? QJsonValue(rounded(predicted->latency->count())) : QJsonValue();
    endpoint.insert(u"predicted"_s,
                    QJsonObject{{u"requestsPerS"_s, rounded(predicted->requestsPerS)},
                                {u"latencyMs"_s, latencyMs}});
    endpoint.insert(u"measuredToPredicted"_s,
                    QJsonObject{{u"requestsPerS"_s, orNull(ratio.requestsPerS)},
                                {u"latencyMs"_s, orNull(ratio.latency)}});
}

/// The published figures themselves are in the scenario.
QJsonValue measuredToPublished(const RunSummary& run, const SummaryColumn& column) {
    const PublishedResult* published = publishedFor(run, column);
    if (!published)
        return {};
    QJsonObject ratios;
    for (const PublishedFigure& figure : publishedFigures())
        ratios.insert(figure.key, orNull(ratioTo(*published, figure, column)));
    return ratios;
}

/// A figure that there is none of (no request ended, not our server) is null.
QJsonObject endpointJson(const RunSummary& run, const SummaryColumn& column) {
    const Summary& summary = column.summary;
    const SummaryFigures& of = summaryFigures();
    QJsonObject endpoint{
        {u"name"_s, column.name},
        {u"percentilesMs"_s, percentilesJson(of.percentiles, summary)},
        {u"percentilesWithUnfinishedMs"_s, percentilesJson(of.withUnfinished, summary)},
        {u"open"_s, openLoopJson(summary)},
        {u"changes"_s, changesJson(run, column)},
        {u"failureKinds"_s, failureKindsJson(column)},
        {u"findings"_s, findingsJson(column)},
        {u"thresholds"_s, thresholdsJson(column)},
        {u"measuredToPublished"_s, measuredToPublished(run, column)},
    };
    for (const Figure* figure :
         {&of.requests, &of.failures, &of.unfinished, &of.oldestUnfinished, &of.requestsPerS,
          &of.failuresPerS, &of.mean, &of.max, &of.meanUsers, &of.accountedUsers, &of.littleRatio})
        insert(endpoint, *figure, summary);
    const std::optional<ServerPeaks> server = serverPeaks(column);
    for (const ServerFigure* figure :
         {&serverFigures().threads, &serverFigures().loopLag, &serverFigures().restarts})
        endpoint.insert(figure->key, toJson(*figure, server ? std::optional(figure->value(*server))
                                                            : std::nullopt));
    insertPrediction(endpoint, run, column);
    endpoint.insert(
        u"verdict"_s,
        verdictJson(column.verdict, column.verdict ? reasonTexts(*column.verdict) : QStringList()));
    return endpoint;
}

} // namespace

QByteArray runJson(const RunRecord& record) {
    const InEnglish english;
    QJsonArray endpoints;
    const RunSummary summary = summarise(record);
    for (const SummaryColumn& column : summary.columns)
        endpoints.append(endpointJson(summary, column));
    QJsonObject run{
        {u"format"_s, u"quadrant-run"_s},       {u"version"_s, 1},
        {u"program"_s, record.program},         {u"started"_s, toIso8601(record.started)},
        {u"host"_s, hostJson(record.host)},     {u"scenario"_s, toJson(record.scenario)},
        {u"status"_s, statusId(record.status)}, {u"endpoints"_s, endpoints},
    };
    run.insert(u"verdict"_s, verdictJson(verdictOn(summary), reasonTexts(summary)));
    if (!record.error.isEmpty())
        run.insert(u"error"_s, record.error);
    return QJsonDocument(run).toJson(QJsonDocument::Indented);
}

} // namespace quadrant
