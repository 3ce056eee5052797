// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/library_path.h"

#include <QStandardPaths>

namespace quadrant {

QString libraryPath(const QString& given) {
    if (!given.isEmpty())
        return given;
    if (const QString named = qEnvironmentVariable("QUADRANT_LIBRARY"); !named.isEmpty())
        return named;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/quadrant/runs.sqlite");
}

} // namespace quadrant
