// SPDX-License-Identifier: GPL-3.0-or-later
// A table as text of one character width, for a terminal or to be pasted. Pure.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace quadrant {

/// A line for each row, without a line end. The first column is aligned left, all others right.
/// Each row has as many cells as the first.
QStringList alignedLines(const std::vector<QStringList>& rows);

} // namespace quadrant
