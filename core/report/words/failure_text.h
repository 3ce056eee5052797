// SPDX-License-Identifier: GPL-3.0-or-later
// Failures in words: what the first one of a kind looked like, and what usually causes them. Pure;
// any thread.
#pragma once

#include "core/scenario/scenario.h"
#include "core/stats/interval.h"

#include <QString>

namespace quadrant {

QString failureKindId(FailureKind kind); ///< "status-5xx", as files have it

/// "HTTP 503 Service Unavailable", "Connection reset by peer (ECONNRESET)".
QString sampleText(FailureKind kind, const FailureCount& failure, const Scenario& scenario);

/// One sentence.
QString usualCause(FailureKind kind);

} // namespace quadrant
