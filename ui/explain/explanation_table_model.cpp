// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/explanation_table_model.h"

namespace quadrant {

namespace {

/// Words to the left, figures to the right.
Qt::Alignment alignment(int column) {
    const bool words = column == 0 || column == explanationColumns().size() - 1;
    return (words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
}

} // namespace

void ExplanationTableModel::setTable(const ExplanationTable& table) {
    if (table.rows.size() != m_table.rows.size()) {
        beginResetModel();
        m_table = table;
        endResetModel();
        return;
    }
    m_table = table;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int ExplanationTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int ExplanationTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(explanationColumns().size());
}

QVariant ExplanationTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QStringList& cells = m_table.rows[static_cast<std::size_t>(index.row())];
    const QString& cell = cells[index.column()];
    switch (role) {
    case Qt::DisplayRole:
        return cell;
    case Qt::ToolTipRole: // a sentence may be cut off, and an effect is terse
        return headerData(index.column(), Qt::Horizontal, Qt::ToolTipRole).isNull()
                   ? cell
                   : headerData(index.column(), Qt::Horizontal, Qt::ToolTipRole);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignment(index.column()));
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3")
            .arg(cells.front(), headerData(index.column(), Qt::Horizontal).toString(), cell);
    default:
        return {};
    }
}

QVariant ExplanationTableModel::headerData(int section, Qt::Orientation orientation,
                                           int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const QString name = explanationColumns()[section];
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::ToolTipRole:
        return name.isEmpty() ? QVariant(tr("How many times the figure of the run in which "
                                            "nothing was changed; ▲ clearly more, ▼ clearly less"))
                              : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignment(section));
    default:
        return {};
    }
}

} // namespace quadrant

#include "moc_explanation_table_model.cpp"
