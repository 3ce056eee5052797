// SPDX-License-Identifier: GPL-3.0-or-later
// How thresholds came out, in words; numbers are in the default locale. Pure; any thread.
#pragma once

#include "core/run/run_record.h"

#include <QString>
#include <QStringList>

namespace quadrant {

/// "held", "broken" or "not-judged", as files have it.
QString stateId(ThresholdOutcome::State state);
/// "✓ 241 ms", "✗ at 3.25 s, worst 900 ms".
QString outcomeText(const ThresholdOutcome& outcome);
/// "✓ 2 of 3 held · ✗ p99 < 250 ms: 262 ms"; empty where there are none.
QString outcomesText(const std::vector<ThresholdOutcome>& outcomes);
/// A sentence on each that was not met, with its endpoint's name in front.
QStringList notMet(const RunRecord& record);

} // namespace quadrant
