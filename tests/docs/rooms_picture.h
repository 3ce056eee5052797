// SPDX-License-Identifier: GPL-3.0-or-later
// Draws docs/architecture.svg from the tables of docs/architecture.md. Pure.
#pragma once

#include "tests/docs/rooms_page.h"

namespace quadrant {

/// A sentence for each room that has no place in the picture, and for each place without a room.
QStringList placeProblems(const ArchitecturePage& page);

/// Every room that has a place, and every arrow between two of them. A room without an arrow is
/// dashed.
QByteArray drawPicture(const ArchitecturePage& page);

} // namespace quadrant
