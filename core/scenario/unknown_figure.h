// SPDX-License-Identifier: GPL-3.0-or-later
// What is said where a figure is named that there is none of. Pure.
#pragma once

#include "core/base/language.h"
#include "core/scenario/problem.h"

namespace quadrant {

inline QString unknownFigure(const QString& id, const QStringList& known) {
    const QString nearest = nearestName(id, known);
    const QString all = known.join(QStringLiteral(", "));
    return nearest.isEmpty()
               ? Core::tr("there is no figure \"%1\"; there are %2").arg(id, all)
               : Core::tr("there is no figure \"%1\" (did you mean %2?); there are %3")
                     .arg(id, nearest, all);
}

} // namespace quadrant
