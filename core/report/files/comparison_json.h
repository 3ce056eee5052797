// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison as JSON (format "quadrant-comparison"), with every figure. Pure.
#pragma once

#include "core/compare/comparison.h"
#include "core/compare/regression_gate.h"

#include <QByteArray>

namespace quadrant {

QByteArray comparisonJson(const Comparison& comparison, const std::vector<GateOutcome>& gates);

} // namespace quadrant
