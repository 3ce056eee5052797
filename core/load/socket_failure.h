// SPDX-License-Identifier: GPL-3.0-or-later
// Which kind of failure an error of a socket is (errno values).
#pragma once

#include "core/stats/failure_kind.h"

namespace quadrant {

/// Of opening a socket or of connecting it.
FailureKind connectFailure(int error);

/// Of sending or receiving on a connection.
FailureKind exchangeFailure(int error);

/// Whether no connection came about, so that trying again at once would be a busy loop.
bool isConnectFailure(FailureKind kind);

} // namespace quadrant
