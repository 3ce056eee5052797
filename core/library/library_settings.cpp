// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/library_settings.h"

#include <QStandardPaths>

#include <algorithm>

namespace quadrant {

QString libraryPath(const QString& given) {
    if (!given.isEmpty())
        return given;
    if (const QString named = qEnvironmentVariable("QUADRANT_LIBRARY"); !named.isEmpty())
        return named;
    const QString set = programSettings()->value(libraryKey).toString();
    return set.isEmpty() ? usualLibraryPath() : set;
}

QString usualLibraryPath() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/quadrant/runs.sqlite");
}

int mostRunsKept() {
    return std::max(0, programSettings()->value(mostKeptKey).toInt());
}

std::unique_ptr<QSettings> programSettings() {
    return std::make_unique<QSettings>(QSettings::defaultFormat(), QSettings::UserScope,
                                       QStringLiteral("Quadrant"), QStringLiteral("quadrant"));
}

} // namespace quadrant
