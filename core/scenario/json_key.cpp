// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/json_key.h"

namespace quadrant {

QString joinPath(const QString& path, const QString& name) {
    return path.isEmpty() ? name : path + u'.' + name;
}

QString elementPath(const QString& path, qsizetype index) {
    return QStringLiteral("%1[%2]").arg(path).arg(index);
}

Problem unknownKey(const QString& path, const QStringList& known, const QStringList& below) {
    const QString nearest = nearestName(path, known + below);
    if (!nearest.isEmpty())
        return {path, Core::tr("unknown key; did you mean %1?").arg(nearest)};
    return {path, Core::tr("unknown key; known are %1").arg(known.join(QStringLiteral(", ")))};
}

} // namespace quadrant
