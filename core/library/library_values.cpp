// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/library_values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

template <class Status>
std::optional<Status> statusFrom(const QString& id, std::initializer_list<Status> all) {
    for (const Status status : all) {
        if (statusId(status) == id)
            return status;
    }
    return std::nullopt;
}

QJsonValue orNull(const std::optional<double>& value) {
    return value ? QJsonValue(*value) : QJsonValue();
}

std::optional<double> orNone(const QJsonValue& value) {
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

} // namespace

qint64 toNanoseconds(WallTime time) {
    return std::chrono::nanoseconds(time.time_since_epoch()).count();
}

WallTime toTime(const QVariant& nanoseconds) {
    return WallTime(std::chrono::nanoseconds(nanoseconds.toLongLong()));
}

std::optional<WallTime> toTimeOrNone(const QVariant& nanoseconds) {
    return nanoseconds.toLongLong() == 0 ? std::nullopt : std::optional(toTime(nanoseconds));
}

QString hostText(const HostInfo& host) {
    const QJsonObject json{{u"cores"_s, host.cores},
                           {u"kernel"_s, host.kernel},
                           {u"qt"_s, host.qt},
                           {u"descriptorLimit"_s, static_cast<qint64>(host.descriptorLimit)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

HostInfo hostFrom(const QString& text) {
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    return {json[u"cores"].toInt(), json[u"kernel"].toString(), json[u"qt"].toString(),
            static_cast<long>(json[u"descriptorLimit"].toInteger())};
}

QString thresholdsText(const std::vector<ThresholdOutcome>& outcomes) {
    QJsonArray list;
    for (const ThresholdOutcome& outcome : outcomes)
        list.append(QJsonObject{{u"state"_s, static_cast<int>(outcome.state)},
                                {u"value"_s, orNull(outcome.value)},
                                {u"lowerBound"_s, outcome.lowerBound},
                                {u"worst"_s, orNull(outcome.worst)},
                                {u"brokenAt"_s, outcome.brokenAt.count()}});
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

bool readThresholds(const QString& text, std::vector<ThresholdOutcome>& outcomes) {
    using State = ThresholdOutcome::State;
    const QJsonArray list = QJsonDocument::fromJson(text.toUtf8()).array();
    if (list.isEmpty())
        return true; // none was judged
    if (static_cast<std::size_t>(list.size()) != outcomes.size())
        return false;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const QJsonObject from = list[static_cast<qsizetype>(i)].toObject();
        const int state = from[u"state"].toInt(-1);
        if (state < 0 || state > static_cast<int>(State::Broken))
            return false;
        outcomes[i].state = static_cast<State>(state);
        outcomes[i].value = orNone(from[u"value"]);
        outcomes[i].lowerBound = from[u"lowerBound"].toBool();
        outcomes[i].worst = orNone(from[u"worst"]);
        outcomes[i].brokenAt = Seconds(from[u"brokenAt"].toDouble());
    }
    return true;
}

std::optional<RunStatus> runStatusFrom(const QString& id) {
    return statusFrom(id, {RunStatus::Running, RunStatus::Finished, RunStatus::Stopped,
                           RunStatus::Failed, RunStatus::Interrupted});
}

std::optional<EndpointStatus> endpointStatusFrom(const QString& id) {
    return statusFrom(id,
                      {EndpointStatus::Pending, EndpointStatus::Running, EndpointStatus::Finished,
                       EndpointStatus::Stopped, EndpointStatus::Failed});
}

QString notNull(const QString& text) {
    return text.isNull() ? u""_s : text;
}

} // namespace quadrant
