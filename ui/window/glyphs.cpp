// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/glyphs.h"

#include <QPainter>
#include <QPainterPath>

namespace quadrant {

namespace {

/// On a grid of 16 × 16, whatever the size in pixels.
QPainterPath outline(Glyph glyph) {
    QPainterPath path;
    switch (glyph) {
    case Glyph::Run:
        path.addPolygon(QPolygonF({{4, 2}, {14, 8}, {4, 14}, {4, 2}}));
        break;
    case Glyph::Stop:
        path.addRoundedRect(QRectF(3, 3, 10, 10), 1, 1);
        break;
    case Glyph::Export:
        path.addRect(QRectF(7, 1, 2, 6));
        path.addPolygon(QPolygonF({{3.5, 6.5}, {12.5, 6.5}, {8, 11}, {3.5, 6.5}}));
        path.addRect(QRectF(2, 12.5, 12, 2));
        break;
    case Glyph::SharedAxes:
        path.addRect(QRectF(2, 2, 1.5, 12));
        path.addRect(QRectF(2, 12.5, 12, 1.5));
        path.addRect(QRectF(5.5, 4, 8.5, 1.5));
        path.addRect(QRectF(5.5, 8, 8.5, 1.5));
        break;
    case Glyph::Explain: // a magnifying glass
        path.addEllipse(QRectF(2, 2, 9, 9));
        path.addEllipse(QRectF(3.75, 3.75, 5.5, 5.5)); // odd-even fill: a ring
        path.addPolygon(QPolygonF({{9, 10.5}, {10.5, 9}, {14.5, 13}, {13, 14.5}, {9, 10.5}}));
        break;
    }
    return path;
}

QPixmap draw(const QPainterPath& path, const QColor& colour, int size) {
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / 16.0, size / 16.0);
    painter.fillPath(path, colour);
    return pixmap;
}

} // namespace

QIcon glyph(Glyph glyph, const QPalette& palette) {
    const QPainterPath path = outline(glyph);
    QIcon icon;
    for (const int size : {16, 24, 32, 48}) {
        icon.addPixmap(draw(path, palette.color(QPalette::Active, QPalette::ButtonText), size));
        icon.addPixmap(draw(path, palette.color(QPalette::Disabled, QPalette::ButtonText), size),
                       QIcon::Disabled);
    }
    return icon;
}

} // namespace quadrant
