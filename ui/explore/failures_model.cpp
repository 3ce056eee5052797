// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/failures_model.h"

#include "core/base/format.h"
#include "core/report/failure_text.h"
#include "core/stats/failure_title.h"
#include "ui/words/words.h"

namespace quadrant {
namespace {

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

/// A table that is told the same again keeps its selection.
void FailuresModel::set(const RunSummary& run) {
    std::vector<QStringList> rows;
    for (const SummaryColumn& column : run.columns) {
        for (std::size_t kind = 0; kind < failureKindCount; ++kind) {
            if (column.failures[kind].count > 0)
                rows.push_back(
                    rowOf(run, column, static_cast<FailureKind>(kind), column.failures[kind]));
        }
    }
    if (rows == m_rows)
        return;
    if (rows.size() == m_rows.size()) {
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int FailuresModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FailuresModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant FailuresModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return m_rows[static_cast<std::size_t>(index.row())][index.column()];
    if (role == Qt::TextAlignmentRole && index.column() >= Count && index.column() <= LastSeen)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant FailuresModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Endpoint:
        return tr("Mode");
    case Kind:
        return tr("Failure");
    case Count:
        return tr("Count");
    case Share:
        return tr("Of its requests");
    case FirstSeen:
        return tr("First seen");
    case LastSeen:
        return tr("Last seen");
    case Sample:
        return tr("The first one");
    case Cause:
        return tr("What usually causes it");
    default:
        return {};
    }
}

} // namespace quadrant

#include "moc_failures_model.cpp"
