// SPDX-License-Identifier: GPL-3.0-or-later
// What the charts show of one endpoint as a table, for those who can't see them: a row for each
// piece of time, a column for each strip of the explore view, in the words of its cursor. GUI
// thread.
#pragma once

#include "ui/explore/moments.h"

#include <QAbstractTableModel>

#include <vector>

namespace quadrant {

class Track;

class MomentsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Both live until the next call.
    void set(const Moments* moments, std::vector<const Track*> tracks);
    /// There is more of them.
    void refresh();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Moments* m_moments = nullptr;
    std::vector<const Track*> m_tracks;
    int m_rows = 0;
};

} // namespace quadrant
