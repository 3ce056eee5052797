// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison as one page that can be sent, read and printed: nothing is fetched, no script. It is
// well-formed XML, too. Pure; any thread.
#pragma once

#include "core/compare/comparison.h"
#include "core/compare/regression_gate.h"

#include <QByteArray>

namespace quadrant {

QByteArray comparisonHtml(const Comparison& comparison, const std::vector<GateOutcome>& gates);

} // namespace quadrant
