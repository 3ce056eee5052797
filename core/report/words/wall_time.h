// SPDX-License-Identifier: GPL-3.0-or-later
// Wall-clock times as files write them (ISO 8601, UTC, milliseconds), and as Qt has them.
#pragma once

#include "core/base/clock.h"

#include <QDateTime>
#include <QString>

namespace quadrant {

/// In local time.
inline QDateTime toDateTime(WallTime time) {
    using std::chrono::floor;
    using std::chrono::milliseconds;
    return QDateTime::fromMSecsSinceEpoch(floor<milliseconds>(time.time_since_epoch()).count());
}

/// For people who may be anywhere: "2026-11-28 22:35:00 UTC".
inline QString utcText(WallTime time) {
    return toDateTime(time).toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) +
           QStringLiteral(" UTC");
}

inline QString toIso8601(WallTime time) {
    return toDateTime(time).toUTC().toString(Qt::ISODateWithMs);
}

} // namespace quadrant
