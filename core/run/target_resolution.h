// SPDX-License-Identifier: GPL-3.0-or-later
// From a URL to an address to load, once for each host, before a run starts.
#pragma once

#include "core/base/result.h"
#include "core/load/load_generator.h"

#include <QString>

#include <functional>

namespace quadrant {

/// Reads the URL and resolves its host. Another host than this one is an error unless
/// `allowRemote`. Blocks while the name is resolved, but not longer than until `cancelled` says so
/// (asked often).
Result<LoadTarget> resolveTarget(const QString& url, bool allowRemote,
                                 const std::function<bool()>& cancelled);

} // namespace quadrant
