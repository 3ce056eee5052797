// SPDX-License-Identifier: GPL-3.0-or-later
// What an overlay chart shows, as a table: a row for each place on its x axis, a column for each
// side.
#pragma once

#include "ui/compare/side_curves.h"

#include <QAbstractTableModel>

namespace quadrant {

class CurvesTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(CurvesTable table);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    CurvesTable m_table;
};

} // namespace quadrant
