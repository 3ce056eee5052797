// SPDX-License-Identifier: GPL-3.0-or-later
// PREFIX_failures.csv: how often each endpoint's requests failed in each way, and when.
#include "core/report/files/csv.h"

#include "core/report/files/csv_table.h"
#include "core/report/words/failure_text.h"
#include "core/report/words/wall_time.h"

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

struct FailuresRow {
    const EndpointRecord& endpoint;
    FailureKind kind;
    const FailureCount& failure;
};

QString timeOf(const FailuresRow& row, Seconds seen) {
    return toIso8601(row.endpoint.started + toTicks(seen));
}

std::vector<CsvColumn<FailuresRow>> failuresColumns() {
    using Column = CsvColumn<FailuresRow>;
    using Row = FailuresRow;
    return {
        Column::text("Method", [](const Row&) { return u"GET"_s; }),
        Column::text("Name", [](const Row& row) { return row.endpoint.name; }),
        Column::text("Error", [](const Row& row) { return failureKindId(row.kind); }),
        Column::count("Occurrences", [](const Row& row) { return row.failure.count; }),
        Column::text("First Seen",
                     [](const Row& row) { return timeOf(row, row.failure.firstSeen); }),
        Column::text("Last Seen", [](const Row& row) { return timeOf(row, row.failure.lastSeen); }),
    };
}

} // namespace

QByteArray failuresCsv(const RunRecord& record) {
    CsvTable<FailuresRow> table(failuresColumns());
    for (const EndpointRecord& endpoint : record.endpoints) {
        for (std::size_t kind = 0; kind < failureKindCount; ++kind) {
            const FailureCount& failure = endpoint.totals.failures[kind];
            if (failure.count > 0)
                table.add({endpoint, static_cast<FailureKind>(kind), failure});
        }
    }
    return table.csv();
}

} // namespace quadrant
