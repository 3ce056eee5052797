// SPDX-License-Identifier: GPL-3.0-or-later
// How a table that is only read looks and behaves. GUI thread.
#pragma once

#include <QTableView>

namespace quadrant {

/// Striped rows without a grid, no row header, a block of cells to select, and Tab goes on to the
/// next control. The last column takes the room that is left.
void setUpReadOnlyTable(QTableView& table);

} // namespace quadrant
