// SPDX-License-Identifier: GPL-3.0-or-later
// Writing files aside, then renaming, so that a name never holds half a file. Missing folders are
// made. What fails is one sentence that names the path. Any thread; blocks for as long as the disk
// takes.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace quadrant {

/// A pipe or a device is written to as it is, since renaming would replace it.
Result<Done> writeFileWhole(const QString& path, const QByteArray& content);

/// Whether writeFileWhole would get as far as writing: makes the folder, leaves the file alone.
Result<Done> checkWritable(const QString& path);

} // namespace quadrant
