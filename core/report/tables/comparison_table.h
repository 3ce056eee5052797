// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison in words and tables for a terminal; numbers are in the default locale. Pure.
#pragma once

#include "core/compare/comparison.h"
#include "core/compare/regression_gate.h"

#include <QString>
#include <QStringList>

namespace quadrant {

QString toText(const Comparison& comparison);

/// "+3.2 %"; of a share "+3.2 points".
QString changeText(const Figure& figure, double change);
/// "−1.0 to +3.2 %"
QString intervalText(const Figure& figure, const ConfidenceInterval& interval);

/// "better", "worse", "no difference", "unknown": as files have it.
QString seenId(DifferenceSeen seen);
/// "slower", "fewer", …; "no difference seen"; of an unknown one, why.
QString differenceText(const Figure& figure, const Difference& difference);
QString reasonText(NoInterval reason);

/// A difference as tables have it.
struct DifferenceTexts {
    QString change;   ///< "–" where there is none
    QString interval; ///< "–" where there is none
    QString seen;
};
DifferenceTexts textsOf(const Figure& figure, const Difference& difference);

/// Sentences on what the intervals hold, and what they don't.
QStringList methodSentences(const Comparison& comparison);
/// What should be known before a difference is believed; `titled` tells how an endpoint is called.
QStringList cautionSentences(const Comparison& comparison,
                             QString (*titled)(const QString& name) = nullptr);
/// On a gate, whether it was passed or not.
QString gateSentence(const GateOutcome& outcome, const Comparison& comparison);

} // namespace quadrant
