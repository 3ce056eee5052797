// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a chart that may have gaps. A line series of Qt Charts can't have any, so each
// unbroken part is a series of its own; parts are reused, and filled by one replace() each.
#pragma once

#include "ui/theme/theme.h"

#include <QChart>
#include <QLineSeries>

#include <vector>

namespace quadrant {

class BrokenLine {
public:
    /// The chart's axes are there already; it owns the series. They are called `name`.
    BrokenLine(QChart* chart, QString name);

    void setStyle(const LineStyle& style);
    void setParts(const std::vector<QList<QPointF>>& parts);

private:
    QLineSeries* newPart();

    QChart* m_chart;
    QString m_name;
    QPen m_pen;
    std::vector<QLineSeries*> m_parts; ///< one at least
};

} // namespace quadrant
