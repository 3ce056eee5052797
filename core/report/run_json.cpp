// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/run_json.h"

#include "core/base/language.h"
#include "core/report/csv_columns.h"
#include "core/report/failure_text.h"
#include "core/report/finding_text.h"
#include "core/report/json_parts.h"
#include "core/report/run_summary.h"
#include "core/report/threshold_text.h"
#include "core/report/verdict_text.h"
#include "core/report/wall_time.h"
#include "core/scenario/scenario_file.h"

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

/// Of `count` requests.
QJsonObject percentilesJson(const std::array<double, reportedPercentiles.size()>& percentilesMs,
                            std::uint64_t count) {
    QJsonObject percentiles;
    for (std::size_t i = 0; i < reportedPercentiles.size(); ++i)
        percentiles.insert(QString::fromLatin1(percentileName(reportedPercentiles[i])),
                           count > 0 ? QJsonValue(rounded(percentilesMs[i])) : QJsonValue());
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
    const OpenSummary& open = *summary.open;
    return QJsonObject{
        {u"askedRate"_s, rounded(open.intendedPerS)},
        {u"intended"_s, static_cast<qint64>(open.intended)},
        {u"started"_s, static_cast<qint64>(open.started)},
        {u"startedPerS"_s, rounded(open.startedPerS)},
        {u"missed"_s, static_cast<qint64>(open.missed)},
        {u"waited"_s, static_cast<qint64>(open.waited)},
        {u"startedLate"_s, static_cast<qint64>(open.late)},
        {u"startsInTime"_s, open.startsInTime}, // as it is: what tells is behind the nines
        {u"startLatenessMs"_s, percentilesJson(open.startLatenessMs, open.started - open.waited)},
        {u"serviceTimeMs"_s, percentilesJson(open.serviceMs, summary.requests)},
        {u"serviceMeanMs"_s,
         summary.requests > 0 ? QJsonValue(rounded(open.serviceMeanMs)) : QJsonValue()},
        {u"meanConnections"_s, rounded(summary.meanUsers)},
    };
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
    const auto ratio = [&](PublishedFigure figure) {
        return orNull(ratioTo(*published, figure, column));
    };
    return QJsonObject{{u"requests"_s, ratio(&PublishedResult::requests)},
                       {u"failures"_s, ratio(&PublishedResult::failures)},
                       {u"requestsPerS"_s, ratio(&PublishedResult::requestsPerS)},
                       {u"failuresPerS"_s, ratio(&PublishedResult::failuresPerS)},
                       {u"medianMs"_s, ratio(&PublishedResult::medianMs)},
                       {u"threads"_s, ratio(&PublishedResult::threads)}};
}

/// A figure that there is none of (no request ended, not our server) is null.
QJsonObject endpointJson(const RunSummary& run, const SummaryColumn& column) {
    const Summary& summary = column.summary;
    const auto ofRequests = [&](double ms) {
        return summary.requests > 0 ? QJsonValue(rounded(ms)) : QJsonValue();
    };
    const auto ofUsers = [&](double figure) { // whom an open loop doesn't have
        return summary.open ? QJsonValue() : QJsonValue(rounded(figure));
    };
    const bool ours = column.mode.has_value();
    QJsonObject endpoint{
        {u"name"_s, column.name},
        {u"requests"_s, static_cast<qint64>(summary.requests)},
        {u"failures"_s, static_cast<qint64>(summary.failures)},
        {u"unfinished"_s, static_cast<qint64>(summary.unfinished)},
        {u"oldestUnfinishedS"_s, rounded(summary.oldestUnfinished.count())},
        {u"requestsPerS"_s, rounded(summary.requestsPerS)},
        {u"failuresPerS"_s, rounded(summary.failuresPerS)},
        {u"meanMs"_s, ofRequests(summary.meanMs)},
        {u"percentilesMs"_s, percentilesJson(summary.percentilesMs, summary.requests)},
        {u"percentilesWithUnfinishedMs"_s,
         percentilesJson(summary.percentilesWithUnfinishedMs,
                         summary.requests + summary.neverEnded())},
        {u"maxMs"_s, ofRequests(summary.maxMs)},
        {u"meanUsers"_s, ofUsers(summary.meanUsers)},
        {u"accountedUsers"_s, ofUsers(summary.accountedUsers())},
        {u"littleRatio"_s, ofUsers(summary.littleRatio)},
        {u"open"_s, openLoopJson(summary)},
        {u"changes"_s, changesJson(run, column)},
        {u"peakThreads"_s, ours ? QJsonValue(column.peakThreads) : QJsonValue()},
        {u"peakLoopLagMs"_s, ours ? QJsonValue(rounded(column.peakLoopLag.count())) : QJsonValue()},
        {u"restarts"_s, ours ? QJsonValue(column.restarts) : QJsonValue()},
        {u"failureKinds"_s, failureKindsJson(column)},
        {u"findings"_s, findingsJson(column)},
        {u"thresholds"_s, thresholdsJson(column)},
        {u"measuredToPublished"_s, measuredToPublished(run, column)},
    };
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
