// SPDX-License-Identifier: GPL-3.0-or-later
// A wall-clock time as files write it: ISO 8601, UTC, milliseconds.
#pragma once

#include "core/base/clock.h"

#include <QDateTime>
#include <QString>

namespace quadrant {

inline QString toIso8601(WallTime time) {
    using std::chrono::floor;
    using std::chrono::milliseconds;
    const auto sinceEpoch = floor<milliseconds>(time.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(sinceEpoch.count(), Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace quadrant
