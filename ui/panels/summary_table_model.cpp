// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/summary_table_model.h"

#include "ui/help/what_is.h"
#include "ui/theme/fonts.h"
#include "ui/words/words.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace quadrant {

bool SummaryTableModel::hasShapeOf(const SummaryTable& table) const {
    return m_table.columns == table.columns &&
           std::equal(m_table.rows.begin(), m_table.rows.end(), table.rows.begin(),
                      table.rows.end(), [](const auto& a, const auto& b) {
                          return a.figure == b.figure && a.heading == b.heading;
                      });
}

void SummaryTableModel::setTable(const SummaryTable& table) {
    if (!hasShapeOf(table)) {
        beginResetModel();
        m_table = table;
        endResetModel();
        return;
    }
    m_table = table;
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int SummaryTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int SummaryTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant SummaryTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = m_table.rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.cells.value(index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::WhatsThisRole:
        return whatIs(QLatin1String(row.topic));
    case Qt::BackgroundRole: // a heading goes on as its header begins
        return row.heading ? QGuiApplication::palette().brush(QPalette::Window) : QVariant();
    case Qt::AccessibleTextRole:
        if (row.heading)
            return row.figure;
        return QStringLiteral("%1, %2: %3")
            .arg(row.figure, endpointTitle(m_table.columns.value(index.column())),
                 row.cells.value(index.column()));
    default:
        return {};
    }
}

QVariant SummaryTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    const bool across = orientation == Qt::Horizontal;
    const int count = across ? columnCount() : rowCount();
    if (section < 0 || section >= count)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((across ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::FontRole && !across && m_table.rows[static_cast<std::size_t>(section)].heading)
        return boldFont(QGuiApplication::font());
    if (role == Qt::WhatsThisRole)
        return across
                   ? whatIs(QStringLiteral("modes"))
                   : whatIs(QLatin1String(m_table.rows[static_cast<std::size_t>(section)].topic));
    if (role != Qt::DisplayRole)
        return {};
    return across ? endpointTitle(m_table.columns[section])
                  : m_table.rows[static_cast<std::size_t>(section)].figure;
}

Qt::ItemFlags SummaryTableModel::flags(const QModelIndex& index) const {
    const bool heading =
        index.isValid() && m_table.rows[static_cast<std::size_t>(index.row())].heading;
    return heading ? Qt::ItemIsEnabled : QAbstractTableModel::flags(index);
}

QString toTabSeparated(const QAbstractItemModel& model, const QList<int>& rows,
                       const QList<int>& columns) {
    const QLatin1Char tab('\t');
    const QLatin1Char newline('\n');
    QString text;
    for (const int column : columns)
        text += tab + model.headerData(column, Qt::Horizontal).toString();
    text += newline;
    for (const int row : rows) {
        text += model.headerData(row, Qt::Vertical).toString();
        for (const int column : columns)
            text += tab + model.index(row, column).data().toString();
        text += newline;
    }
    return text;
}

} // namespace quadrant

#include "moc_summary_table_model.cpp"
