// SPDX-License-Identifier: GPL-3.0-or-later
// The three CSV files, Locust's names and columns first. RFC 4180, CRLF, UTF-8, `.` as the decimal
// point whatever the locale; times in ms with three decimals.
#pragma once

#include "core/run/run_record.h"

#include <QByteArray>
#include <QString>

namespace quadrant {

QByteArray statsCsv(const RunRecord& record);
QByteArray statsHistoryCsv(const RunRecord& record);
QByteArray failuresCsv(const RunRecord& record);

} // namespace quadrant
