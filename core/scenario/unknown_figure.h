// SPDX-License-Identifier: GPL-3.0-or-later
// What is said where a figure is named that there is none of. Pure.
#pragma once

#include "core/scenario/problem.h"

namespace quadrant {

inline QString unknownFigure(const QString& id, const QStringList& known) {
    const QString nearest = nearestName(id, known);
    const QString meant =
        nearest.isEmpty() ? QString() : QStringLiteral(" (did you mean %1?)").arg(nearest);
    return QStringLiteral("there is no figure \"%1\"%2; there are %3")
        .arg(id, meant, known.join(QStringLiteral(", ")));
}

} // namespace quadrant
