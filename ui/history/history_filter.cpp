// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_filter.h"

#include "ui/history/history_model.h"

#include <algorithm>

namespace quadrant {

void HistoryFilter::setWords(const QString& text) {
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void HistoryFilter::setStarredOnly(bool starredOnly) {
    m_starredOnly = starredOnly;
    invalidateFilter();
}

bool HistoryFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_starredOnly && !index.data(HistoryModel::StarredRole).toBool())
        return false;
    const QString text = index.data(HistoryModel::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&text](const QString& word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace quadrant

#include "moc_history_filter.cpp"
