// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/moments_model.h"

#include "core/base/format.h"
#include "ui/explore/track.h"

namespace quadrant {

void MomentsModel::set(const Moments* moments, std::vector<const Track*> tracks) {
    beginResetModel();
    m_moments = moments;
    m_tracks = std::move(tracks);
    m_rows = moments ? static_cast<int>(moments->all().size()) : 0;
    endResetModel();
}

void MomentsModel::refresh() {
    const int rows = m_moments ? static_cast<int>(m_moments->all().size()) : 0;
    if (m_rows > 0) // the last one may have grown
        Q_EMIT dataChanged(index(m_rows - 1, 0), index(m_rows - 1, columnCount() - 1));
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    }
}

int MomentsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows;
}

int MomentsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_moments ? 0 : 1 + static_cast<int>(m_tracks.size());
}

QVariant MomentsModel::data(const QModelIndex& index, int role) const {
    if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Moment& moment = m_moments->all()[static_cast<std::size_t>(index.row())];
    if (index.column() > 0)
        return m_tracks[static_cast<std::size_t>(index.column()) - 1]->valuesAt(moment);
    const QString time =
        tr("%1 to %2").arg(formatDuration(moment.load.begin), formatDuration(moment.load.end));
    return moment.load.warmUp ? tr("%1, warm-up").arg(time) : time;
}

QVariant MomentsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal || section >= columnCount())
        return {};
    return section == 0 ? tr("Time") : m_tracks[static_cast<std::size_t>(section) - 1]->name();
}

} // namespace quadrant

#include "moc_moments_model.cpp"
