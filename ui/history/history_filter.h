// SPDX-License-Identifier: GPL-3.0-or-later
// The runs that are searched for: those in which all words are found, whatever their case, and
// starred ones alone where that is asked.
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace quadrant {

class HistoryFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString& text);
    void setStarredOnly(bool starredOnly);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
    bool m_starredOnly = false;
};

} // namespace quadrant
