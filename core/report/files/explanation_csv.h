// SPDX-License-Identifier: GPL-3.0-or-later
// An explanation as CSV: a row per step. RFC 4180, CRLF, UTF-8, `.` as the decimal point whatever
// the locale; times in ms with three decimals; N/A where there is no such figure.
#pragma once

#include "core/explain/explanation.h"

#include <QByteArray>

namespace quadrant {

QByteArray explanationCsv(const Explanation& explanation);

} // namespace quadrant
