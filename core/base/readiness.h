// SPDX-License-Identifier: GPL-3.0-or-later
// Waiting for descriptors to be ready, to the nanosecond (Linux). Any thread; nothing is kept.
#pragma once

#include "core/base/clock.h"

#include <sys/epoll.h>

#include <optional>
#include <span>

namespace quadrant {

/// How many of those that `epoll` watches are ready, and which. Waits for that no longer than
/// `time`, or for ever. -1 and errno where it fails, EINTR included. Before Linux 5.11, and in
/// valgrind, times are whole milliseconds, rounded up.
int waitForReady(int epoll, std::span<epoll_event> ready, std::optional<Clock::duration> time);

/// Whether there is something to read; waits for that no longer than `time`, or for ever.
bool waitForReadable(int descriptor, std::optional<Clock::duration> time);

} // namespace quadrant
