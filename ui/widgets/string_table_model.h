// SPDX-License-Identifier: GPL-3.0-or-later
// A table of texts, and its model. GUI thread.
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <set>
#include <utility>
#include <vector>

namespace quadrant {

struct StringTable {
    enum class Align { Left, Right };
    struct Column {
        QString name;
        Align align = Align::Left;
        QString toolTip = {}; ///< of its header and its cells; empty: a cell shows its own text
    };

    std::vector<Column> columns;
    std::vector<QStringList> rows;            ///< each has a cell for each column
    std::set<std::pair<int, int>> emphasised; ///< (row, column): these cells are in bold
};

class StringTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Where the number of rows and the columns stay, so do selections.
    void setTable(StringTable table);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    /// A screen reader hears a cell with its row's first cell and its column's name.
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    bool hasShapeOf(const StringTable& table) const;
    const StringTable::Column& column(int index) const;

    StringTable m_table;
};

} // namespace quadrant
