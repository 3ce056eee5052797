// SPDX-License-Identifier: GPL-3.0-or-later
// The summary table as a model: a row per figure, a column per endpoint.
#pragma once

#include "core/report/tables/summary_table.h"

#include <QAbstractTableModel>

namespace quadrant {

class SummaryTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Where only values differ, selections stay.
    void setTable(const SummaryTable& table);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    /// Headings are in bold, and not to be selected.
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    bool hasShapeOf(const SummaryTable& table) const;

    SummaryTable m_table;
};

/// The cells with their headers, tab-separated, a line per row: what spreadsheets paste.
QString toTabSeparated(const QAbstractItemModel& model, const QList<int>& rows,
                       const QList<int>& columns);

} // namespace quadrant
