// SPDX-License-Identifier: GPL-3.0-or-later
// Which file the run library is.
#pragma once

#include <QString>

namespace quadrant {

/// `given` where it isn't empty, else what QUADRANT_LIBRARY names, else one in the user's data
/// folder.
QString libraryPath(const QString& given = {});

} // namespace quadrant
