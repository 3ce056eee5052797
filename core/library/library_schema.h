// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a run library, by version: a file of an older one is brought up to date when it is
// opened, all of it or nothing. On the database's thread.
#pragma once

#include "core/library/database.h"

namespace quadrant {

/// An error where it is another program's database, or a newer Quadrant's.
Result<Done> bringUpToDate(Database& database);

} // namespace quadrant
