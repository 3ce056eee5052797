// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparison_table_model.h"

#include "core/base/format.h"
#include "core/report/comparison_table.h"
#include "ui/compare/overlay_chart.h"

#include <QFont>

namespace quadrant {

void ComparisonTableModel::setEndpoint(const ComparedEndpoint& endpoint) {
    beginResetModel();
    m_endpoint = endpoint;
    endResetModel();
}

int ComparisonTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_endpoint.figures.size());
}

int ComparisonTableModel::columnCount(const QModelIndex& parent) const {
    if (parent.isValid() || m_endpoint.names.isEmpty())
        return 0;
    return before + (static_cast<int>(m_endpoint.names.size()) - 1) * parts;
}

std::size_t ComparisonTableModel::sideOf(int column) const {
    return column < before ? 0 : 1 + static_cast<std::size_t>((column - before) / parts);
}

ComparisonTableModel::Part ComparisonTableModel::partOf(int column) const {
    return column < before ? Value : static_cast<Part>((column - before) % parts);
}

QString ComparisonTableModel::textOf(const ComparedFigure& compared, int column) const {
    const Figure& figure = *compared.figure;
    if (column == 0)
        return figure.name();
    const std::size_t side = sideOf(column);
    if (partOf(column) == Value)
        return figure.text(compared.values[side]);
    const Difference& difference = compared.differences[side - 1];
    const auto& interval = difference.confidence.interval;
    switch (partOf(column)) {
    case Change:
        return difference.change ? changeText(figure, *difference.change) : noValue();
    case Interval:
        return interval ? intervalText(figure, *interval) : noValue();
    default:
        return differenceText(figure, difference);
    }
}

QVariant ComparisonTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ComparedFigure& compared = m_endpoint.figures[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(compared, index.column());
    case Qt::TextAlignmentRole: {
        const bool words = index.column() == 0 || partOf(index.column()) == Words;
        return QVariant::fromValue((words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    case Qt::FontRole: {
        // What is sure stands out.
        const std::size_t side = sideOf(index.column());
        const bool sure =
            side > 0 && partOf(index.column()) == Words &&
            (seen(*compared.figure, compared.differences[side - 1]) == DifferenceSeen::Better ||
             seen(*compared.figure, compared.differences[side - 1]) == DifferenceSeen::Worse);
        QFont font;
        font.setBold(sure);
        return sure ? QVariant(font) : QVariant();
    }
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3")
            .arg(compared.figure->name(), headerData(index.column(), Qt::Horizontal).toString(),
                 textOf(compared, index.column()));
    default:
        return {};
    }
}

QVariant ComparisonTableModel::headerData(int section, Qt::Orientation orientation,
                                          int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool words = section == 0 || partOf(section) == Words;
        return QVariant::fromValue((words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    const QString letter = sideLetter(sideOf(section));
    if (section == 0)
        return tr("Figure");
    switch (partOf(section)) {
    case Value:
        return letter;
    case Change:
        return tr("%1 from A").arg(letter);
    case Interval:
        return tr("95 % interval");
    default:
        return tr("Seen");
    }
}

} // namespace quadrant

#include "moc_comparison_table_model.cpp"
