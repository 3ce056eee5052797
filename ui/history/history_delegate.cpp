// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_delegate.h"

#include "ui/history/history_model.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace quadrant {

namespace {

constexpr int margin = 6;

QRect starOf(const QStyleOptionViewItem& option) {
    const QRect inside = option.rect.adjusted(margin, margin, -margin, -margin);
    const int side = QFontMetrics(option.font).height();
    return {inside.topLeft(), QSize(side, side)};
}

QString elided(const QString& text, const QFont& font, int width) {
    return QFontMetrics(font).elidedText(text, Qt::ElideRight, width);
}

} // namespace

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const int lines =
        QFontMetrics(option.font).height() + QFontMetrics(smallFont(option.font)).height();
    return {10 * margin, lines + 2 * margin};
}

void HistoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    // The style draws what is behind: selected, under the mouse, in focus.
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);

    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor text =
        option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = selected ? text : themeFor(option.palette).quietText;
    const QRect star = starOf(option);
    const bool starred = index.data(HistoryModel::StarredRole).toBool();
    painter->setFont(option.font);
    painter->setPen(starred ? text : quiet);
    painter->drawText(star, Qt::AlignCenter, starred ? QStringLiteral("★") : QStringLiteral("☆"));

    const QFont small = smallFont(option.font);
    const int right = option.rect.right() - margin;
    QRect first(star.right() + margin, star.top(), right - star.right() - margin, star.height());
    const QString status = index.data(HistoryModel::StatusRole).toString();
    painter->setFont(small);
    painter->setPen(text);
    painter->drawText(first, Qt::AlignRight | Qt::AlignVCenter, status);
    if (!status.isEmpty())
        first.setRight(right - QFontMetrics(small).horizontalAdvance(status) - margin);
    painter->setFont(option.font);
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
                      elided(index.data().toString(), option.font, first.width()));

    QRect second(first.left(), star.bottom() + 1, right - first.left(),
                 QFontMetrics(small).height());
    painter->setFont(small);
    painter->setPen(quiet);
    painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter,
                      elided(index.data(HistoryModel::WhenRole).toString(), small, second.width()));
    painter->restore();
}

bool HistoryDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                  const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() == Qt::LeftButton && starOf(option).contains(mouse->pos()))
            return model->setData(index, !index.data(HistoryModel::StarredRole).toBool(),
                                  HistoryModel::StarredRole);
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace quadrant

#include "moc_history_delegate.cpp"
