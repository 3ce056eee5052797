// SPDX-License-Identifier: GPL-3.0-or-later
// What our JSON files share.
#pragma once

#include "core/run/run_record.h"

#include <QJsonObject>

namespace quadrant {

/// Three decimals, as in the CSV files.
double rounded(double figure);

QJsonObject hostJson(const HostInfo& host);

} // namespace quadrant
