// SPDX-License-Identifier: GPL-3.0-or-later
// A server in a process of its own, from inside: what `serve` does for the run that has started it
// (see server_protocol.h).
#pragma once

#include "core/base/result.h"
#include "core/server/server_under_test.h"

namespace quadrant {

/// Reads io and profile from one descriptor, serves at the host and port of `where`, and answers on
/// the other, until there is no more to read, as when whoever started it has died. Or why it could
/// not serve, which has been written, too.
Result<Done> serveAttached(const ServerSettings& where, int input, int output);

} // namespace quadrant
