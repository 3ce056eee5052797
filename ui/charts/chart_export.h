// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as a picture: what its menu offers. GUI thread; nothing waits for the person.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QImage>
#include <QMenu>

namespace quadrant {

class TimeChart;

/// Adds "save" and "copy" for this chart.
void addPictureActions(QMenu& menu, TimeChart* chart);

/// As it was when asked for.
struct ChartPicture {
    QImage image;
    QByteArray svg;
};

/// As SVG where `path` ends with .svg, else as PNG; whole or not at all; makes missing folders.
Result<Done> savePicture(const ChartPicture& picture, const QString& path);

} // namespace quadrant
