// SPDX-License-Identifier: GPL-3.0-or-later
// A finding as one plain sentence, for a reader who has never heard of queueing theory; numbers are
// in the default locale. Pure; any thread.
#pragma once

#include "core/analysis/finding.h"

#include <QString>

namespace quadrant {

QString findingText(const Finding& finding);

} // namespace quadrant
