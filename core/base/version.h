// SPDX-License-Identifier: GPL-3.0-or-later
// The program's name and version; the version comes from CMake's project(), the commit from main.
#pragma once

#include <QString>

namespace quadrant {

QString programVersion(); ///< "0.1.0"
QString programName();    ///< "Quadrant 0.1.0"

/// "Quadrant 0.1.0 (688ebad0c1de)", or without the brackets where the commit isn't known. Where the
/// source differs from the commit, "+changes" follows it.
QString programBuild();

/// Called by main once, before the first thread starts: the rooms are built without it, so that a
/// commit doesn't build them anew.
void setProgramCommit(const QString& commit);

} // namespace quadrant
