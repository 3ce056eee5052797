// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/outlined_style.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace quadrant {
namespace {

constexpr qreal corner = 2;
constexpr qreal roundWidth = 1.5; // antialiasing spreads a round line over more pixels

QPen outlineFor(const QStyleOption& option, bool focused) {
    const Theme& theme = themeFor(option.palette);
    if (!(option.state & QStyle::State_Enabled))
        return theme.frame;
    return focused ? theme.running : theme.outline;
}

enum class Shape { Field, Round };

void drawOutline(QPainter& painter, const QStyleOption& option, const QRect& around, Shape shape,
                 bool focused) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen = outlineFor(option, focused);
    if (shape == Shape::Round)
        pen.setWidthF(roundWidth);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const QRectF line = QRectF(around).adjusted(0.5, 0.5, -0.5, -0.5); // one pixel, not two halves
    if (shape == Shape::Round)
        painter.drawEllipse(line);
    else
        painter.drawRoundedRect(line, corner, corner);
    painter.restore();
}

} // namespace

OutlinedStyle::OutlinedStyle()
    : QProxyStyle(QStringLiteral("fusion")) {}

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                  QPainter* painter, const QWidget* widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool focused = option->state & State_HasFocus;
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawOutline(*painter, *option, option->rect, Shape::Field, focused);
        break;
    case PE_IndicatorRadioButton:
        drawOutline(*painter, *option, option->rect, Shape::Round, focused);
        break;
    case PE_FrameLineEdit:
        drawOutline(*painter, *option, option->rect, Shape::Field, focused);
        break;
    case PE_FrameFocusRect:
        drawOutline(*painter, *option, option->rect, Shape::Field, true);
        break;
    default:
        break;
    }
}

void OutlinedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                       QPainter* painter, const QWidget* widget) const {
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    bool framed = false;
    if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
        framed = control == CC_SpinBox && box->frame;
    else if (const auto* choice = qstyleoption_cast<const QStyleOptionComboBox*>(option))
        framed = control == CC_ComboBox && choice->frame;
    if (framed)
        drawOutline(*painter, *option, option->rect, Shape::Field, option->state & State_HasFocus);
}

} // namespace quadrant
