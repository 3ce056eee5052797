// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/string_table_model.h"

#include <QFont>

#include <algorithm>

namespace quadrant {

namespace {

QVariant alignment(StringTable::Align align) {
    return QVariant::fromValue(
        (align == StringTable::Align::Left ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

} // namespace

bool StringTableModel::hasShapeOf(const StringTable& table) const {
    return m_table.rows.size() == table.rows.size() &&
           std::equal(m_table.columns.begin(), m_table.columns.end(), table.columns.begin(),
                      table.columns.end(),
                      [](const auto& one, const auto& other) { return one.name == other.name; });
}

void StringTableModel::setTable(StringTable table) {
    if (!hasShapeOf(table)) {
        beginResetModel();
        m_table = std::move(table);
        endResetModel();
        return;
    }
    m_table = std::move(table);
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const StringTable::Column& StringTableModel::column(int index) const {
    return m_table.columns[static_cast<std::size_t>(index)];
}

int StringTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int StringTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant StringTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QStringList& row = m_table.rows[static_cast<std::size_t>(index.row())];
    const StringTable::Column& column = this->column(index.column());
    const QString& cell = row[index.column()];
    switch (role) {
    case Qt::DisplayRole:
        return cell;
    case Qt::ToolTipRole: // the column may be too narrow for the text
        return column.toolTip.isEmpty() ? cell : column.toolTip;
    case Qt::TextAlignmentRole:
        return alignment(column.align);
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3").arg(row.front(), column.name, cell);
    case Qt::FontRole: {
        if (!m_table.emphasised.contains({index.row(), index.column()}))
            return {};
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    default:
        return {};
    }
}

QVariant StringTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return column(section).name;
    case Qt::ToolTipRole:
        return column(section).toolTip.isEmpty() ? QVariant() : column(section).toolTip;
    case Qt::TextAlignmentRole:
        return alignment(column(section).align);
    default:
        return {};
    }
}

} // namespace quadrant

#include "moc_string_table_model.cpp"
