// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/elided_label.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace quadrant {

ElidedLabel::ElidedLabel(int lines, QWidget* parent)
    : QLabel(parent)
    , m_lines(lines) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ElidedLabel::setLines(int lines) {
    if (lines == m_lines)
        return;
    m_lines = lines;
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const {
    // Not rounded down: by a part of a pixel too little the text would be elided.
    const double width = QFontMetricsF(font()).horizontalAdvance(text());
    return {static_cast<int>(std::ceil(width)) + 1, m_lines * fontMetrics().lineSpacing()};
}

QSize ElidedLabel::minimumSizeHint() const {
    return {0, sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    QTextLayout layout(text(), font());
    layout.beginLayout();
    for (int number = 0; number < m_lines; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width());
        const int y = number * fontMetrics().lineSpacing();
        if (number < m_lines - 1) {
            line.draw(&painter, QPointF(0, y));
        } else {
            const QString rest = text().mid(line.textStart());
            painter.drawText(0, y + fontMetrics().ascent(),
                             fontMetrics().elidedText(rest, Qt::ElideRight, width()));
        }
    }
    layout.endLayout();
}

} // namespace quadrant

#include "moc_elided_label.cpp"
