// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/broken_line.h"

namespace quadrant {

BrokenLine::BrokenLine(QChart* chart, QString name)
    : m_chart(chart)
    , m_name(std::move(name)) {
    m_parts.push_back(newPart());
}

void BrokenLine::setStyle(const LineStyle& style) {
    m_pen = style.pen();
    for (QLineSeries* part : m_parts)
        part->setPen(m_pen);
}

void BrokenLine::setParts(const std::vector<QList<QPointF>>& parts) {
    while (m_parts.size() < parts.size())
        m_parts.push_back(newPart());
    while (m_parts.size() > std::max<std::size_t>(1, parts.size())) {
        m_chart->removeSeries(m_parts.back());
        delete m_parts.back();
        m_parts.pop_back();
    }
    for (std::size_t i = 0; i < parts.size(); ++i)
        m_parts[i]->replace(parts[i]);
    if (parts.empty())
        m_parts.front()->clear();
}

QLineSeries* BrokenLine::newPart() {
    auto* part = new QLineSeries;
    part->setName(m_name);
    part->setPen(m_pen);
    m_chart->addSeries(part);
    const auto axes = m_chart->axes();
    for (QAbstractAxis* axis : axes)
        part->attachAxis(axis);
    return part;
}

} // namespace quadrant
