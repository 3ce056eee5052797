// SPDX-License-Identifier: GPL-3.0-or-later
// What the history says of a run, in words. Pure.
#pragma once

#include "core/library/run_library.h"

#include <QDateTime>

namespace quadrant {

/// With a sign: "■ stopped".
QString statusText(RunStatus status);

/// When it began, how long it took, its tags: "today 08:12 · 32 s · nightly".
QString whenText(const LibraryEntry& entry, const QDateTime& now);

/// "today 08:12", "24 Nov 08:12", "24 Nov 2025 08:12".
QString timeText(const QDateTime& time, const QDateTime& now);

QString tooltipOf(const LibraryEntry& entry);
QString spokenText(const LibraryEntry& entry);
/// All that is searched: name, note, tags, id and status.
QString searchText(const LibraryEntry& entry);

} // namespace quadrant
