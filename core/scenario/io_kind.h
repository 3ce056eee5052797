// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of I/O that a request can wait for. All that the program has to know of a kind stands
// in its row of the table; only the window's word for it (ui/words) and the I/O itself
// (core/server/io) have a place of their own.
#pragma once

#include "core/base/enum_table.h"

#include <QString>

#include <array>
#include <cstddef>
#include <string_view>

namespace quadrant {

/// Http: a request to the wait service over a real socket. File: read a JSON file from disk and
/// parse it. None: answer at once.
enum class IoKind { Http, File, None };

struct IoKindTraits {
    IoKind kind;
    std::string_view id; ///< in files and URLs; never changes
    /// There is something to wait for, and so to poll.
    bool takesTime;
    /// It waits for another service, which takes `io.wait`: the profile's network delay, keep-alive
    /// and time-out apply, and theory knows how long it takes.
    bool asksDownstream;
    /// It has no non-blocking side: a few helper threads block in place of a handler that doesn't.
    bool usesHelpers;
    /// File descriptors that the server has open for each request that waits for it.
    int descriptors;
};

inline constexpr std::array ioKindTable{
    IoKindTraits{.kind = IoKind::Http,
                 .id = "http",
                 .takesTime = true,
                 .asksDownstream = true,
                 .usesHelpers = false,
                 .descriptors = 2}, // both ends: the wait service is the server's own
    IoKindTraits{.kind = IoKind::File,
                 .id = "file",
                 .takesTime = true,
                 .asksDownstream = false,
                 .usesHelpers = true,
                 .descriptors = 1},
    IoKindTraits{.kind = IoKind::None,
                 .id = "none",
                 .takesTime = false,
                 .asksDownstream = false,
                 .usesHelpers = false,
                 .descriptors = 0},
};
static_assert(hasRowForEach<ioKindTable, &IoKindTraits::kind>(),
              "each kind of I/O needs a row, in the order of the enum");

inline constexpr auto allIoKinds = columnOf<ioKindTable, &IoKindTraits::kind>();

constexpr const IoKindTraits& traitsOf(IoKind kind) {
    return ioKindTable[static_cast<std::size_t>(kind)];
}

QString ioKindId(IoKind kind);

} // namespace quadrant
