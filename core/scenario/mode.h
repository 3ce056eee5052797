// SPDX-License-Identifier: GPL-3.0-or-later
// The four ways to serve a request: sync or async endpoint × blocking or non-blocking I/O.
#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace quadrant {

enum class Mode { SyncBlocking, SyncNonBlocking, AsyncBlocking, AsyncNonBlocking };

/// In the order in which they are shown and run.
inline constexpr std::array allModes{Mode::SyncBlocking, Mode::SyncNonBlocking, Mode::AsyncBlocking,
                                     Mode::AsyncNonBlocking};

/// Whether a thread of the pool serves it, and not the event loop.
constexpr bool isSync(Mode mode) {
    return mode == Mode::SyncBlocking || mode == Mode::SyncNonBlocking;
}

/// The stable id that files, URLs and the command line use: "sync-blocking", …
QString modeId(Mode mode);
std::optional<Mode> modeFromId(QStringView id);

} // namespace quadrant
