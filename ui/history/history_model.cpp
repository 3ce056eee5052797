// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_model.h"

#include "ui/history/history_words.h"

#include <algorithm>
#include <tuple>

namespace quadrant {

bool isNewer(const LibraryEntry& a, const LibraryEntry& b) {
    return std::tie(a.started, a.id) > std::tie(b.started, b.id);
}

HistoryModel::HistoryModel(QObject* parent)
    : QAbstractListModel(parent) {}

/// Row by row, so that what is selected stays selected. Both lists are in the library's order.
void HistoryModel::set(const std::vector<LibraryEntry>& newestFirst) {
    std::size_t row = 0;
    for (const LibraryEntry& entry : newestFirst) {
        while (row < m_entries.size() && isNewer(m_entries[row], entry)) {
            beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
            m_entries.erase(m_entries.begin() + static_cast<std::ptrdiff_t>(row));
            endRemoveRows();
        }
        if (row < m_entries.size() && m_entries[row].id == entry.id) {
            if (m_entries[row] != entry) {
                m_entries[row] = entry;
                const QModelIndex changed = index(static_cast<int>(row));
                Q_EMIT dataChanged(changed, changed);
            }
        } else {
            beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
            m_entries.insert(m_entries.begin() + static_cast<std::ptrdiff_t>(row), entry);
            endInsertRows();
        }
        ++row;
    }
    if (row < m_entries.size()) {
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(m_entries.size()) - 1);
        m_entries.resize(row);
        endRemoveRows();
    }
}

const LibraryEntry& HistoryModel::entryAt(const QModelIndex& index) const {
    return m_entries.at(static_cast<std::size_t>(index.row()));
}

QModelIndex HistoryModel::indexOf(qint64 run) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [run](const LibraryEntry& entry) { return entry.id == run; });
    return found == m_entries.end() ? QModelIndex()
                                    : index(static_cast<int>(found - m_entries.begin()));
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LibraryEntry& entry = entryAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return entry.labels.name;
    case Qt::ToolTipRole:
        return tooltipOf(entry);
    case Qt::AccessibleTextRole:
        return spokenText(entry);
    case WhenRole:
        return whenText(entry, QDateTime::currentDateTime());
    case StatusRole:
        return entry.status == RunStatus::Finished ? QString() : statusText(entry.status);
    case StarredRole:
        return entry.labels.starred;
    case SearchRole:
        return searchText(entry);
    default:
        return {};
    }
}

bool HistoryModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != StarredRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    LibraryEntry& entry = m_entries[static_cast<std::size_t>(index.row())];
    if (entry.labels.starred == value.toBool())
        return true;
    entry.labels.starred = value.toBool();
    Q_EMIT dataChanged(index, index);
    Q_EMIT labelled(entry.id, entry.labels);
    return true;
}

} // namespace quadrant

#include "moc_history_model.cpp"
