// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a comparison, in words. Pure; GUI thread, in the user's language.
#pragma once

#include "core/compare/comparison.h"
#include "ui/compare/side_curves.h"
#include "ui/widgets/string_table_model.h"

namespace quadrant {

/// A row for each figure: its name and the baseline's value, then of each other side its value, its
/// change, the interval and what is seen; that is in bold where it is sure.
StringTable figuresTable(const ComparedEndpoint& endpoint);

/// A row for each setting that is not the same on all sides.
StringTable differencesTable(const Comparison& comparison);

/// What an overlay chart shows: a row for each place on its x axis, a column for each side.
StringTable curvesTable(const CurvesTable& curves);

} // namespace quadrant
