// SPDX-License-Identifier: GPL-3.0-or-later
// The program's name and version; the version comes from CMake's project().
#pragma once

#include <QString>

namespace quadrant {

QString programVersion(); ///< "0.1.0"
QString programName();    ///< "Quadrant 0.1.0"

} // namespace quadrant
