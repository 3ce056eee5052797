// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a run of the history in two lines: its star and name, and how it ended; when that was. A
// click on the star sets it or takes it away.
#pragma once

#include <QStyledItemDelegate>

namespace quadrant {

class HistoryDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
};

} // namespace quadrant
