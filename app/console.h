// SPDX-License-Identifier: GPL-3.0-or-later
// Standard output and standard error, unbuffered. Any thread.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace quadrant {

/// Fails where nobody reads any more, or the disk behind it is full.
Result<Done> writeOut(const QByteArray& text);
/// What can't be said on standard error can't be said anywhere, so this doesn't fail.
void writeError(const QString& text);
/// "quadrant: …" and a line end.
void complain(const QString& sentence);

bool errorIsTerminal();
/// Of the terminal behind standard error; 80 where it doesn't tell.
int errorWidth();

} // namespace quadrant
