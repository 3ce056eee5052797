// SPDX-License-Identifier: GPL-3.0-or-later
// Tells a process that lives from one that is gone, and from another that got its number later
// (Linux: proc(5)).
#pragma once

#include <QString>

namespace quadrant {

/// Of this process: unique on this machine, over restarts too.
QString processIdentity();

/// Whether the process with that identity still lives.
bool isAlive(const QString& identity);

} // namespace quadrant
