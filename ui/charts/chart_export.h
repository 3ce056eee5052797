// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as a picture: what its menu offers. GUI thread; nothing waits for the person.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QEvent>
#include <QImage>
#include <QMenu>

#include <functional>

namespace quadrant {

class PlotView;

/// Sent to the window that a picture was saved from: it tells where to.
class PictureSaved : public QEvent {
public:
    explicit PictureSaved(QString path);
    static Type eventType();
    const QString& path() const { return m_path; }

private:
    QString m_path;
};

/// As it was when asked for.
struct ChartPicture {
    QImage image;
    QByteArray svg;
};
/// With `caption` above it, of which the first line is the picture's title, in the colours and the
/// font of `widget`; `draw` paints what is below, of size `content`, at a point.
ChartPicture pictureOf(const QWidget& widget, const QString& caption, const QSize& content,
                       const std::function<void(QPainter&, const QPoint& at)>& draw);
/// All of the widget.
ChartPicture pictureOf(QWidget& widget, const QString& caption);

/// Adds "save" and "copy" for what `make` makes a picture of, over the window of `widget`.
void addPictureActions(QMenu& menu, QWidget* widget, const QString& title,
                       std::function<ChartPicture()> make);
void addPictureActions(QMenu& menu, PlotView* plot);

/// As SVG where `path` ends with .svg, else as PNG; whole or not at all; makes missing folders.
Result<Done> savePicture(const ChartPicture& picture, const QString& path);

} // namespace quadrant
