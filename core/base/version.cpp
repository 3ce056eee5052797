// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.h"

namespace quadrant {

QString programVersion() {
    return QStringLiteral(QUADRANT_VERSION);
}

QString programName() {
    return QStringLiteral("Quadrant ") + programVersion();
}

} // namespace quadrant
