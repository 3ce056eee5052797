// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/run_json.h"

#include "core/report/csv_columns.h"
#include "core/report/json_parts.h"
#include "core/report/wall_time.h"
#include "core/scenario/scenario_file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

QJsonObject failureKindsJson(const Totals& totals) {
    QJsonObject kinds;
    for (std::size_t kind = 0; kind < failureKindCount; ++kind) {
        const std::string_view name = failureKindNames[kind];
        if (totals.failures[kind].count > 0)
            kinds.insert(QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())),
                         static_cast<qint64>(totals.failures[kind].count));
    }
    return kinds;
}

/// A figure that there is none of (no request ended, not our server) is null.
QJsonObject endpointJson(const RunRecord& record, const EndpointRecord& endpoint) {
    const Summary summary = summarise(record, endpoint);
    const auto ofRequests = [&](double ms) {
        return summary.requests > 0 ? QJsonValue(rounded(ms)) : QJsonValue();
    };
    QJsonObject percentiles;
    for (std::size_t i = 0; i < reportedPercentiles.size(); ++i)
        percentiles.insert(QString::fromLatin1(percentileName(reportedPercentiles[i])),
                           ofRequests(summary.percentilesMs[i]));
    const bool ours = endpoint.mode.has_value();
    return {
        {u"name"_s, endpoint.name},
        {u"requests"_s, static_cast<qint64>(summary.requests)},
        {u"failures"_s, static_cast<qint64>(summary.failures)},
        {u"unfinished"_s, static_cast<qint64>(summary.unfinished)},
        {u"oldestUnfinishedS"_s, rounded(summary.oldestUnfinished.count())},
        {u"requestsPerS"_s, rounded(summary.requestsPerS)},
        {u"failuresPerS"_s, rounded(summary.failuresPerS)},
        {u"meanMs"_s, ofRequests(summary.meanMs)},
        {u"percentilesMs"_s, percentiles},
        {u"maxMs"_s, ofRequests(summary.maxMs)},
        {u"meanUsers"_s, rounded(summary.meanUsers)},
        {u"littleRatio"_s, rounded(summary.littleRatio)},
        {u"peakThreads"_s, ours ? QJsonValue(endpoint.peakThreads) : QJsonValue()},
        {u"peakLoopLagMs"_s,
         ours ? QJsonValue(rounded(endpoint.peakLoopLag.count())) : QJsonValue()},
        {u"failureKinds"_s, failureKindsJson(endpoint.totals)},
    };
}

} // namespace

QByteArray runJson(const RunRecord& record) {
    QJsonArray endpoints;
    for (const EndpointRecord& endpoint : record.endpoints)
        endpoints.append(endpointJson(record, endpoint));
    QJsonObject run{
        {u"format"_s, u"quadrant-run"_s},       {u"version"_s, 1},
        {u"program"_s, record.program},         {u"started"_s, toIso8601(record.started)},
        {u"host"_s, hostJson(record.host)},     {u"scenario"_s, toJson(record.scenario)},
        {u"status"_s, statusId(record.status)}, {u"endpoints"_s, endpoints},
    };
    if (!record.error.isEmpty())
        run.insert(u"error"_s, record.error);
    return QJsonDocument(run).toJson(QJsonDocument::Indented);
}

} // namespace quadrant
