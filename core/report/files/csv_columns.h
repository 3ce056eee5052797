// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of figures, which more than one CSV file has: named and written as core/stats has them.
#pragma once

#include "core/report/files/csv_table.h"
#include "core/report/words/verdict_text.h"
#include "core/stats/summary_figures.h"

#include <cmath>

namespace quadrant {

/// A count is written as a whole number, all else with three decimals. `get` is of a row: the
/// figure's value, or none.
template <class Row, class Get>
CsvColumn<Row> figureColumn(const FigureName& figure, Get get) {
    if (figure.unit != FigureName::Unit::Count)
        return CsvColumn<Row>::number(figure.column, get);
    return CsvColumn<Row>::count(figure.column, [get](const Row& row) {
        const std::optional<double> value = get(row);
        return value ? std::optional(std::llround(*value)) : std::nullopt;
    });
}

/// The median's, where Locust has it beside the other percentiles.
inline const QByteArray medianColumn = QByteArrayLiteral("Median Response Time");

/// N/A as long as nothing has been measured. A row has a member `verdict`.
template <class Row>
CsvColumn<Row> verdictColumn() {
    return {"Verdict", [](CsvWriter& csv, const Row& row) {
                csv.text(row.verdict ? verdictId(*row.verdict) : QStringLiteral("N/A"));
            }};
}

} // namespace quadrant
