// SPDX-License-Identifier: GPL-3.0-or-later
// The ways to serve a request: sync or async endpoint × blocking or non-blocking I/O. All that the
// program has to know of a mode stands in its row of the table; only the window's words for it
// (ui/words) and its handler (core/server/modes) have a place of their own.
#pragma once

#include "core/base/enum_table.h"

#include <QString>
#include <QStringView>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace quadrant {

enum class Mode { SyncBlocking, SyncNonBlocking, AsyncBlocking, AsyncNonBlocking };

/// The thread that runs a request's handler: one of the pool (sync), or the event loop's (async).
enum class Executor { Pool, Loop };

/// How the handler waits for its I/O. Blocking: its thread can do nothing else meanwhile. Polling:
/// its thread looks again and again. Notified: its thread goes on with other work.
enum class Waiting { Blocking, Polling, Notified };

struct ModeTraits {
    Mode mode;
    std::string_view id; ///< in files, in URLs and on the command line; never changes
    Executor executor;
    Waiting waiting;
};

/// In the order in which they are shown and run.
inline constexpr std::array modeTable{
    ModeTraits{Mode::SyncBlocking, "sync-blocking", Executor::Pool, Waiting::Blocking},
    ModeTraits{Mode::SyncNonBlocking, "sync-nonblocking", Executor::Pool, Waiting::Polling},
    ModeTraits{Mode::AsyncBlocking, "async-blocking", Executor::Loop, Waiting::Blocking},
    ModeTraits{Mode::AsyncNonBlocking, "async-nonblocking", Executor::Loop, Waiting::Notified},
};
static_assert(hasRowForEach<modeTable, &ModeTraits::mode>(),
              "each mode needs a row, in the order of the enum");

inline constexpr auto allModes = columnOf<modeTable, &ModeTraits::mode>();

constexpr const ModeTraits& traitsOf(Mode mode) {
    return modeTable[static_cast<std::size_t>(mode)];
}

/// Whether a thread of the pool serves it, and not the event loop.
constexpr bool isSync(Mode mode) {
    return traitsOf(mode).executor == Executor::Pool;
}

/// Whether a thread is held for as long as a request waits for its I/O.
constexpr bool holdsThread(Mode mode) {
    return traitsOf(mode).waiting != Waiting::Notified;
}

QString modeId(Mode mode);
std::optional<Mode> modeFromId(QStringView id);

} // namespace quadrant
