// SPDX-License-Identifier: GPL-3.0-or-later
// What one endpoint's figures came to on each side, and how they differ from the baseline: a row
// for each figure.
#pragma once

#include "core/compare/comparison.h"

#include <QAbstractTableModel>

namespace quadrant {

class ComparisonTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setEndpoint(const ComparedEndpoint& endpoint);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    /// The figure's name and the baseline's value; then of each other side:
    enum Part { Value, Change, Interval, Words, parts };
    static constexpr int before = 2;

    std::size_t sideOf(int column) const;
    Part partOf(int column) const;
    QString textOf(const ComparedFigure& figure, int column) const;

    ComparedEndpoint m_endpoint;
};

} // namespace quadrant
