// SPDX-License-Identifier: GPL-3.0-or-later
// How requests failed: a row for each kind of each endpoint. GUI thread.
#pragma once

#include "core/report/run_summary.h"

#include <QAbstractTableModel>

#include <vector>

namespace quadrant {

class FailuresModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Endpoint, Kind, Count, Share, FirstSeen, LastSeen, Sample, Cause, columns };

    using QAbstractTableModel::QAbstractTableModel;

    void set(const RunSummary& run);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    std::vector<QStringList> m_rows;
};

} // namespace quadrant
