// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison in words and tables for a terminal; numbers are in the default locale. Pure.
#pragma once

#include "core/compare/comparison.h"
#include "core/compare/fail_over.h"

#include <QString>
#include <QStringList>

namespace quadrant {

QString toText(const Comparison& comparison);

/// "better", "worse", "no difference", "unknown": as files have it.
QString seenId(DifferenceSeen seen);
/// "slower", "fewer", …; "no difference seen"; of an unknown one, why.
QString differenceText(const Figure& figure, const Difference& difference);
QString reasonText(NoInterval reason);

/// Sentences on what the intervals hold, and what they don't.
QStringList methodSentences(const Comparison& comparison);
QStringList cautionSentences(const Comparison& comparison);
/// On a gate, whether it was passed or not.
QString gateSentence(const GateOutcome& outcome, const Comparison& comparison);

} // namespace quadrant
