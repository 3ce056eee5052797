// SPDX-License-Identifier: GPL-3.0-or-later
// JSON text as an object, or where it stops being JSON.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace quadrant {

/// An error names line and column, both from 1.
Result<QJsonObject> parseJsonObject(const QByteArray& text);

} // namespace quadrant
