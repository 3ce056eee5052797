// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.h"

namespace quadrant {
namespace {

QString& programCommit() {
    static QString commit;
    return commit;
}

} // namespace

QString programVersion() {
    return QStringLiteral(QUADRANT_VERSION);
}

QString programName() {
    return QStringLiteral("Quadrant ") + programVersion();
}

QString programBuild() {
    return programCommit().isEmpty()
               ? programName()
               : QStringLiteral("%1 (%2)").arg(programName(), programCommit());
}

void setProgramCommit(const QString& commit) {
    programCommit() = commit;
}

} // namespace quadrant
