// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/curves_table_model.h"

#include "core/base/format.h"
#include "ui/compare/overlay_chart.h"

namespace quadrant {

CurvesTableModel::CurvesTableModel(const OverlayChart& chart, QObject* parent)
    : QAbstractTableModel(parent)
    , m_chart(chart) {}

void CurvesTableModel::show(std::vector<double> at) {
    beginResetModel();
    m_at = std::move(at);
    endResetModel();
}

int CurvesTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_at.size());
}

int CurvesTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_chart.curves().size());
}

QVariant CurvesTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() > 0)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const double x = m_at[static_cast<std::size_t>(index.row())];
    if (index.column() == 0)
        return m_chart.describe(x);
    const auto latency =
        m_chart.latencyAt(m_chart.curves()[static_cast<std::size_t>(index.column()) - 1], x);
    return latency ? formatDuration(*latency) : noValue();
}

QVariant CurvesTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal || section >= columnCount())
        return {};
    return section == 0 ? QString() : m_chart.curves()[static_cast<std::size_t>(section) - 1].name;
}

} // namespace quadrant
