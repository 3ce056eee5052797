// SPDX-License-Identifier: GPL-3.0-or-later
// Qt's Fusion with outlines that are seen: its own are the window's colour, a little darker, which
// on a dark window is next to nothing and on a light one below the 3:1 that WCAG 2.1 (1.4.11) asks
// of what shows where a box or a field is. GUI thread.
#pragma once

#include <QProxyStyle>

namespace quadrant {

class OutlinedStyle : public QProxyStyle {
public:
    OutlinedStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
};

} // namespace quadrant
