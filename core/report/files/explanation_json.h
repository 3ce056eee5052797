// SPDX-License-Identifier: GPL-3.0-or-later
// An explanation as one JSON document (format "quadrant-explanation"): the scenario as it was
// given, the time scale, and a figure or null for each step. Later keys are added, none renamed.
#pragma once

#include "core/explain/explanation.h"

#include <QByteArray>

namespace quadrant {

QByteArray explanationJson(const Explanation& explanation);

} // namespace quadrant
