// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/failures_table.h"

#include "core/base/format.h"
#include "core/report/words/failure_text.h"
#include "core/stats/failure_title.h"
#include "ui/words/words.h"

#include <QCoreApplication>

namespace quadrant {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quadrant::FailuresTable)
};

QStringList rowOf(const RunSummary& run, const SummaryColumn& column, FailureKind kind,
                  const FailureCount& failure) {
    return {endpointTitle(column.name),
            failureKindTitle(kind),
            formatExactly(failure.count),
            formatShare(failure.count, column.summary.requests),
            formatDuration(failure.firstSeen),
            formatDuration(failure.lastSeen),
            sampleText(kind, failure, run.scenario),
            usualCause(kind)};
}

} // namespace

StringTable failuresTable(const RunSummary& run) {
    using Align = StringTable::Align;
    StringTable table{{{Words::tr("Mode")},
                       {Words::tr("Failure")},
                       {Words::tr("Count"), Align::Right},
                       {Words::tr("Of its requests"), Align::Right},
                       {Words::tr("First seen"), Align::Right},
                       {Words::tr("Last seen"), Align::Right},
                       {Words::tr("The first one")},
                       {Words::tr("What usually causes it")}},
                      {},
                      {}};
    for (const SummaryColumn& column : run.columns) {
        for (std::size_t kind = 0; kind < failureKindCount; ++kind) {
            if (column.failures[kind].count > 0)
                table.rows.push_back(
                    rowOf(run, column, static_cast<FailureKind>(kind), column.failures[kind]));
        }
    }
    return table;
}

} // namespace quadrant
