// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as a picture: what its menu offers. GUI thread; nothing waits for the person.
#pragma once

#include "core/base/result.h"

#include <QImage>
#include <QMenu>

namespace quadrant {

class TimeChart;

/// Adds "save" and "copy" for this chart.
void addPictureActions(QMenu& menu, TimeChart* chart);

/// Whole or not at all; makes missing folders.
Result<Done> savePng(const QImage& image, const QString& path);

} // namespace quadrant
