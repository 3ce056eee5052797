// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a threshold. Pure. Its grammar (RFC 5234; white space may stand between all parts, and
// letters may be upper or lower case):
//
//   threshold  = [endpoint ": "] figure comparison number [unit] ["over" number "s"]
//                [[","] "else" "stop"]
//   endpoint   = a mode's id or a target's name
//   figure     = one of thresholdFigureIds(): "p99" / "failures" / "rps" / "loop lag" / …
//   comparison = "<" / "<=" / ">" / ">="
//   unit       = "ms" / "s"   ; of times, never left out
//              / "%"          ; of shares, never left out
//              / "/s"         ; of rates
#pragma once

#include "core/base/result.h"
#include "core/scenario/threshold.h"

namespace quadrant {

struct ThresholdError {
    qsizetype column = 1; ///< from 1
    QString message;      ///< what stands there, and what would be right
    QString toString() const;
};

Result<Threshold, ThresholdError> parseThreshold(const QString& text);

} // namespace quadrant
