// SPDX-License-Identifier: GPL-3.0-or-later
// What a kind of failure is called where people read it. Pure; any thread.
#pragma once

#include "core/stats/failure_kind.h"

#include <QString>

namespace quadrant {

QString failureKindTitle(FailureKind kind); ///< "connection refused"

} // namespace quadrant
