// SPDX-License-Identifier: GPL-3.0-or-later
// An explanation as tables, one for each mode: a row per step, beside its figures what they are of
// the unchanged run's ("× 8.4", with ▲ or ▼ where that is clearly more or less). One source for the
// terminal and the window; numbers are in the default locale.
#pragma once

#include "core/explain/explanation.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace quadrant {

struct ExplanationTable {
    Mode mode = Mode::SyncBlocking;
    std::vector<QStringList> rows; ///< a cell for each of explanationColumns()
};

/// The first and the last hold words, all others figures.
QStringList explanationColumns();
std::vector<ExplanationTable> explanationTables(const Explanation& explanation);
/// One sentence: of which profile and scenario, at which time scale.
QString explanationTitle(const Explanation& explanation);
/// Sentences: how it ended, and which modes have no table.
QStringList explanationEnding(const Explanation& explanation);
/// Aligned for a terminal, with titles and ending.
QString toText(const Explanation& explanation);

} // namespace quadrant
