// SPDX-License-Identifier: GPL-3.0-or-later
// A mode's part of an explanation as a model: a row per step.
#pragma once

#include "core/report/explanation_table.h"

#include <QAbstractTableModel>

namespace quadrant {

class ExplanationTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Where there are as many rows as before, selections stay.
    void setTable(const ExplanationTable& table);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    ExplanationTable m_table;
};

} // namespace quadrant
