// SPDX-License-Identifier: GPL-3.0-or-later
// What an overlay chart shows, as a table: a row for each place on its x axis that is asked for, a
// column for each side.
#pragma once

#include <QAbstractTableModel>

#include <vector>

namespace quadrant {

class OverlayChart;

class CurvesTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// `chart` lives as long as it does.
    explicit CurvesTableModel(const OverlayChart& chart, QObject* parent = nullptr);

    /// Call it whenever the chart has other curves.
    void show(std::vector<double> at);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    const OverlayChart& m_chart;
    std::vector<double> m_at;
};

} // namespace quadrant
