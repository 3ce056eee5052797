// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/curves_table_model.h"

#include "core/base/format.h"

namespace quadrant {

void CurvesTableModel::show(CurvesTable table) {
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int CurvesTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int CurvesTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_table.sides.size());
}

QVariant CurvesTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() > 0)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const CurvesTable::Row& row = m_table.rows[static_cast<std::size_t>(index.row())];
    if (index.column() == 0)
        return row.place;
    const auto& latency = row.latencies[static_cast<std::size_t>(index.column()) - 1];
    return latency ? formatDuration(*latency) : noValue();
}

QVariant CurvesTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal || section >= columnCount())
        return {};
    return section == 0 ? QString() : m_table.sides[section - 1];
}

} // namespace quadrant

#include "moc_curves_table_model.cpp"
