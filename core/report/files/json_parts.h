// SPDX-License-Identifier: GPL-3.0-or-later
// What our JSON files share.
#pragma once

#include "core/run/run_record.h"
#include "core/stats/figure.h"

#include <QJsonObject>

#include <optional>

namespace quadrant {

/// Three decimals, as in the CSV files.
double rounded(double figure);
/// Rounded, and null for none.
QJsonValue orNull(std::optional<double> figure);

/// A count as a whole number, all else rounded, and null for none.
QJsonValue toJson(const FigureName& figure, const std::optional<double>& value);
void insert(QJsonObject& object, const Figure& figure, const Summary& summary);

QJsonObject hostJson(const HostInfo& host);

} // namespace quadrant
