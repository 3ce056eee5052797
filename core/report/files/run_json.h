// SPDX-License-Identifier: GPL-3.0-or-later
// A run as JSON (format "quadrant-run", version 1): enough to run it again.
#pragma once

#include "core/run/run_record.h"

#include <QByteArray>

namespace quadrant {

QByteArray runJson(const RunRecord& record);

} // namespace quadrant
