// SPDX-License-Identifier: GPL-3.0-or-later
// Names of columns that more than one CSV file has.
#pragma once

#include "core/stats/summary.h"

#include <QByteArrayList>

namespace quadrant {

/// "99.9": the shortest form.
inline QByteArray percentileName(double percent) {
    return QByteArray::number(percent, 'g', 10);
}

/// "50%,66%,…,100%", or with a suffix "50% Service Time,…"
inline QByteArray percentileColumns(const QByteArray& suffix = {}) {
    QByteArrayList names;
    for (const double percent : reportedPercentiles)
        names.append(percentileName(percent) + '%' + suffix);
    return names.join(',');
}

} // namespace quadrant
