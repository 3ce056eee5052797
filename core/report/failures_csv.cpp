// SPDX-License-Identifier: GPL-3.0-or-later
// PREFIX_failures.csv: how often each endpoint's requests failed in each way, and when.
#include "core/report/csv.h"

#include "core/report/csv_writer.h"
#include "core/report/failure_text.h"
#include "core/report/wall_time.h"

using namespace Qt::Literals::StringLiterals;

namespace quadrant {

QByteArray failuresCsv(const RunRecord& record) {
    CsvWriter csv;
    for (const EndpointRecord& endpoint : record.endpoints) {
        for (std::size_t kind = 0; kind < failureKindCount; ++kind) {
            const FailureCount& failure = endpoint.totals.failures[kind];
            if (failure.count == 0)
                continue;
            csv.text(u"GET"_s).text(endpoint.name);
            csv.text(failureKindId(static_cast<FailureKind>(kind)));
            csv.count(failure.count);
            csv.text(toIso8601(endpoint.started + toTicks(failure.firstSeen)));
            csv.text(toIso8601(endpoint.started + toTicks(failure.lastSeen)));
            csv.endRow();
        }
    }
    return "Method,Name,Error,Occurrences,First Seen,Last Seen\r\n" + csv.csv();
}

} // namespace quadrant
