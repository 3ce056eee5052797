// SPDX-License-Identifier: GPL-3.0-or-later
// Values as the run library's columns hold them. Pure.
#pragma once

#include "core/run/run_record.h"

#include <QStringList>
#include <QVariant>

#include <optional>

namespace quadrant {

qint64 toNanoseconds(WallTime time);
WallTime toTime(const QVariant& nanoseconds);
/// 0 stands for none.
std::optional<WallTime> toTimeOrNone(const QVariant& nanoseconds);

QString hostText(const HostInfo& host);
HostInfo hostFrom(const QString& text);

/// A list, in the order of the endpoint's thresholds.
QString thresholdsText(const std::vector<ThresholdOutcome>& outcomes);
/// Into `outcomes`, as they are before any has been judged; false where the text is of others.
bool readThresholds(const QString& text, std::vector<ThresholdOutcome>& outcomes);

/// statusId() the other way round.
std::optional<RunStatus> runStatusFrom(const QString& id);
std::optional<EndpointStatus> endpointStatusFrom(const QString& id);

/// A text column takes no null.
QString notNull(const QString& text);

} // namespace quadrant
